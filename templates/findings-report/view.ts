/**
 * What the findings report shows, ready to be shown: ordered, named, masked and with the differing
 * characters marked. The HTML page and the workbook are two forms of this one view. All strings
 * may still hold hostile characters; escaping is the form's business.
 */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Language } from '#schemas/path-names.ts';
import type { FileRecord, Finding, outcomes, Severity, Verdict } from '#schemas/records/results.ts';

export type Outcome = (typeof outcomes)[number];
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A stretch of a value; `differs` where declared and found part. */
export interface Segment {
  readonly text: string;
  readonly differs: boolean;
}

/** A place of the submission: a file, a page of it and, where it was written out, the page image. */
export interface PlaceView {
  readonly kind: DocumentType;
  readonly file: string;
  readonly page: number;
  /** Path of the whole page's image relative to the result folder. */
  readonly image?: string;
}

/** The part of a page that proves a finding. Sizes are pixels of the crop. */
export interface CropView {
  /** JPEG without and with the place outlined. */
  readonly plain: Buffer;
  readonly outlined: Buffer;
  readonly width: number;
  readonly height: number;
  /** [x, y, width, height] of the place within the crop; absent where the whole page is shown. */
  readonly mark?: readonly [number, number, number, number];
}

export interface WitnessView {
  readonly place?: PlaceView;
  readonly kind: DocumentType;
  readonly verdict: Verdict;
  readonly found: string;
}

export interface FindingView {
  /** Running number, the same in every form of the report. */
  readonly number: number;
  readonly verdict: Verdict;
  /** About a rule: then `missing` is a question to a person, not a paper that is not there. */
  readonly isRule: boolean;
  readonly severity: Severity;
  /** `null`: the unit or the season. */
  readonly applicant: string | null;
  readonly applicantName: string;
  /** 学历1·毕业证书编号 */
  readonly item: string;
  readonly declared: readonly Segment[];
  readonly found: readonly Segment[];
  /** Differing places (from 1) of a value whose characters are hidden. */
  readonly hiddenDifferences: readonly number[];
  readonly kind?: DocumentType;
  readonly place?: PlaceView;
  readonly crop?: CropView;
  readonly witnesses: readonly WitnessView[];
  readonly requirement: string;
  readonly message: string;
  readonly decision?: Readonly<Pick<NonNullable<Finding['decision']>, 'action' | 'by' | 'reason'>> & {
    /** 采用识别值, 改为“…”, 认定符合. */
    readonly word: string;
    /** The value that holds from then on, typed in or chosen; absent where none was. */
    readonly value?: string;
    /** `2020-10-09 10:00` */
    readonly at: string;
  };
}

export interface ApplicantView {
  readonly id: string | null;
  readonly name: string;
  /** Absent for the unit's and the season's own findings. */
  readonly outcome?: Outcome;
  readonly counts: VerdictCounts;
  /** Undecided mismatches, missing papers and violations of severity block. */
  readonly blocking: number;
  readonly files: number;
  readonly pages: number;
}

export interface FileView {
  readonly file: string;
  readonly applicant: string;
  readonly status: FileRecord['status'];
  readonly reason: string;
  readonly warnings: readonly string[];
  readonly pages: number;
  readonly documents: readonly { readonly kind: DocumentType; readonly pages: readonly number[] }[];
  readonly sha256: string;
}

export interface ReportView {
  readonly language: Language;
  readonly unit: string;
  readonly submission: string;
  readonly revision: number;
  readonly cycle: string;
  readonly fingerprint: string;
  /** The log's entry of the last decision: 64 hexadecimal places in groups; absent where nobody has decided. */
  readonly decisionHead?: string;
  /** `2020-10-08 09:30`, as given by the run's clock. */
  readonly runAt: string;
  /** Sorted: open findings by severity and applicant, matches last. */
  readonly findings: readonly FindingView[];
  readonly counts: VerdictCounts;
  readonly applicants: readonly ApplicantView[];
  readonly files: readonly FileView[];
}
