/**
 * The detector adds and joins maps of several sizes, each made as large as the largest before a
 * convolution looks at three by three of its values: most of them the same value over again. What such
 * a convolution sees of a doubled map are two by two values of the map itself. The finest map has few
 * channels of its own, which are blown up to many by weights: those weights and the convolution's are one.
 */
import { convolution, makerOf, soleUser, weightsOf, type Draft, type Weights } from './draft.ts';
import { integerAttribute, integerConstant, integersOf, textOf, type Operation } from './onnx-file.ts';
import { changesAfter, isSame, PLACES, spreading } from './upsampling.ts';

/** A convolution of three by three over what a finer map and a doubled coarser one add up to. */
export function convolveSummed(draft: Draft, conv: Operation): void {
  const found = squareOf(draft, conv);
  const sum = makerOf(draft, conv.inputs[0]);
  if (!found || sum?.kind !== 'Add' || soleUser(draft, sum) !== conv) return;
  const parts = sum.inputs.map((name) => makerOf(draft, name));
  const coarse = parts.find((part) => part && timesLarger(draft, part) === 2);
  const fine = parts.find((part) => part !== coarse);
  const lateral = fine && lateralOf(draft, fine);
  if (!coarse || !lateral || soleUser(draft, coarse) !== sum || soleUser(draft, lateral.product) !== sum)
    return;
  const output = conv.outputs[0]!;
  const above = `${output}/above`;
  const beside = convolveLateral(draft, lateral, { conv, weights: found, output: `${output}/beside` });
  draft.replace(
    [conv, sum, coarse, lateral.product],
    [
      ...beside,
      ...convolveDoubled(draft, { conv, weights: found, from: coarse.inputs[0]!, output: above }),
      { kind: 'Add', inputs: [`${output}/beside`, above], outputs: [output], attributes: new Map() },
    ],
  );
  poolBefore(draft, lateral);
}

/** A convolution of three by three over maps joined in one, all but the last of them enlarged. */
export function convolveJoined(draft: Draft, conv: Operation): void {
  const found = squareOf(draft, conv);
  const joined = makerOf(draft, conv.inputs[0]);
  if (!found || joined?.kind !== 'Concat' || soleUser(draft, joined) !== conv) return;
  if (!isSame(integersOf(joined, 'axis'), [1])) return;
  const coarse = joined.inputs.slice(0, -1).map((name) => makerOf(draft, name));
  const fine = joined.inputs.at(-1)!;
  const own = channelsOf(draft, fine);
  const isCoarse = coarse.every(
    (part) => part && timesLarger(draft, part) && soleUser(draft, part) === joined,
  );
  if (!own || coarse.length === 0 || !isCoarse) return;
  const { operations, scales, shifts } = changesAfter(draft, conv, found.dims[0]!);
  const output = operations.at(-1)!.outputs[0]!;
  const [above, beside] = [`${output}/above`, `${output}/beside`];
  const channels = found.dims[1]!;
  const scaled = found.weights.map((weight, i) => weight * scales[Math.floor(i / (channels * 9))]!);
  const whole = { ...found, weights: scaled };
  const halved = coarse.map((part) => halve(draft, part!));
  const smaller = `${output}/smaller`;
  draft.replace(
    [conv, joined, ...coarse.map((part) => part!), ...operations.slice(1)],
    [
      ...halved.flatMap(({ operation }) => operation ?? []),
      {
        kind: 'Concat',
        inputs: halved.map(({ name }) => name),
        outputs: [smaller],
        attributes: joined.attributes,
      },
      ...convolveDoubled(draft, {
        conv,
        weights: channelsFrom(whole, 0, channels - own),
        from: smaller,
        output: above,
      }),
      convolution(
        draft,
        { ...conv, inputs: [fine] },
        { ...channelsFrom(whole, channels - own, channels), biases: shifts, output: beside },
      ),
      { kind: 'Add', inputs: [beside, above], outputs: [output], attributes: new Map() },
    ],
  );
}

/** The weights of a convolution of three by three that keeps the size of its map and adds nothing. */
const squareOf = (draft: Draft, conv: Operation): Weights | undefined =>
  isPlain(conv, 3) ? weightsOf(draft, conv) : undefined;

/** Whether a convolution looks at so many values across and down, gives one for each, and adds nothing. */
function isPlain(conv: Operation, side: 1 | 3): boolean {
  const air = (side - 1) / 2;
  const plainly = {
    kernel_shape: [side, side],
    pads: [air, air, air, air],
    strides: [1, 1],
    dilations: [1, 1],
    group: [1],
  };
  const isAsSaid = Object.entries(plainly).every(([name, values]) => isSame(integersOf(conv, name), values));
  return conv.kind === 'Conv' && conv.inputs.length === 2 && isAsSaid;
}

/** An enlargement that repeats every value so many times across and down. */
const repeating = {
  mode: 'nearest',
  coordinate_transformation_mode: 'asymmetric',
  nearest_mode: 'floor',
};

/** How many times larger an enlargement that repeats values makes its map; undefined for anything else. */
function timesLarger(draft: Draft, resize: Operation): number | undefined {
  if (resize.kind !== 'Resize') return undefined;
  if (!Object.entries(repeating).every(([name, value]) => textOf(resize, name) === value)) return undefined;
  const scales = [...(draft.constantOf(resize.inputs[2])?.data ?? [])];
  return [2, 4, 8].find((times) => isSame(scales, [1, 1, times, times]));
}

/** Channels of a map that a convolution gives, weighed or not. */
function channelsOf(draft: Draft, name: string | undefined): number | undefined {
  const maker = makerOf(draft, name);
  if (maker?.kind === 'Mul' || maker?.kind === 'Add') return channelsOf(draft, maker.inputs[0]);
  return maker && weightsOf(draft, maker)?.dims[0];
}

/** A map enlarged half as much as before. */
function halve(draft: Draft, resize: Operation): { name: string; operation?: Operation } {
  const [from = '', region = ''] = resize.inputs;
  const times = timesLarger(draft, resize)! / 2;
  if (times === 1) return { name: from };
  const name = `${resize.outputs[0]!}/half`;
  draft.added.set(`${name}/scales`, { dims: [4], data: Float32Array.of(1, 1, times, times) });
  const { kind, attributes } = resize;
  return { name, operation: { kind, attributes, inputs: [from, region, `${name}/scales`], outputs: [name] } };
}

/** The weights of some of the input's channels. */
function channelsFrom({ dims, weights, biases }: Weights, from: number, to: number): Weights {
  const [outputs = 0, channels = 0] = dims;
  const parts = Array.from({ length: outputs }, (_, o) =>
    weights.subarray((o * channels + from) * 9, (o * channels + to) * 9),
  );
  const kept = Float32Array.from(parts.flatMap((part) => [...part]));
  return { dims: [outputs, to - from, 3, 3], weights: kept, biases };
}

interface Part {
  readonly conv: Operation;
  readonly weights: Weights;
  readonly output: string;
}

/**
 * A convolution of three by three over a doubled map: one of two by two over the map itself. Each place
 * between four values gives the square of four results around it; the border's outer half is cut off.
 */
function convolveDoubled(
  draft: Draft,
  { weights: found, from, output }: Part & { from: string },
): Operation[] {
  const [outputs = 0, channels = 0] = found.dims;
  const weights = new Float32Array(PLACES * outputs * channels * 4);
  for (let row = 0; row < PLACES * outputs * channels; row++) {
    const [place, pair] = [Math.floor(row / (outputs * channels)), row % (outputs * channels)];
    for (let tap = 0; tap < 9; tap++) {
      const [y, x] = [Math.floor(tap / 3), tap % 3];
      // The upper result sees the value above it twice, the lower one the value below it.
      const [down, across] = [y + (place >> 1) > 1 ? 1 : 0, x + (place & 1) > 1 ? 1 : 0];
      weights[row * 4 + down * 2 + across]! += found.weights[pair * 9 + tap]!;
    }
  }
  const [squares, spread] = [`${output}/squares`, `${output}/spread`];
  const corners = { kind: 'Conv', inputs: [from], outputs: [], attributes: twoByTwo };
  const dims = [PLACES * outputs, channels, 2, 2];
  const biases = new Float32Array(PLACES * outputs);
  const places = { starts: [1, 1], ends: [-1, -1], axes: [2, 3] };
  const told = Object.entries(places).map(([name, values]) => integerConstant(`${output}/${name}`, values));
  return [
    convolution(draft, corners, { dims, weights, biases, output: squares }),
    spreading(squares, spread),
    ...told,
    {
      kind: 'Slice',
      inputs: [spread, ...told.map(({ outputs: [name = ''] }) => name)],
      outputs: [output],
      attributes: new Map(),
    },
  ];
}

const twoByTwo: Operation['attributes'] = new Map([
  integerAttribute('dilations', [1, 1]),
  integerAttribute('group', 1),
  integerAttribute('kernel_shape', [2, 2]),
  integerAttribute('pads', [1, 1, 1, 1]),
  integerAttribute('strides', [1, 1]),
]);

/** A map of few channels blown up to many, and each of these weighed by a number from their means. */
interface Lateral {
  readonly conv: Operation;
  readonly weights: Weights;
  readonly pool: Operation;
  readonly gate: string;
  readonly product: Operation;
}

function lateralOf(draft: Draft, product: Operation): Lateral | undefined {
  const conv = product.inputs.map((name) => makerOf(draft, name)).find((maker) => maker && isPlain(maker, 1));
  if (product.kind !== 'Mul' || !conv || draft.isAnswer(conv.outputs[0])) return undefined;
  const weights = weightsOf(draft, conv);
  const users = draft.usersOf(conv.outputs[0]);
  const pool = users.find(({ kind }) => kind === 'GlobalAveragePool');
  const gate = product.inputs.find((name) => name !== conv.outputs[0]);
  if (!weights || !pool || gate === undefined || users.length !== 2) return undefined;
  return { conv, weights, pool, gate, product };
}

/** The convolution over the few channels themselves: its weights are made anew for every page. */
function convolveLateral(draft: Draft, lateral: Lateral, { conv, weights, output }: Part): Operation[] {
  const [outputs = 0, many = 0] = weights.dims;
  const few = lateral.weights.dims[1]!;
  const [square, blowUp] = [`${output}/square`, `${output}/blow-up`];
  // By output, place and channel.
  const turned = new Float32Array(weights.weights.length);
  weights.weights.forEach((weight, i) => {
    const [o, c, tap] = [Math.floor(i / (many * 9)), Math.floor(i / 9) % many, i % 9];
    turned[(o * 9 + tap) * many + c] = weight;
  });
  draft.added.set(square, { dims: [outputs, 3, 3, many], data: turned });
  draft.added.set(blowUp, { dims: [many, few], data: lateral.weights.weights });
  const step = (kind: string, inputs: string[], name: string): Operation => ({
    kind,
    inputs,
    outputs: [`${output}/${name}`],
    attributes: new Map(),
  });
  const transposed = (from: string, name: string, order: readonly number[]): Operation => ({
    ...step('Transpose', [from], name),
    attributes: new Map([integerAttribute('perm', order)]),
  });
  const { attributes } = conv;
  return [
    transposed(lateral.gate, 'gate', [0, 2, 3, 1]),
    step('Mul', [square, `${output}/gate`], 'weighed'),
    step('MatMul', [`${output}/weighed`, blowUp], 'joined'),
    transposed(`${output}/joined`, 'weights', [0, 3, 1, 2]),
    { kind: 'Conv', inputs: [lateral.conv.inputs[0]!, `${output}/weights`], outputs: [output], attributes },
  ];
}

/** The mean of what a convolution of single values gives is what it gives of their mean. */
function poolBefore(draft: Draft, { conv, pool, weights }: Lateral): void {
  const mean = `${conv.inputs[0]!}/mean`;
  draft.replace(
    [conv, pool],
    [
      { kind: 'GlobalAveragePool', inputs: [conv.inputs[0]!], outputs: [mean], attributes: new Map() },
      convolution(draft, { ...conv, inputs: [mean] }, { ...weights, output: pool.outputs[0]! }),
    ],
  );
}
