/** The desk: results, decisions and people together, as the pages and the changes see them. */
import type { Clock } from '../core/clock.ts';
import type { Database } from '../core/database.ts';
import type { Workspace } from '../core/workspace.ts';
import type { DecisionExport } from '#schemas/records/decision-export.ts';
import { openBook, type Book } from './book.ts';
import { openShelf, type Shelf } from './shelf.ts';

export interface DeskParts {
  readonly database: Database;
  readonly workspace: Pick<Workspace, 'read'>;
  /** Folder of result folders, or one of them. */
  readonly out: string;
  readonly clock: Clock;
  /** Puts the decisions into results and papers; gives how many papers are other than before. */
  readonly apply?: () => Promise<number>;
  /** Writes the decisions as a workbook; a desk without it exports JSON only. */
  readonly workbook?: (decisions: DecisionExport) => Promise<Uint8Array>;
}

export interface Desk extends DeskParts {
  readonly book: Book;
  /** The results as they lie on the disk now, and the book up to date. */
  readonly look: () => Promise<Shelf>;
}

export function openDesk(parts: DeskParts): Desk {
  const book = openBook(parts.database);
  const shelf = openShelf(parts.out, { monotonic: () => parts.clock.monotonic() });
  return {
    ...parts,
    book,
    async look() {
      await book.refresh();
      return await shelf();
    },
  };
}
