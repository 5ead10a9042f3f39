/**
 * A task is one pure piece of a stage: JSON in, JSON out, bytes named by their hash in the
 * blob store. Its result depends on nothing but its input, the settings handed to it, its
 * version and the models; so it may be kept, and any worker anywhere may compute it.
 */
import type { TaskSettings } from '#schemas/settings.ts';
import type { BlobStore } from './blob-store.ts';

/** What a task may use besides its input. */
export interface TaskTools {
  readonly blobs: BlobStore;
  readonly settings: TaskSettings;
}

/**
 * A task's name card. Stages export it from a light file, so that asking for a task never
 * loads the libraries that carry it out.
 */
export interface TaskReference<Input, Output> {
  /** `<stage>.<verb>`, for instance `recognise.inspect`; the stage is its folder under `pipeline/`. */
  readonly name: string;
  /** Raised when the same input must give another result. */
  readonly version: number;
  /** Plain JavaScript or WebAssembly, no native addon: an isolated run may have its rights taken away. */
  readonly pure?: boolean;
  /** Computed where the run was started: moving its bytes costs more than the work. */
  readonly stays?: boolean;
  /** Never there at run time: carries the types. */
  readonly types?: (input: Input) => Output;
}

export interface Task<Input, Output> extends TaskReference<Input, Output> {
  run(input: Input, tools: TaskTools): Promise<Output>;
}

/** A task of any type, as a registry holds it. */
export type AnyTask = Task<never, unknown>;

/** Task name → loader of the module that carries it out; only the worker calls the loader. */
export type TaskRegistry = Readonly<Record<string, () => Promise<AnyTask>>>;

/** Names a task: `export const openZip = declareTask<ZipInput, ZipOutput>({ name: 'intake.open-zip', version: 1 })`. */
export function declareTask<Input, Output>(
  reference: TaskReference<Input, Output>,
): TaskReference<Input, Output> {
  return reference;
}

/** Gives a named task its body; the module doing so may load heavy libraries. */
export function implementTask<Input, Output>(
  reference: TaskReference<Input, Output>,
  run: (input: Input, tools: TaskTools) => Promise<Output>,
): Task<Input, Output> {
  return { ...reference, run };
}
