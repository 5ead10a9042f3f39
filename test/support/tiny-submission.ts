/** Many small pages, each with words of its own, for runs that are about the machines and not about reading. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawPage } from './drawn-page.ts';
import { declareIn, sampleSubmission } from './small-submission.ts';

/** Writes it to `folder`: two people's declarations and `pages` files of one page each. */
export async function writeTinySubmission(folder: string, pages: number): Promise<readonly string[]> {
  const files: string[] = [];
  for (let n = 0; n < pages; n += 1) {
    const file = `scans/${n % 2 === 0 ? 'A008' : 'A010'}/第${String(n)}份.jpg`;
    const bytes = await drawPage({
      ...{ width: 640, height: 400, title: '荣誉证书' },
      rows: { number: ['编号', `2020${String(n).padStart(5, '0')}`] },
    });
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
    files.push(file);
  }
  writeFileSync(
    path.join(folder, 'submission.json'),
    readFileSync(path.join(sampleSubmission, 'submission.json')),
  );
  declareIn(folder, () => undefined);
  return files;
}
