/** The list that goes with the return letters: whom to send what, for a spreadsheet. */
import { printables } from '../core/result-folders.ts';
import type { Desk } from './desk.ts';

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
      const letter = letters.find((name) => name.includes(applicant ?? '_unit')) ?? letters[0] ?? '';
      rows.push([
        ...[batch.id, batch.worklist.unit, applicant ?? '', batch.nameOf(applicant)],
        ...[String(items.length), letter],
      ]);
    }
  }
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\0＝]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
