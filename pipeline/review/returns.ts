/** The list that goes with the return letters: whom to send what, for a spreadsheet. */
import { printables } from '../core/result-folders.ts';
import type { Desk } from './desk.ts';
import type { Batch } from './shelf.ts';

/** CSV with a byte order mark, so that Excel reads it as UTF-8; no cell begins a formula. */
export async function returnsCsv(desk: Desk): Promise<string> {
  const shelf = await desk.look();
  const rows: string[][] = [['报送编号', '报送单位', '申报编号', '姓名', '退回项数', '退回补正通知']];
  for (const batch of shelf.batches) {
    const letters = (await printables(batch.folder)).filter((name) => name.includes('退回补正'));
    const returned = shelf.order.filter(
      (item) => item.batch === batch && desk.known.standing(item.key).decision?.action === 'return',
    );
    for (const [applicant, items] of Map.groupBy(returned, ({ finding }) => finding.applicant)) {
      const letter = letters.find((name) => isAbout(name, applicant, batch)) ?? '';
      rows.push([
        ...[batch.id, batch.worklist.unit, applicant ?? '', batch.nameOf(applicant)],
        ...[String(items.length), letter],
      ]);
    }
  }
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * Whether a letter is that person's own: it lies in 申报人/<编号>-<姓名>/, the unit's in 单位/. Numbers may
 * begin alike (A1, A10), so none is looked for within another; no letter is better than somebody else's.
 */
function isAbout(name: string, applicant: string | null, { worklist }: Batch): boolean {
  const [place, part, folder = ''] = name.split('/');
  if (place !== 'papers') return false;
  if (applicant === null) return part === '单位';
  const others = worklist.people.filter(
    ({ id }) => id.length > applicant.length && folder.startsWith(`${id}-`),
  );
  return part === '申报人' && folder.startsWith(`${applicant}-`) && others.length === 0;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n\0＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
