/**
 * Transposed convolutions that double a map's size are ordinary ones whose four results a pixel are
 * spread over a square afterwards; and what comes next can be computed before the spreading, on a
 * map a quarter of the size.
 */
import { convolution, makerOf, soleUser, weightsOf, type Draft, type Weights } from './draft.ts';
import { floatOf, integerAttribute, integersOf, type Operation } from './onnx-file.ts';

/** Four places of a square, in the order in which `DepthToSpace` takes channels. */
export const PLACES = 4;

/** ConvTranspose 2 × 2 with stride 2, and what is added to or normalised in its result. */
export function spreadChannels(draft: Draft, up: Operation): void {
  const found = doublingOf(draft, up);
  if (!found) return;
  const { channels, outputs, weights } = found;
  const { operations, scales, shifts } = changesAfter(draft, up, outputs);
  const rows = new Float32Array(PLACES * outputs * channels);
  for (let row = 0; row < PLACES * outputs; row++) {
    const [place, o] = [Math.floor(row / outputs), row % outputs];
    for (let c = 0; c < channels; c++)
      rows[row * channels + c] = weights[(c * outputs + o) * PLACES + place]! * scales[o]!;
  }
  const biases = Float32Array.from({ length: PLACES * outputs }, (_, row) => shifts[row % outputs]!);
  replaceBySpread(draft, operations, { dims: [PLACES * outputs, channels, 1, 1], weights: rows, biases });
}

interface Doubling {
  readonly channels: number;
  readonly outputs: number;
  /** By input channel, output channel and place. */
  readonly weights: Float32Array;
}

const plainly: Readonly<Record<string, readonly number[]>> = {
  strides: [2, 2],
  kernel_shape: [2, 2],
  pads: [0, 0, 0, 0],
  dilations: [1, 1],
  group: [1],
};

/** Undefined unless every attribute is one that is understood. */
function doublingOf(draft: Draft, up: Operation): Doubling | undefined {
  const weights = draft.constantOf(up.inputs[1]);
  if (up.kind !== 'ConvTranspose' || up.inputs.length !== 2 || !weights) return undefined;
  const isPlain = [...up.attributes.keys()].every((name) => isSame(integersOf(up, name), plainly[name]));
  if (!isPlain || !up.attributes.has('strides') || !isSame(weights.dims.slice(2), [2, 2])) return undefined;
  const [channels = 0, outputs = 0] = weights.dims;
  return { channels, outputs, weights: weights.data };
}

export const isSame = (a: readonly number[], b: readonly number[] | undefined): boolean =>
  a.length === b?.length && a.every((value, i) => value === b[i]);

export interface Changes {
  /** The operation itself and those whose work is in `scales` and `shifts`. */
  readonly operations: readonly Operation[];
  /** One an output channel each. */
  readonly scales: Float32Array;
  readonly shifts: Float32Array;
}

/** Additions and normalisations that follow an operation, channel by channel. */
export function changesAfter(draft: Draft, operation: Operation, channels: number): Changes {
  const operations = [operation];
  const scales = new Float32Array(channels).fill(1);
  const shifts = new Float32Array(channels);
  for (let last = operation; ; operations.push(last)) {
    const next = soleUser(draft, last);
    const change = next && (additionOf(draft, next, channels) ?? normalisationOf(draft, next, channels));
    if (!next || !change) return { operations, scales, shifts };
    scales.forEach((scale, i) => {
      scales[i] = scale * change.scales[i]!;
      shifts[i] = shifts[i]! * change.scales[i]! + change.shifts[i]!;
    });
    last = next;
  }
}

type Change = Omit<Changes, 'operations'>;

function additionOf(draft: Draft, { kind, inputs }: Operation, channels: number): Change | undefined {
  const constant = inputs.map((name) => draft.constantOf(name)).find((one) => one !== undefined);
  if (kind !== 'Add' || !constant || !isSame(constant.dims, [1, channels, 1, 1])) return undefined;
  return { scales: new Float32Array(channels).fill(1), shifts: constant.data };
}

function normalisationOf(draft: Draft, norm: Operation, channels: number): Change | undefined {
  const given = norm.inputs.slice(1).map((name) => draft.constantOf(name)?.data ?? []);
  const [gains, offsets, means, variances] = given;
  const isWhole = given.length === 4 && given.every(({ length }) => length === channels);
  if (norm.kind !== 'BatchNormalization' || !isWhole || !gains || !offsets || !means || !variances)
    return undefined;
  const epsilon = floatOf(norm, 'epsilon') ?? 1e-5;
  const scales = Float32Array.from(gains, (gain, i) => gain / Math.sqrt(variances[i]! + epsilon));
  return { scales, shifts: Float32Array.from(offsets, (offset, i) => offset - means[i]! * scales[i]!) };
}

/** Puts a 1 × 1 convolution, the activation that follows, and the spreading in the place of operations. */
function replaceBySpread(draft: Draft, old: readonly Operation[], square: Weights): void {
  const end = old.at(-1)!;
  const active = soleUser(draft, end);
  const activation = active && ['Relu', 'Sigmoid'].includes(active.kind) ? active : undefined;
  const output = (activation ?? end).outputs[0]!;
  const like = { kind: 'Conv', inputs: old[0]!.inputs, outputs: [], attributes: pointwise };
  const conv = convolution(draft, like, { ...square, output: `${output}/places` });
  const through = activation && {
    kind: activation.kind,
    inputs: conv.outputs,
    outputs: [`${output}/active`],
    attributes: activation.attributes,
  };
  const spread = spreading((through ?? conv).outputs[0]!, output);
  draft.replace(activation ? [...old, activation] : old, [conv, ...(through ? [through] : []), spread]);
}

export const pointwise: Operation['attributes'] = new Map([
  integerAttribute('dilations', [1, 1]),
  integerAttribute('group', 1),
  integerAttribute('kernel_shape', [1, 1]),
  integerAttribute('pads', [0, 0, 0, 0]),
  integerAttribute('strides', [1, 1]),
]);

export const spreading = (from: string, to: string): Operation => ({
  kind: 'DepthToSpace',
  inputs: [from],
  outputs: [to],
  attributes: new Map([integerAttribute('blocksize', 2)]),
});

/** A 1 × 1 convolution after a spreading gives the same before it, place by place. */
export function convolveBeforeSpreading(draft: Draft, conv: Operation): void {
  const found = conv.attributes === pointwise ? weightsOf(draft, conv) : undefined;
  const spread = makerOf(draft, conv.inputs[0]);
  if (!found || spread?.kind !== 'DepthToSpace' || soleUser(draft, spread) !== conv) return;
  const [outputs = 0, channels = 0] = found.dims;
  const weights = new Float32Array(PLACES * outputs * PLACES * channels);
  for (let row = 0; row < PLACES * outputs; row++) {
    const [place, o] = [Math.floor(row / outputs), row % outputs];
    weights.set(found.weights.subarray(o * channels, (o + 1) * channels), (row * PLACES + place) * channels);
  }
  const biases = Float32Array.from({ length: PLACES * outputs }, (_, row) => found.biases[row % outputs]!);
  const output = conv.outputs[0]!;
  const before = { ...conv, inputs: [spread.inputs[0]!, ...conv.inputs.slice(1)] };
  const square = { dims: [PLACES * outputs, PLACES * channels, 1, 1], weights, biases };
  draft.replace(
    [spread, conv],
    [
      convolution(draft, before, { ...square, output: `${output}/before` }),
      spreading(`${output}/before`, output),
    ],
  );
}
