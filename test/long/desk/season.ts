/** A season as large as asked for: the sample's result folder under many names, its pages linked. */
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '#pipeline/core/blob-store.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Worklist } from '#schemas/records/worklist.ts';

const sample = path.resolve(import.meta.dirname, '../../../out/hz-2020-01');

/** Writes units until `wanted` findings are open; gives how many are. Needs the sample's results. */
export function writeSeason(out: string, wanted: number): number {
  if (!existsSync(path.join(sample, 'worklist.json')))
    throw new Error('There are no results of the sample yet: run `npm start` first.');
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(sample, name), 'utf8'));
  const results = read('results.json') as Results;
  const worklist = read('worklist.json') as Worklist;
  const open = results.findings.filter(
    ({ verdict, severity }) => verdict !== 'match' && severity !== 'inform',
  );
  let written = 0;
  for (let unit = 1; written < wanted; unit++) {
    const id = `unit-2020-${String(unit).padStart(2, '0')}`;
    const folder = path.join(out, id);
    mkdirSync(folder, { recursive: true });
    linkAll(path.join(sample, 'pages'), path.join(folder, 'pages'));
    cpSync(path.join(sample, 'rulings.json'), path.join(folder, 'rulings.json'));
    const write = (name: string, record: unknown): void => {
      writeFileSync(path.join(folder, name), JSON.stringify(record));
    };
    write('results.json', { ...results, submission: id });
    write('worklist.json', {
      ...worklist,
      ...{ submission: id, unit: `示例市第${unit}推荐单位` },
      keys: worklist.keys.map((key) => sha256(`${key} ${unit}`)),
    });
    written += open.length;
  }
  return written;
}

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, fresh] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkAll(old, fresh);
    else linkSync(old, fresh);
  }
}
