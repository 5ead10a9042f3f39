/** How the command ends, and what an error of the catalogue is made of. */

/** The command's exit codes (contract §2). */
export const exitCodes = {
  done: 0,
  bug: 1,
  command: 2,
  submission: 3,
  part: 4,
  disk: 5,
  ownCheck: 6,
  review: 10,
  quarantined: 11,
  stopped: 130,
} as const;

/** An error of the catalogue: what happened, what to do, and the same in English. */
export interface CatalogueEntry {
  readonly exit: number;
  readonly zh: string;
  readonly advice: string;
  readonly en: string;
}
