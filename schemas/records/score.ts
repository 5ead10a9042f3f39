/** How well a declared value explains a line: asked by checking, answered by recognition. */
import type { Quad } from './page.ts';
import type { Reason } from './results.ts';

/** One declared value to hold against one line. */
export interface ScoreQuestion {
  readonly quad: Quad;
  /** The line as it was read. */
  readonly reading: string;
  /** The line as it would be if the declared value stood in it. */
  readonly hypothesis: string;
  /** One view of the line is enough: the raster is only the witness of a text layer. */
  readonly isGlance?: boolean;
}

/** One variant of a line (plain, red channel, stretched …) asked about a declared value. */
export interface ScoreView {
  /** Log-likelihood of the hypothesis less that of the free reading; 0 is level, -9 hopeless. */
  readonly ratio: number;
  readonly free: string;
  /** Mean log-likelihood a character of the free reading: near 0 is sharp, below -0.5 poor. */
  readonly quality: number;
}

export interface Score {
  /** Best variant first. */
  readonly views: readonly ScoreView[];
  /** The hypothesis holds a character the dictionary lacks: it cannot be judged. */
  readonly isUnknown: boolean;
}

/** No answer was to be had of that page: whoever looked at it was lost, twice. */
export interface Unanswered {
  readonly unanswered: Reason;
}
