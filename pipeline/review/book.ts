/** Where every finding stands, in memory and always as the database has it. */
import type { Database } from '../core/database.ts';
import {
  advance,
  takeStep,
  untouched,
  type KeptStep,
  type Standing,
  type Step,
} from '../core/decision-steps.ts';
import { fieldOf } from './keys.ts';
import type { Item } from './shelf.ts';

export interface Book {
  /** Takes in what others have written since; call before reading. */
  refresh(): Promise<void>;
  standing(key: string): Standing;
  /** All steps on one finding, oldest first. */
  steps(key: string): readonly KeptStep[];
  /** All steps of everybody, oldest first. */
  readonly all: readonly KeptStep[];
  take(item: Item, step: Step): ReturnType<typeof takeStep>;
}

export function openBook(database: Database): Book {
  const all: KeptStep[] = [];
  const byKey = new Map<string, KeptStep[]>();
  const standings = new Map<string, Standing>();
  let newest = 0;
  const note = (step: KeptStep): void => {
    all.push(step);
    byKey.set(step.key, [...(byKey.get(step.key) ?? []), step]);
    standings.set(step.key, advance(standings.get(step.key) ?? untouched, step));
  };
  const refresh = async (): Promise<void> => {
    const rows = await database
      .selectFrom('decision_steps')
      .selectAll()
      .where('id', '>', newest)
      .orderBy('id')
      .execute();
    // Two requests may have asked at once: each step is noted by the first to see it.
    for (const { id, ...step } of rows)
      if (id > newest) {
        newest = id;
        note(step);
      }
  };
  return {
    refresh,
    all,
    standing: (key) => standings.get(key) ?? untouched,
    steps: (key) => byKey.get(key) ?? [],
    async take(item, step) {
      const { applicant, path, declared, found } = item.finding;
      const subject = { key: item.key, submission: item.batch.id, field: fieldOf(path) };
      const result = await takeStep(database, { ...subject, applicant, declared, found }, step);
      await refresh();
      return result;
    },
  };
}
