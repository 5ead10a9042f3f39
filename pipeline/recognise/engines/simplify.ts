/**
 * Rewrites a model so that it computes the same with fewer passes over memory. The exporter spelled
 * hard-swish out as five operations over whole maps and left the scalings around it unfolded;
 * half of the time went there. The values stay the same but for the last bits of 32-bit floats.
 */
import { convolution, makerOf, openDraft, scalarOf, soleUser, weightsOf, type Draft } from './draft.ts';
import { floatAttribute, integersOf, readModel, type Operation } from './onnx-file.ts';
import { convolveJoined, convolveSummed } from './pyramid.ts';
import { convolveBeforeSpreading, spreadChannels } from './upsampling.ts';

/** The model with cheaper operations; any it does not know stay as they are. Throws RangeError on damage. */
export function simplifyModel(bytes: Uint8Array): Uint8Array {
  const { graph, write } = readModel(bytes);
  const draft = openDraft(graph);
  const rewrites = [foldScaling, replaceHardSwish, addToGate, spreadChannels, convolveBeforeSpreading];
  for (const rewrite of [...rewrites, convolveJoined, convolveSummed]) {
    for (const [name = ''] of draft.operations.map(({ outputs }) => outputs)) {
      // A rewrite may have changed or taken away operations further on.
      const operation = makerOf(draft, name);
      if (operation) rewrite(draft, operation);
    }
  }
  return write(draft.operations, draft.added);
}

/** Convolution, times a number, plus a number: the numbers belong into the weights. */
function foldScaling(draft: Draft, conv: Operation): void {
  const found = weightsOf(draft, conv);
  const scaling = found && scalingAfter(draft, conv);
  if (!found || !scaling) return;
  const { operations, scale, shift, output } = scaling;
  const folded = {
    dims: found.dims,
    weights: found.weights.map((weight) => weight * scale),
    biases: found.biases.map((bias) => bias * scale + shift),
  };
  draft.replace([conv, ...operations], [convolution(draft, conv, { ...folded, output })]);
}

/** Operations that stand for one thing. */
interface HardSwish {
  readonly operations: readonly Operation[];
  /** What is done to its result: `scale * hardSwish(x) + shift`. */
  readonly scale: number;
  readonly shift: number;
  readonly output: string;
}

/** x · clip(x + 3, 0, 6) / 6 spelled out after a convolution, with a scaling behind it where there is one. */
function hardSwishAfter(draft: Draft, conv: Operation): HardSwish | undefined {
  const users = draft.usersOf(conv.outputs[0]);
  const plus = users.find((user) => scalarOf(draft, user, 'Add') === 3);
  const times = users.find(({ kind }) => kind === 'Mul');
  if (users.length !== 2 || !plus || !times) return undefined;
  const clip = soleUser(draft, plus);
  const over = soleUser(draft, times);
  const isGate = clip && isFromZeroToSix(draft, clip) && soleUser(draft, clip) === times;
  if (!isGate || !over || scalarOf(draft, over, 'Div') !== 6) return undefined;
  const operations = [plus, clip, times, over];
  const scaling = scalingAfter(draft, over);
  if (!scaling) return { operations, scale: 1, shift: 0, output: over.outputs[0]! };
  return { ...scaling, operations: [...operations, ...scaling.operations] };
}

/** Times a number, plus a number. */
function scalingAfter(draft: Draft, operation: Operation): HardSwish | undefined {
  const times = soleUser(draft, operation);
  const plus = times && soleUser(draft, times);
  const scale = scalarOf(draft, times, 'Mul');
  const shift = scalarOf(draft, plus, 'Add');
  // A scale of nothing could not be undone by the gate.
  if (!times || !plus || !scale || shift === undefined) return undefined;
  return { operations: [times, plus], scale, shift, output: plus.outputs[0]! };
}

/** Bounds are attributes up to opset 10 and inputs after it. */
function isFromZeroToSix(draft: Draft, { kind, inputs, attributes }: Operation): boolean {
  if (kind !== 'Clip') return false;
  if (inputs.length === 3) {
    const [low, high] = inputs.slice(1).map((name) => draft.constantOf(name)?.data[0]);
    return low === 0 && high === 6;
  }
  const isSame = (name: string, value: number): boolean => {
    const [, expected] = floatAttribute(name, value);
    const found = attributes.get(name);
    return found !== undefined && Buffer.compare(found, expected) === 0;
  };
  return inputs.length === 1 && isSame('min', 0) && isSame('max', 6);
}

/**
 * The scale goes into the convolution before it; the gate undoes it with its own slope. The shift
 * goes into the convolutions behind where none of them pads with zeros; otherwise it stays an addition.
 */
function replaceHardSwish(draft: Draft, conv: Operation): void {
  const found = weightsOf(draft, conv);
  const swish = found && hardSwishAfter(draft, conv);
  if (!found || !swish || draft.isAnswer(conv.outputs[0])) return;
  const { scale, shift, output } = swish;
  const value = conv.outputs[0]!;
  const gate = `${value}/gate`;
  const scaled = {
    dims: found.dims,
    weights: found.weights.map((weight) => weight * scale),
    biases: found.biases.map((bias) => bias * scale),
  };
  const isMoved = shift !== 0 && moveShift(draft, output, shift);
  const product = shift === 0 || isMoved ? output : `${output}/unshifted`;
  const slope = new Map([floatAttribute('alpha', 1 / (6 * scale)), floatAttribute('beta', 0.5)]);
  draft.replace(
    [conv, ...swish.operations],
    [
      convolution(draft, conv, { ...scaled, output: value }),
      { kind: 'HardSigmoid', inputs: [value], outputs: [gate], attributes: slope },
      { kind: 'Mul', inputs: [value, gate], outputs: [product], attributes: new Map() },
      ...(product === output
        ? []
        : [shiftBy(draft, { from: product, to: output, shift, channels: found.dims[0]! })]),
    ],
  );
}

interface Shift {
  readonly from: string;
  readonly to: string;
  readonly shift: number;
  readonly channels: number;
}

/** An addition written as a normalisation: that is one the runtime keeps in its own layout. */
function shiftBy(draft: Draft, { from, to, shift, channels }: Shift): Operation {
  const constant = (name: string, value: number): string => {
    draft.added.set(`${to}/${name}`, { dims: [channels], data: new Float32Array(channels).fill(value) });
    return `${to}/${name}`;
  };
  const inputs = [
    from,
    constant('scale', 1),
    constant('shift', shift),
    constant('mean', 0),
    constant('variance', 1),
  ];
  const attributes = new Map([floatAttribute('epsilon', 0)]);
  return { kind: 'BatchNormalization', inputs, outputs: [to], attributes };
}

/** Takes an addition into the biases of all convolutions that use its result; false where one cannot. */
function moveShift(draft: Draft, output: string, shift: number): boolean {
  const users = draft.usersOf(output).map((conv) => ({ conv, found: weightsOf(draft, conv) }));
  const canTake = users.every(
    ({ conv, found }) =>
      found !== undefined && conv.inputs[0] === output && integersOf(conv, 'pads').every((pad) => pad === 0),
  );
  if (users.length === 0 || !canTake || draft.isAnswer(output)) return false;
  for (const { conv, found } of users) {
    const { dims, weights, biases } = found!;
    const each = weights.length / biases.length;
    const shifted = biases.map((bias, i) => bias + shift * sum(weights.subarray(i * each, (i + 1) * each)));
    draft.replace(
      [conv],
      [convolution(draft, conv, { dims, weights, biases: shifted, output: conv.outputs[0]! })],
    );
  }
  return true;
}

const sum = (values: Float32Array): number => values.reduce((total, value) => total + value, 0);

/** x + x · gate is x · (gate + 1): the addition goes over the gate's few values instead of the whole map. */
function addToGate(draft: Draft, times: Operation): void {
  const plus = times.kind === 'Mul' ? soleUser(draft, times) : undefined;
  const value = times.inputs.find((name) => plus?.kind === 'Add' && plus.inputs.includes(name));
  const gate = times.inputs.find((name) => name !== value);
  const maker = makerOf(draft, gate);
  if (!plus || value === undefined || gate === undefined || maker?.kind !== 'HardSigmoid') return;
  if (!isPooled(draft, maker)) return;
  const raised = `${gate}/raised`;
  draft.added.set('one', { dims: [1], data: new Float32Array([1]) });
  const attributes = new Map<string, Uint8Array>();
  draft.replace(
    [times, plus],
    [
      { kind: 'Add', inputs: [gate, 'one'], outputs: [raised], attributes },
      { kind: 'Mul', inputs: [value, raised], outputs: plus.outputs, attributes },
    ],
  );
}

/** Whether a value comes from a pooled map through convolutions: one number a channel. */
function isPooled(draft: Draft, operation: Operation): boolean {
  const before = makerOf(draft, operation.inputs[0]);
  if (!before) return false;
  if (before.kind === 'GlobalAveragePool') return true;
  return ['Conv', 'Relu', 'HardSigmoid'].includes(before.kind) && isPooled(draft, before);
}
