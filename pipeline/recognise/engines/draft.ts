/** A model's graph while it is being rewritten, and what its rewrites ask of it. */
import type { Constant, Graph, Operation } from './onnx-file.ts';

/** A graph being rewritten. */
export interface Draft {
  operations: Operation[];
  readonly added: Map<string, Constant>;
  readonly constantOf: (name: string | undefined) => Constant | undefined;
  readonly usersOf: (name: string | undefined) => readonly Operation[];
  readonly isAnswer: (name: string | undefined) => boolean;
  /** Takes operations out and puts others in the place of the first of them. */
  readonly replace: (old: readonly Operation[], fresh: readonly Operation[]) => void;
}

export function openDraft(graph: Graph): Draft {
  const users = new Map<string, Operation[]>();
  const link = (operation: Operation): void => {
    for (const name of operation.inputs) users.set(name, [...(users.get(name) ?? []), operation]);
  };
  const unlink = (operation: Operation): void => {
    for (const name of operation.inputs)
      users.set(
        name,
        (users.get(name) ?? []).filter((user) => user !== operation),
      );
  };
  graph.operations.forEach(link);
  const draft: Draft = {
    operations: [...graph.operations],
    added: new Map(),
    constantOf: (name = '') => draft.added.get(name) ?? graph.constantOf(name),
    usersOf: (name = '') => users.get(name) ?? [],
    isAnswer: (name = '') => graph.outputs.has(name),
    replace(old, fresh) {
      const at = draft.operations.indexOf(old[0]!);
      old.forEach(unlink);
      fresh.forEach(link);
      const isOld = (operation: Operation): boolean => old.includes(operation);
      const before = draft.operations.slice(0, at).filter((operation) => !isOld(operation));
      const after = draft.operations.slice(at).filter((operation) => !isOld(operation));
      draft.operations = [...before, ...fresh, ...after];
    },
  };
  return draft;
}

export const makerOf = ({ operations }: Draft, name: string | undefined): Operation | undefined =>
  operations.find(({ outputs }) => outputs[0] === name);

/** The one operation that uses a value; undefined where several do or the value is an answer. */
export function soleUser(
  { usersOf, isAnswer }: Draft,
  { outputs: [name] }: Operation,
): Operation | undefined {
  const users = usersOf(name);
  return users.length === 1 && !isAnswer(name) ? users[0] : undefined;
}

/** The number an operation adds to, or multiplies or divides with, its other input. */
export function scalarOf(draft: Draft, operation: Operation | undefined, kind: string): number | undefined {
  if (operation?.kind !== kind) return undefined;
  const [first, second] = operation.inputs.map((name) => draft.constantOf(name)?.data);
  if (second?.length === 1) return second[0];
  return first?.length === 1 && kind !== 'Div' ? first[0] : undefined;
}

export interface Weights {
  readonly dims: readonly number[];
  readonly weights: Float32Array;
  /** One an output channel. */
  readonly biases: Float32Array;
}

export function weightsOf(draft: Draft, { kind, inputs }: Operation): Weights | undefined {
  const weights = kind === 'Conv' ? draft.constantOf(inputs[1]) : undefined;
  const biases =
    inputs.length > 2 ? draft.constantOf(inputs[2])?.data : new Float32Array(weights?.dims[0] ?? 0);
  if (!weights || !biases) return undefined;
  return { dims: weights.dims, weights: weights.data, biases };
}

/** A convolution with other weights, under the name of what it now gives. */
export function convolution(
  draft: Draft,
  like: Operation,
  { output, ...given }: Weights & { output: string },
): Operation {
  const [weights, biases] = [`${output}/weights`, `${output}/biases`];
  draft.added.set(weights, { dims: given.dims, data: given.weights });
  draft.added.set(biases, { dims: [given.biases.length], data: given.biases });
  const { kind, attributes, inputs } = like;
  return { kind, attributes, inputs: [inputs[0]!, weights, biases], outputs: [output] };
}
