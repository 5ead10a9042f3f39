/** What goes into a pack, and how it is bound. */

/** Finished papers of our own as PDF, or page images (JPEG, PNG) of scans: never pages of a PDF that was handed in. */
export type ItemPages = { readonly pdf: Uint8Array } | { readonly images: readonly Uint8Array[] };

/** One paper or one scanned document: a line of the contents. */
export interface PackItem extends PackEntry {
  readonly pages: ItemPages;
  /** Other documents that begin on its first page: lines of the contents of their own, with its number. */
  readonly shared?: readonly PackEntry[] | undefined;
  /** One a page image, printed at its foot: what it is, and where it lay among what was handed in. */
  readonly notes?: readonly string[] | undefined;
}

export interface PackEntry {
  readonly title: string;
  /** What several of its kind are called together on the divider; the title without its number if not given. */
  readonly kind?: string | undefined;
}

/** Opens with a page of its own. */
export interface PackSection {
  readonly title: string;
  /** On its divider as a QR code: says without a name what lies behind it. */
  readonly code?: string | undefined;
  readonly items: readonly PackItem[];
}

export interface PackContent {
  readonly cover: {
    readonly title: string;
    readonly issuer: string;
    /** `YYYY-MM-DD`; also the date inside the file, so that equal packs are equal bytes. */
    readonly date: string;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
  };
  readonly sections: readonly PackSection[];
  /** What was handed in and could not be read, so that it is in no section: named below the contents. */
  readonly unread?: readonly { readonly file: string; readonly reason: string }[] | undefined;
}

export interface Binding {
  /** Stamps 1, 2, 3 … from the first divider on, through all volumes. */
  readonly isNumbered: boolean;
  /** Printed on both sides: sections, their papers and volumes start on a sheet of their own. */
  readonly isDuplex: boolean;
  /** Words over every page; empty: none. */
  readonly mark: string;
  /** How many times each volume stands in its file, for a printer that is told once; content is shared. */
  readonly copies: number;
  /** A volume is closed before it has more body pages than this, unless a single item has. */
  readonly pagesPerVolume: number;
}

/** One bound file. */
export interface Volume {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** 1, 2, … */
  readonly ordinal: number;
  /** Whose dividers carry a code. */
  readonly sections: readonly { readonly title: string; readonly code: string }[];
}
