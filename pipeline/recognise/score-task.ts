/** Task `recognise.score`: how well a declared value explains the line it should stand in. */
import { implementTask } from '#pipeline/core/task.ts';
import { cutStrip, redShare, type Variant } from './crop.ts';
import { forwardScore, type Emission } from './engines/ctc.ts';
import { modelFiles, type ModelFiles } from './engines/models.ts';
import { dictionaryOf, emit, STRIP_HEIGHT } from './engines/reader.ts';
import { legiblePixels } from './page-pixels.ts';
import type { Raster } from './raster.ts';
import type { Score, ScoreQuestion } from './records.ts';
import { scoreValues } from './tasks.ts';

export const scoreTask = implementTask(
  scoreValues,
  async ({ source, turn, questions }, { blobs, settings }) => {
    const page = await legiblePixels(blobs, source, turn);
    const models = modelFiles(settings.recognise);
    const lines = new Map<string, Witnessed[]>();
    const scores: Score[] = [];
    for (const question of questions) {
      const key = JSON.stringify([question.quad, question.isGlance]);
      let line = lines.get(key);
      if (!line) lines.set(key, (line = await witness(page, question, models)));
      scores.push(answer(question, line, models));
    }
    return scores;
  },
);

interface Witnessed {
  readonly free: string;
  readonly emission: Emission;
  readonly quality: number;
}

/** The line's emissions in several variants, best first. */
async function witness(
  page: Raster,
  { quad, isGlance }: ScoreQuestion,
  models: ModelFiles,
): Promise<Witnessed[]> {
  const plain = cutStrip(page, quad, { height: STRIP_HEIGHT });
  const variants: Variant[] =
    redShare(plain) > 0.015 ? ['red', 'plain', 'grow'] : ['plain', 'stretched', 'grow'];
  const seen: Witnessed[] = [];
  for (const variant of isGlance ? variants.slice(0, 1) : variants) {
    const strip = variant === 'plain' ? plain : cutStrip(page, quad, { height: STRIP_HEIGHT, variant });
    const { reading, emission } = await emit(strip, models);
    const log = forwardScore(emission, labelsOf(reading.text, models).labels);
    seen.push({ free: reading.text, emission, quality: log / Math.max(1, reading.characters.length) });
  }
  return seen.sort((a, b) => b.quality - a.quality);
}

function labelsOf(text: string, models: ModelFiles): { labels: number[]; isUnknown: boolean } {
  const index = indexOf(models);
  const labels: number[] = [];
  let isUnknown = false;
  for (const character of text) {
    const label = index.get(character);
    if (label === undefined) isUnknown = true;
    else labels.push(label);
  }
  return { labels, isUnknown };
}

const indices = new Map<readonly string[], Map<string, number>>();

function indexOf(models: ModelFiles): Map<string, number> {
  const dictionary = dictionaryOf(models);
  let index = indices.get(dictionary);
  if (!index) indices.set(dictionary, (index = new Map(dictionary.map((c, i) => [c, i]))));
  return index;
}

function answer({ hypothesis }: ScoreQuestion, line: readonly Witnessed[], models: ModelFiles): Score {
  const { labels, isUnknown } = labelsOf(hypothesis, models);
  const views = line.map(({ free, emission, quality }) => {
    const own = forwardScore(emission, labelsOf(free, models).labels);
    return { ratio: clamp(forwardScore(emission, labels) - own), free, quality: clamp(quality) };
  });
  return { views, isUnknown };
}

/** JSON knows no infinity. */
const clamp = (value: number): number => (Number.isFinite(value) ? Math.round(value * 1000) / 1000 : -999);
