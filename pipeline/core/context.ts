/** What every stage is given: frozen for the length of a run, everything from outside in it. */
import type { PointTableRead } from '#schemas/cycles/point-checks.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Season } from '#schemas/records/season.ts';
import type { FontSettings, Settings } from '#schemas/settings.ts';
import type { AuditLog } from './audit-log.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { PipelineError } from './errors.ts';
import type { Executor } from './executor.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Language } from './language.ts';
import type { Memory } from './memory.ts';
import type { Progress } from './progress.ts';
import type { Workspace } from './workspace.ts';

export interface Context {
  readonly settings: Settings;
  readonly workspace: Workspace;
  readonly executor: Executor;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly database: Database;
  readonly log: AuditLog;
  readonly language: Language;
  readonly fingerprint: Fingerprint;
  /** Aborted when the user stops the run: stages end soon, with X_STOPPED. */
  readonly signal: AbortSignal;
}

/** One submission done: its results and the absolute path of the folder they lie in. */
export interface RunOutcome {
  readonly results: Results;
  readonly folder: string;
  /** O_LOST for each paper or pack that is not there because its process was lost. */
  readonly lost?: readonly PipelineError[];
}

/** A season joined, and the absolute path of the folder it was written to. */
export interface SeasonOutcome {
  readonly season: Season;
  readonly folder: string;
  /** As of a run. */
  readonly lost?: readonly PipelineError[];
}

/** Papers made of a finished check. */
export interface RenderOutcome extends RunOutcome {
  readonly papers: number;
  /** Papers that could not be made. */
  readonly unmade: number;
}

/** Decisions applied to a finished check. */
export interface ApplyOutcome extends RunOutcome {
  /** Decisions that hold. */
  readonly decisions: number;
  readonly papers: number;
  /** Papers that are other than before. */
  readonly changed: number;
}

/** Packs bound from a finished check. */
export interface PackOutcome extends RunOutcome {
  /** Files, a volume each. */
  readonly packs: number;
  /** Of all packs. */
  readonly pages: number;
}

/** A document to look at: as it prints, and as a page for the browser. */
export interface DocumentPreview {
  readonly title: string;
  readonly pdf: Uint8Array;
  readonly html: string;
}

/** The auditor's desk at work. */
export interface ServedDesk {
  /** What is opened in the browser; it holds the secret of this start. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What the desk needs of a run's context. */
export interface DeskContext extends Pick<Context, 'settings' | 'workspace' | 'clock' | 'database'> {
  /** The flags that give another command the settings of this one. */
  readonly settingWords: readonly string[];
}

/** What `pipeline/run.ts` offers the command. */
export interface RunModule {
  /** Runs one submission (a folder or a .zip) through all stages; throws PipelineError. */
  readonly run: (submission: string, context: Context) => Promise<RunOutcome>;
  /** The blank workbook for units, as bytes of an .xlsx. */
  readonly blankWorkbook: () => Promise<Uint8Array>;
  /** Joins the finished runs of the cycle of that id in the output folder; throws PipelineError. */
  readonly season: (cycle: string, context: Context) => Promise<SeasonOutcome>;
  /** The official papers of a result folder once more; throws PipelineError. */
  readonly render: (folder: string, context: Context) => Promise<RenderOutcome>;
  /** Puts the decisions into a result folder, its papers and reports; throws PipelineError. */
  readonly apply: (folder: string, context: Context) => Promise<ApplyOutcome>;
  /** Binds the papers and scans of a result folder into packs; throws PipelineError. */
  readonly pack: (folder: string, context: Context) => Promise<PackOutcome>;
  /** An official document with its sample, or with the values of a JSON file. */
  readonly previewDocument: (
    id: string,
    file: string | undefined,
    fonts: FontSettings,
  ) => Promise<DocumentPreview>;
  /** The form of a point table, filled with one, as bytes of an .xlsx. */
  readonly pointForm: (table: PointTable) => Promise<Uint8Array>;
  /** Reads a filled form; `file` is what messages call it. */
  readonly readPointForm: (file: string, bytes: Uint8Array, context: Context) => Promise<PointTableRead>;
  /** Serves the auditor's desk over a folder of result folders (or one of them) until closed. */
  readonly review: (out: string, context: DeskContext) => Promise<ServedDesk>;
}
