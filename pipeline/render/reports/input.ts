import type { Memory } from '#pipeline/core/memory.ts';
import type { Language } from '#schemas/path-names.ts';
import type { Results } from '#schemas/records/results.ts';

/** Someone of the submission as declared; the numbers are only used to hide them. */
export interface ReportPerson {
  readonly id: string;
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

export interface ReportInput {
  readonly results: Results;
  /** JPEG or PNG of the upright page image that `Box`es refer to; undefined when it is gone. */
  readonly pageImage: (file: string, page: number) => Promise<Buffer | undefined>;
  /** Where pictures that were cut before are looked up; default: nowhere. */
  readonly memory?: Memory;
  readonly unit: string;
  readonly people: readonly ReportPerson[];
  /** The log's entry of the last decision that the results rest on; absent where nobody has decided. */
  readonly decisionHead?: string;
  /** The run's own clock, ISO 8601 with its offset (`2020-10-08T09:30:00+08:00`). */
  readonly runAt: string;
  /** Default `zh`. */
  readonly language?: Language;
  /** Cut pictures for values that agree, too. Default false: they would be most of the file. */
  readonly cropsForMatches?: boolean;
}

/** A finished report: its file name and its bytes. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Buffer;
}
