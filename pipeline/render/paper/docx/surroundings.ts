/** What a block of a text document needs to know of where it stands. */
import type { StyleNode } from '../style/cascade.ts';
import type { PageStyle } from '../style/style.ts';

/** Where a block stands. */
export interface Surroundings {
  readonly page: PageStyle;
  /** Points of the column. */
  readonly width: number;
  /** Margins and paddings of what is around it. */
  readonly indent: { readonly left: number; readonly right: number };
  /** Where a block that is taken out of the flow stands on the sheet. */
  readonly frame: string;
  /** Stays on one page with what follows. */
  readonly keepsNext: boolean;
  /** The rule that follows in the same frame, drawn as a border below. */
  readonly rule: StyleNode | undefined;
}
