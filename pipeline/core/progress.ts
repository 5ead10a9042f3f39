/** Stages say what they do; whoever listens prints it, logs it or checks it in a test. */

export const stageNames = ['intake', 'recognise', 'extract', 'check', 'review', 'render', 'pack'] as const;
export type StageName = (typeof stageNames)[number];

export interface ProgressEvent {
  readonly kind: 'begin' | 'step' | 'end';
  readonly stage: StageName;
  /** Pieces (files, pages, papers) done of how many; 0 of 0 while the number is unknown. */
  readonly done: number;
  readonly total: number;
  /** What was just worked on, for people; may hold personal data, so listeners mask it. */
  readonly current: string | undefined;
}

/** Something worth a line of its own: a lock taken over, a file left out. */
export interface ProgressNote {
  readonly kind: 'note';
  readonly text: string;
}

export type ProgressListener = (event: ProgressEvent | ProgressNote) => void;

export interface Progress {
  /** Announces a stage; `total` may grow later. */
  begin(stage: StageName, total?: number): StageProgress;
  note(text: string): void;
}

export interface StageProgress {
  /** More pieces have turned up. */
  grow(pieces: number): void;
  /** Some pieces (one, unless told) are done. */
  step(current?: string, pieces?: number): void;
  end(): void;
}

export function createProgress(listeners: readonly ProgressListener[]): Progress {
  const tell: ProgressListener = (event) => {
    for (const listener of listeners) listener(event);
  };
  return {
    note(text) {
      tell({ kind: 'note', text });
    },
    begin(stage, total = 0) {
      const counts = { done: 0, total };
      const event = (kind: ProgressEvent['kind'], current?: string): void => {
        tell({ kind, stage, ...counts, current });
      };
      event('begin');
      return {
        grow(pieces) {
          counts.total += pieces;
          event('step');
        },
        step(current, pieces = 1) {
          counts.done += pieces;
          counts.total = Math.max(counts.total, counts.done);
          event('step', current);
        },
        end() {
          event('end');
        },
      };
    },
  };
}
