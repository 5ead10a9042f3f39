/**
 * The settings file (`pingshen.json`): every value with its default and what it is for.
 * Flags and environment variables fill the same shape; `pipeline/core/settings.ts` joins them.
 *
 * `machine` says how the work is done and never changes a result; every other section may
 * change results and is therefore part of the key under which a task's result is kept.
 */
import { z } from 'zod';

const megabytes = z.number().int().min(64);
const seconds = z.number().positive();
const count = z.number().int().min(1);

/** How the work is done on this machine: no value here may change a result. */
const machineSchema = z.strictObject({
  /** Worker processes; 0 means one a core. */
  workers: z.number().int().min(0).max(256).default(0),
  /** Longest time for one task before its process is killed. */
  taskSeconds: seconds.default(180),
  /** Resident memory of a worker process and its descendants, in megabytes. */
  workerMemory: megabytes.default(1100),
  /** The same for a process that parses one untrusted file. */
  isolatedMemory: megabytes.default(700),
  /** The raised bound for the one retry with nobody beside it. */
  aloneMemory: megabytes.default(1500),
  /** An idle worker above this is replaced by a fresh one. */
  recycleMemory: megabytes.default(650),
  /** Free room a run wants on the disks of state and results, in megabytes, before it begins. */
  freeDisk: z.number().int().min(0).default(200),
});

/** Bounds on what is taken in; each refusal names its limit (security.md §2). */
const intakeSchema = z.strictObject({
  /** Pixels of one page. A3 at 600 dpi has 69.6 million. */
  pagePixels: count.default(100_000_000),
  pageSide: count.default(20_000),
  pdfPages: count.default(500),
  tiffPages: count.default(500),
  /** Resolution at which PDF pages are drawn: the results' boxes are in its pixels. */
  pdfDpi: count.default(200),
  renderSeconds: seconds.default(10),
  renderSecondsPerPage: seconds.default(5),
  zipEntries: count.default(10_000),
  zipBytes: count.default(2_000_000_000),
  zipEntryBytes: count.default(500_000_000),
  zipPathBytes: count.default(240),
  zipPathParts: count.default(20),
  /** Unpacked to packed, looked at once past `zipRatioFrom` bytes. */
  zipRatio: count.default(200),
  zipRatioFrom: count.default(64_000_000),
  sheetPartBytes: count.default(64_000_000),
  sheetBytes: count.default(200_000_000),
  sheetRows: count.default(100_000),
  sheetColumns: count.default(200),
  jsonBytes: count.default(16_000_000),
  jsonDepth: count.default(64),
  jsonString: count.default(64_000),
});

/** Which models read the pages, and how much of a page is read. */
const recogniseSchema = z.strictObject({
  /** Model files of another release by path; absent: the ones shipped with the program. */
  models: z
    .strictObject({
      detection: z.string().optional(),
      recognition: z.string().optional(),
      classification: z.string().optional(),
      dictionary: z.string().optional(),
    })
    .default({}),
  /** Read every line of every page, not only those the fields need. */
  fullText: z.boolean().default(false),
  /** Let the second reader look at numbers and dates. */
  secondReader: z.boolean().default(true),
});

const fontFile = z.string().min(1).optional();
/** The fonts of the papers; these never bear on what is read or how it is judged. */
const fontSchema = z.strictObject({
  /** Prefer the machine's own 仿宋, 小标宋 and so on; false: only the fonts from npm, the same everywhere. */
  system: z.boolean().default(true),
  /** Font files by role; absent: found by themselves. */
  files: z
    .strictObject({ song: fontFile, title: fontFile, hei: fontFile, kai: fontFile, fangsong: fontFile })
    .default({}),
});
export type FontSettings = z.infer<typeof fontSchema>;

/** The auditor's desk. */
const reviewSchema = z.strictObject({
  /** Port on this machine; 0: whichever is free. */
  port: z.number().int().min(0).max(65_535).default(8620),
  /** The name or address others reach the desk by; anything but this machine itself wants TLS and log-in. */
  host: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/u)
    .default('127.0.0.1'),
  /** PEM files of the certificate (with its chain) and of its key. */
  tlsCert: z.string().min(1).optional(),
  tlsKey: z.string().min(1).optional(),
});

/** How papers list people; never bears on what is read or how it is judged. */
const paperSchema = z.strictObject({
  /** By what people are sorted, the first one first; the number decides what is equal. */
  order: z.array(z.enum(['scope', 'employer', 'name', 'number'])).default(['scope', 'employer', 'name']),
  /** Names of people and employers by pinyin or by strokes. */
  names: z.enum(['pinyin', 'stroke']).default('pinyin'),
});
export type PaperSettings = z.infer<typeof paperSchema>;

/** How packs are bound. */
const packSchema = z.strictObject({
  /** For both sides of the paper: papers start on a sheet of their own. */
  duplex: z.boolean().default(true),
  /** Words over every page; empty: none. */
  mark: z.string().max(8).default(''),
  /** How many times each volume stands in its file: the file grows by the page list only. */
  copies: z.number().int().min(1).max(9).default(1),
  /** Packs are bound at the end of each run; `false`: only by `pingshen pack`. */
  withRun: z.boolean().default(true),
  /** A pack with more pages is cut into volumes. */
  pagesPerVolume: z.number().int().min(20).max(2000).default(400),
});

/** The inbox that is watched. */
const watchSchema = z.strictObject({
  /** A submission is taken once nothing of it has changed for so long. */
  settleSeconds: seconds.default(5),
});

/** Machines that share the work: how tasks travel, never what comes of them. */
const engineSchema = z.strictObject({
  /** The Redis or Valkey server: `redis://[user:password@]host[:port][/db]`, `rediss://` with TLS. */
  address: z
    .string()
    .regex(/^rediss?:\/\/[^\s/]+/)
    .optional(),
  /** PEM file of the authority that signed the server's certificate, where the system does not know it. */
  authority: z.string().min(1).optional(),
  /** Whether the machine that starts the run computes, too. */
  here: z.boolean().default(true),
  /** Megabytes of pages and results that may lie on the server at a time. */
  memory: megabytes.default(512),
  /** Larger files are worked on where the run was started, in megabytes. */
  largest: z.number().int().min(1).max(256).default(64),
  /** After this many hours the server forgets what a run that was stopped left there. */
  keepHours: z.number().positive().max(720).default(24),
});
export type EngineSettings = z.infer<typeof engineSchema>;

export const settingsSchema = z.strictObject({
  /** Language of messages; the papers themselves are Chinese. */
  language: z.enum(['zh', 'en']).default('zh'),
  quiet: z.boolean().default(false),
  /** Messages as lines for people, or as JSON for a log collector (on stderr). */
  log: z.enum(['text', 'json']).default('text'),
  /** Folder of decisions, log, cache: absolute, or relative to the current folder. */
  state: z.string().min(1).default('.pingshen'),
  /** Folder that receives one result folder a submission. */
  out: z.string().min(1).default('out'),
  /** Folder of the office's own cycles, looked at before the ones that come with the program. */
  cycles: z.string().min(1).optional(),
  /** The season's facts, `office.json`; absent: the cycle's folder, or beside the submission. */
  office: z.string().min(1).optional(),
  machine: machineSchema.prefault({}),
  engine: engineSchema.prefault({}),
  watch: watchSchema.prefault({}),
  intake: intakeSchema.prefault({}),
  recognise: recogniseSchema.prefault({}),
  fonts: fontSchema.prefault({}),
  review: reviewSchema.prefault({}),
  papers: paperSchema.prefault({}),
  packs: packSchema.prefault({}),
});

/** Strict settings: every value present. */
export type Settings = z.infer<typeof settingsSchema>;

/** What a settings file may hold: any part of the settings. */
export type SettingsInput = z.input<typeof settingsSchema>;

/** The sections a task may read: those that are part of its result's key. */
export type TaskSettings = Pick<Settings, 'intake' | 'recognise'>;

/** A setting that is wrong: where (`machine.workers`) and why, in the language asked for. */
export interface SettingsProblem {
  readonly where: string;
  readonly what: string;
}

/** Fills in defaults; gives the first problem where there is one. */
export function parseSettings(input: unknown, language: 'zh' | 'en'): Settings | SettingsProblem {
  const { localeError } = language === 'zh' ? z.locales.zhCN() : z.locales.en();
  const parsed = settingsSchema.safeParse(input, { error: localeError });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { where: issue?.path.join('.') ?? '', what: issue?.message ?? '' };
}
