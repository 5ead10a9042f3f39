/** What goes into a pack, and how it is bound. */

/** Finished papers of our own as PDF, or page images (JPEG, PNG) of scans: never pages of a PDF that was handed in. */
export type ItemPages = { readonly pdf: Uint8Array } | { readonly images: readonly Uint8Array[] };

/** One paper or one scanned document: a line of the contents. */
export interface PackItem {
  readonly title: string;
  readonly pages: ItemPages;
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
