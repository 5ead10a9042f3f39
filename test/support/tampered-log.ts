/** A log of 200 lines, changed in every way one change can be made; what `verify` does not find. */
import { canonicalJson } from '#pipeline/core/canonical-json.ts';
import { emptyHead, verifyChain } from '#pipeline/core/audit-log.ts';
import { sha256 } from '#pipeline/core/blob-store.ts';
import type { LogTable } from '#pipeline/core/database.ts';

/** Lines as the log writes them: decisions with numbers, Chinese text and everything else they carry. */
export function madeLog(length: number): readonly string[] {
  const lines: string[] = [];
  let prev = emptyHead;
  for (let seq = 1; seq <= length; seq += 1) {
    const data = canonicalJson({
      ...{ key: sha256(`key ${seq}`), submission: 'hz-2020-01', applicant: `A${seq % 30}` },
      ...{ field: 'education.certificateNo', version: 1, declared: '990351200705001234' },
      ...{ value: `99035120070500${1000 + seq}`, reason: seq % 3 === 0 ? '已看原件，申报无误' : undefined },
    });
    const at = `2020-10-09T10:${String(seq % 60).padStart(2, '0')}:00+08:00`;
    const body = { seq, prev, at, actor: '审核员甲', action: 'decide.accept-found', data };
    prev = sha256(canonicalJson(body));
    lines.push(JSON.stringify({ ...body, hash: prev }));
  }
  return lines;
}

export interface Tampering {
  readonly tried: number;
  /** The changes that were not found, or were found at another line. */
  readonly missed: readonly string[];
}

/** Whether a log is found to be wrong at that line; a line that is no JSON is found by reading it. */
function isFoundAt(lines: readonly string[], seq: number, head?: string): boolean {
  const entries: LogTable[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      entries.push(JSON.parse(line) as LogTable);
    } catch {
      return index + 1 === seq;
    }
  }
  const found = verifyChain(entries, head);
  return !found.ok && found.seq === seq;
}

/** One byte after the other changed, `every`-th only; 1 for all of them. */
export function changeBytes(lines: readonly string[], every: number): Tampering {
  const missed: string[] = [];
  let [tried, at] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const bytes = Buffer.from(line);
    for (const [place, byte] of bytes.entries()) {
      at += 1;
      if (at % every !== 0) continue;
      for (const other of [byte ^ 1, (byte + 37) % 256]) {
        const changed = Buffer.from(bytes);
        changed[place] = other;
        // Lines after the next one bear no witness about this one.
        const around = [
          ...lines.slice(0, index),
          changed.toString('utf8'),
          ...lines.slice(index + 1, index + 2),
        ];
        tried += 1;
        if (!isFoundAt(around, index + 1))
          missed.push(`line ${index + 1}, byte ${place}: ${byte} → ${other}`);
      }
    }
  }
  return { tried, missed };
}

/** Each line taken out, each two exchanged, the end cut anywhere. */
export function moveLines(lines: readonly string[]): Tampering {
  const missed: string[] = [];
  let tried = 0;
  const head = (JSON.parse(lines.at(-1) ?? '{}') as LogTable).hash;
  const look = (what: string, changed: readonly string[], seq: number): void => {
    tried += 1;
    if (!isFoundAt(changed, seq, head)) missed.push(what);
  };
  for (const index of lines.keys()) {
    look(`line ${index + 1} taken out`, lines.toSpliced(index, 1), index + 1);
    look(`cut after ${index}`, lines.slice(0, index), index + 1);
    for (let other = index + 1; other < lines.length; other += 1) {
      const [one = '', two = ''] = [lines[index], lines[other]];
      look(`${index + 1} and ${other + 1} exchanged`, lines.with(index, two).with(other, one), index + 1);
    }
  }
  return { tried, missed };
}
