/** Packs: what their own pages (cover, contents, dividers, numbers) say, and the manifest of what was packed. */
import { z } from 'zod';

const text = z.string().min(1);

/** The program's own pages of a pack; every list may be empty, so that each can be set by itself. */
export const frontSchema = z.strictObject({
  covers: z.array(
    z.strictObject({
      title: text,
      /** `申报人`: `龚䶮`. */
      lines: z.array(z.strictObject({ label: text, value: z.string() })),
      /** `第 1 册（共 2 册）`; empty where there is one. */
      volume: z.string(),
      issuer: text,
      /** `YYYY-MM-DD`. */
      date: z.iso.date(),
    }),
  ),
  contents: z.array(
    z.strictObject({
      entries: z.array(z.strictObject({ title: text, page: text, isSection: z.boolean() })),
      /** Files that could not be read, and why: they are not in the pack. */
      unread: z.array(z.strictObject({ file: text, reason: z.string() })),
    }),
  ),
  dividers: z.array(
    z.strictObject({
      place: text,
      title: text,
      items: z.array(text),
      /** Printed as a QR code and in words; empty: none. */
      code: z.string(),
      /** What the template calls the picture of the code: letters and digits. */
      picture: z.string(),
    }),
  ),
  /** Stamped on a page at its outer lower corner; inside of it, on a scan, what it is and where it lay. */
  numbers: z.array(z.strictObject({ side: z.enum(['left', 'right']), number: text, note: z.string() })),
  /** Empty sheets, for what is printed behind them. */
  blanks: z.array(z.strictObject({})),
});
export type Front = z.infer<typeof frontSchema>;

/** Some of the program's own pages, laid out by themselves so that their number is known. */
export type FrontPart = Partial<Front>;

/** The parts in one PDF, one after the other. */
export interface DrawnFront {
  readonly pdf: Uint8Array;
  /** Pages of each part. */
  readonly counts: readonly number[];
}

/** Draws the parts; the words of `mark` stand behind every page. */
export type DrawFront = (
  parts: readonly FrontPart[],
  info: { readonly title: string; readonly issuer: string; readonly date: string; readonly mark?: string },
) => Promise<DrawnFront>;

/** One file of a result folder as it was when the packs were made. */
const manifestFileSchema = z.strictObject({
  /** Below the result folder, with forward slashes. */
  name: text,
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Of a pack, counted by another reader than the one that made it. */
  pages: z.number().int().min(1).optional(),
  /** Of a pack: what the QR codes of its dividers say, by the section behind each. */
  sections: z.array(z.strictObject({ title: text, code: text })).optional(),
});
export type ManifestFile = z.infer<typeof manifestFileSchema>;

/** `packs/manifest.json`. */
export const manifestSchema = z.strictObject({
  submission: text,
  revision: z.number().int(),
  cycle: text,
  /** Head of the log's chain when the packs were made: a log that was cut short afterwards shows. */
  logHead: z.string().regex(/^[0-9a-f]{64}$/u),
  /** All but this one, sorted by name. */
  files: z.array(manifestFileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
