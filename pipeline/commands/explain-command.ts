/** `pingshen explain <applicant>`: every verdict of the rules with its arithmetic. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rulingsSchema, type RulingRecord, type Rulings } from '#schemas/records/ruling.ts';
import type { Settings } from '#schemas/settings.ts';
import { loadCycle } from '../core/cycles.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Io } from './io.ts';

const words: Readonly<Record<Language, Readonly<Record<RulingRecord['verdict'], string>>>> = {
  zh: { pass: '符合', violation: '违反', question: '待核', none: '不涉及' },
  en: { pass: 'kept', violation: 'BROKEN', question: 'ask', none: 'n/a' },
};

/**
 * Prints what every rule came to for an applicant, by id or name; `_unit` for the unit itself.
 * Throws C_NO_APPLICANT where no finished run knows him.
 */
export function explainCommand(operands: readonly string[], settings: Settings, io: Io): number {
  const [asked] = operands;
  if (asked === undefined) throw trouble('C_COMMAND', { what: 'explain <申报编号或姓名|_unit>' });
  const runs = readRuns(settings.out);
  const found = runs.flatMap((run) => peopleOf(run, asked).map((id) => ({ run, id })));
  if (found.length === 0) throw trouble('C_NO_APPLICANT', { applicant: asked });
  for (const { run, id } of found) explain(run, id, { settings, io });
  return exitCodes.done;
}

function readRuns(out: string): Rulings[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(out, name, 'rulings.json'))
    .filter((file) => existsSync(file))
    .map((file) => rulingsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

const peopleOf = ({ people }: Rulings, asked: string): (string | null)[] =>
  asked === '_unit'
    ? [null]
    : people.filter(({ id, name }) => id === asked || name === asked).map(({ id }) => id);

interface Surroundings {
  readonly settings: Settings;
  readonly io: Io;
}

function explain(run: Rulings, id: string | null, { settings, io }: Surroundings): void {
  const { language, cycles: folder } = settings;
  const asks = new Map(
    loadCycle(run.cycle, { folder }).rules.map((rule) => [
      rule.id,
      language === 'zh' ? rule.asks : rule.english,
    ]),
  );
  const person = run.people.find((one) => one.id === id);
  const title = person ? `${person.id} ${person.name}` : language === 'zh' ? '报送单位' : 'the unit';
  io.stdout(`\n${run.submission}  ${title}\n`);
  for (const ruling of run.rulings.filter(({ applicant }) => applicant === id)) {
    io.stdout(`\n${ruling.rule} ${words[language][ruling.verdict]}  ${asks.get(ruling.rule) ?? ''}\n`);
    io.stdout(`    ${ruling.reason}\n`);
    for (const step of ruling.steps) io.stdout(`      ${step}\n`);
    const papers = [...new Set(ruling.evidence.map(({ document }) => document))];
    if (papers.length > 0)
      io.stdout(`      ${language === 'zh' ? '依据' : 'evidence'}: ${papers.join(', ')}\n`);
  }
}
