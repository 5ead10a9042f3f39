/** The desk: results, decisions and people together, as the pages and the changes see them. */
import type { Clock } from '../core/clock.ts';
import type { Database } from '../core/database.ts';
import type { Workspace } from '../core/workspace.ts';
import type { DecisionExport } from '#schemas/records/decision-export.ts';
import { openAssignments } from './assignments.ts';
import { openBook, type Book } from './book.ts';
import type { Known } from './queue.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** How many papers are other than before; or why nothing could be applied, in words for people. */
export type Applied = { readonly changed: number } | { readonly refused: string };

export interface DeskParts {
  readonly database: Database;
  readonly workspace: Pick<Workspace, 'read'>;
  /** Folder of result folders, or one of them. */
  readonly out: string;
  readonly clock: Clock;
  /** Puts the decisions into results and papers. */
  readonly apply?: () => Promise<Applied>;
  /** Writes the decisions as a workbook; a desk without it exports JSON only. */
  readonly workbook?: (decisions: DecisionExport) => Promise<Uint8Array>;
  /** What a command started here gets behind its own words: the settings of this one. */
  readonly settingWords: readonly string[];
}

export interface Desk extends DeskParts {
  readonly book: Book;
  readonly known: Known;
  /** Whether anything was given to anybody. */
  readonly hasAssignments: boolean;
  /** Gives subjects (`<submission>/<applicant>`) to people, `undefined` to nobody; all of it or nothing. */
  readonly assign: (given: ReadonlyMap<string, string | undefined>, by: string) => Promise<void>;
  /** The results as they lie on the disk now, and the book up to date. */
  readonly look: () => Promise<Shelf>;
}

export function openDesk(parts: DeskParts): Desk {
  const book = openBook(parts.database);
  const shelf = openShelf(parts.out, { monotonic: () => parts.clock.monotonic() });
  const assignments = openAssignments(parts);
  return {
    ...parts,
    book,
    known: { standing: (key) => book.standing(key), assignee: (item) => assignments.of(item) },
    get hasAssignments() {
      return assignments.count > 0;
    },
    assign: (given, by) => assignments.give(given, by),
    async look() {
      await book.refresh();
      await assignments.refresh();
      return await shelf();
    },
  };
}
