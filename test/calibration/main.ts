/**
 * Calibration of checking's thresholds (`npm run calibrate -- --submission <folder>`): on pages
 * whose truth is known, how well do the true value and values one sign off explain the line?
 * Prints the distributions and writes docs/calibration.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadTruth, placeOf, type Condition, type TrueDocument } from '#samples/evaluate/load.ts';
import { lookalike } from '#samples/people/confusions.ts';
import { createRandom, type Random } from '#samples/people/random.ts';
import { questionsFor } from '#pipeline/check/hypothesis.ts';
import type { Comparison } from '#pipeline/check/compare.ts';
import { systemClock } from '#pipeline/core/clock.ts';
import { createProgress } from '#pipeline/core/progress.ts';
import { loadSettings } from '#pipeline/core/settings.ts';
import { openContext } from '#pipeline/commands/open-context.ts';
import { extractDocuments } from '#pipeline/extract/index.ts';
import { intake } from '#pipeline/intake/index.ts';
import { readFacts } from '#pipeline/run/facts.ts';
import { readPages } from '#pipeline/run/pages.ts';
import { scoreLines } from '#pipeline/recognise/index.ts';
import { certificateOf } from '#schemas/certificates/index.ts';
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';

const KINDS: Readonly<Record<string, Comparison>> = {
  personName: 'name',
  date: 'date',
  residentId: 'residentId',
  diplomaNumber: 'code',
  degreeNumber: 'code',
  code: 'code',
  issn: 'issn',
  cn: 'cn',
  patentNumber: 'patentNumber',
  organisation: 'organisation',
  text: 'text',
};

interface Asked {
  readonly condition: Condition;
  readonly kind: Comparison;
  readonly isTrue: boolean;
  readonly isReadRight: boolean;
  readonly document: ExtractedDocument;
  readonly field: ExtractedField;
  readonly hypothesis: string;
}

interface Answer extends Asked {
  readonly ratio: number;
  readonly again: number;
  readonly quality: number;
}

/** One sign changed: a digit for a digit, a look-alike (or any Han) for a Han. */
function oneOff(random: Random, value: string): string {
  const signs = [...value];
  const places = signs.flatMap((sign, i) => (/[0-9\p{Script=Han}]/u.test(sign) ? [i] : []));
  if (places.length === 0) return value;
  const at = random.pick<number>(places);
  const old = signs[at]!;
  signs[at] = /[0-9]/u.test(old)
    ? String((Number(old) + random.integer(1, 9)) % 10)
    : (lookalike(random, old) ?? random.pick(Array.from('机械工程制造设计研究技术王李张')));
  return signs.join('');
}

function askAbout(document: ExtractedDocument, truth: TrueDocument, random: Random): Asked[] {
  return Object.entries(truth.fields).flatMap(([name, value]) => {
    const field = document.fields[name];
    const kind = KINDS[certificateOf(document.type)?.fields[name]?.kind ?? ''];
    if (typeof value !== 'string' || field?.source !== 'ocr' || !kind) return [];
    const base = {
      condition: truth.condition,
      kind,
      document,
      field,
      isReadRight: String(field.value) === value,
    };
    // Another place than the true one says nothing about thresholds.
    if (!base.isReadRight && Math.abs(String(field.value).length - value.length) > 2) return [];
    const near = [1, 2, 3].map(() => oneOff(random, value)).filter((text) => text !== value);
    return [
      { ...base, isTrue: true, hypothesis: value },
      ...near.map((text) => ({ ...base, isTrue: false, hypothesis: text })),
    ];
  });
}

const quantile = (values: readonly number[], share: number): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0
    ? '–'
    : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2);
};

function table(answers: readonly Answer[]): string {
  const rows = [
    '| 情况 | 数 | 1 % | 5 % | 中位 | 95 % | 99 % |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const row = (label: string, own: readonly Answer[]): void => {
    const ratios = own.map((a) => a.ratio);
    rows.push(
      `| ${label} | ${own.length} | ${[0.01, 0.05, 0.5, 0.95, 0.99].map((q) => quantile(ratios, q)).join(' | ')} |`,
    );
  };
  for (const condition of [...new Set(answers.map((a) => a.condition))]) {
    const own = answers.filter((a) => a.condition === condition);
    row(
      `${condition} 真值`,
      own.filter((a) => a.isTrue),
    );
    row(
      `${condition} 差一字`,
      own.filter((a) => !a.isTrue),
    );
  }
  for (const kind of [...new Set(answers.map((a) => a.kind))]) {
    const own = answers.filter((a) => a.kind === kind);
    row(
      `${kind} 真值`,
      own.filter((a) => a.isTrue),
    );
    row(
      `${kind} 差一字`,
      own.filter((a) => !a.isTrue),
    );
  }
  row(
    '读错的真值',
    answers.filter((a) => a.isTrue && !a.isReadRight),
  );
  return rows.join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      submission: { type: 'string', default: 'samples/hz-2020-01' },
      state: { type: 'string', default: '.pingshen' },
      to: { type: 'string', default: 'docs/calibration.md' },
    },
  });
  const truth = await loadTruth(values.submission);
  const settings = loadSettings({
    flags: { state: path.resolve(values.state) },
    environment: {},
    folder: process.cwd(),
  } as Parameters<typeof loadSettings>[0]);
  const { context, close } = await openContext({
    settings,
    clock: systemClock(),
    progress: createProgress([]),
    signal: new AbortController().signal,
  });
  try {
    const record = await intake(path.resolve(values.submission), context);
    const facts = await readFacts(record, values.submission, context);
    const { pages } = await readPages(record, context);
    const random = createRandom('calibration');
    const asked = [...new Set(pages.map((page) => page.applicant))].flatMap((owner) => {
      const documents = extractDocuments(
        pages.filter((p) => p.applicant === owner).map((p) => p.read),
        owner,
        facts.hintsFor(owner),
      );
      return documents.flatMap((document) => {
        const places = document.parts.map(({ file, page }) => placeOf(file, page));
        const own = truth.documents.find(
          (t) => t.type === document.type && t.places.some((place) => places.includes(place)),
        );
        return own ? askAbout(document as ExtractedDocument, own, random) : [];
      });
    });
    const answers: Answer[] = [];
    for (const one of asked) {
      const questions = questionsFor(one.field, one.hypothesis, one.kind);
      if (!questions) continue;
      const page = one.document.pages[one.field.part]!;
      const given = await scoreLines(
        context.executor,
        questions.map((question) => ({ source: page.source, turn: page.turn, question })),
      );
      const scores = given.flatMap((score) => (score instanceof Error ? [] : [score]));
      if (scores.length < given.length || scores.some((s) => s.isUnknown)) continue;
      const ratio = scores.reduce((sum, s) => sum + s.views[0]!.ratio, 0);
      const again = scores.reduce(
        (sum, s) => sum + Math.max(...s.views.slice(1).map((v) => v.ratio), -999),
        0,
      );
      answers.push({ ...one, ratio, again, quality: Math.min(...scores.map((s) => s.views[0]!.quality)) });
    }
    const page = `# 似然阈值的校准\n\n对真值已知的页面：真值、以及与真值差一个字的值，对该行图像的对数似然比（相对于自由识读）。\n\n${table(answers)}\n`;
    mkdirSync(path.dirname(values.to), { recursive: true });
    writeFileSync(values.to, page);
    process.stdout.write(page);
    const wrong = answers.filter((a) => !a.isTrue && a.ratio > -4);
    for (const a of wrong.slice(0, 40))
      process.stdout.write(
        `${a.condition} ${a.kind} ${a.ratio} ${a.again} q${a.quality} ${String(a.field.value)} ~ ${a.hypothesis}\n`,
      );
  } finally {
    await close();
  }
}

await main();
