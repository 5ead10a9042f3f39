/**
 * Whether the decisions in the database are the ones the log tells of. The chain proves the log;
 * this proves the rest against it, so that a decision changed behind the desk's back is found too.
 */
import { auditLog, type Verification } from './audit-log.ts';
import type { Database, DecisionTable } from './database.ts';
import { canonicalJson } from './canonical-json.ts';
import { standingOf, type KeptStep } from './decision-steps.ts';
import { mask } from './mask.ts';

export type Proof =
  | { readonly ok: true; readonly entries: number; readonly decisions: number; readonly head: string }
  | Extract<Verification, { ok: false }>
  /** The decision of that key, its step of that version, is not as it was logged; `seq` is the entry. */
  | { readonly ok: false; readonly seq: number; readonly problem: 'step' | 'decision'; readonly key: string };

interface Told {
  readonly seq: number;
  readonly text: string;
}

/** Proves log, steps and decisions; with a printed head also that the log still reaches it. */
export async function verifyDecisions(database: Database, printedHead?: string): Promise<Proof> {
  const chain = await auditLog(database).verify(printedHead);
  if (!chain.ok) return chain;
  const steps = await database.selectFrom('decision_steps').selectAll().orderBy('id').execute();
  const told = await toldSteps(database);
  for (const step of steps) {
    const name = told.has(nameOf(step)) ? nameOf(step) : maskedName(step);
    const entry = told.get(name);
    if (entry?.text !== textOf(step)) return wrongStep(step.key, entry);
    told.delete(name);
  }
  for (const [name, entry] of told) return wrongStep(name.split('#')[0] ?? '', entry);
  const strayed = await strayedDecision(database, steps);
  if (strayed !== undefined) return { ok: false, seq: 0, problem: 'decision', key: strayed };
  return { ...chain, decisions: steps.length };
}

function wrongStep(key: string, entry: Told | undefined): Proof {
  return { ok: false, seq: entry?.seq ?? 0, problem: 'step', key };
}

const nameOf = ({ key, version }: Pick<KeptStep, 'key' | 'version'>): string => `${key}#${version}`;

/** Before version 0.2 digits of a key that looked like a telephone number were masked in the log. */
const maskedName = (step: Pick<KeptStep, 'key' | 'version'>): string =>
  nameOf({ ...step, key: mask(step.key) });

/** What both the step and its entry say; numbers of people are masked in the log. */
function textOf({ action, value, reason, by, at }: KeptStep): string {
  return canonicalJson({ action, by, at, value: mask(value ?? ''), reason: mask(reason ?? '') });
}

async function toldSteps(database: Database): Promise<Map<string, Told>> {
  const entries = await database
    .selectFrom('log')
    .selectAll()
    .where('action', 'like', 'decide.%')
    .orderBy('seq')
    .execute();
  return new Map(
    entries.map(({ seq, action, actor, at, data }) => {
      const told = JSON.parse(data) as { key: string; version: number; value?: unknown; reason?: string };
      const text = canonicalJson({
        ...{ action: action.slice('decide.'.length), by: actor, at, reason: told.reason ?? '' },
        value: told.value === undefined ? '' : canonicalJson(told.value),
      });
      return [nameOf(told), { seq, text }];
    }),
  );
}

type Row = Pick<DecisionTable, 'action' | 'decided_by' | 'decided_at' | 'reason' | 'signed_by' | 'value'>;

/** The key of a decision that its own steps do not lead to; undefined where all agree. */
async function strayedDecision(database: Database, steps: readonly KeptStep[]): Promise<string | undefined> {
  const rows = await database
    .selectFrom('decisions')
    .select(['key', 'action', 'decided_by', 'decided_at', 'reason', 'signed_by', 'value'])
    .execute();
  const byKey = Map.groupBy(steps, ({ key }) => key);
  const kept = new Map(rows.map(({ key, ...row }): [string, Row] => [key, row]));
  for (const [key, own] of byKey) {
    if (canonicalJson(kept.get(key) ?? null) !== canonicalJson(rowOf(own))) return key;
    kept.delete(key);
  }
  return [...kept.keys()][0];
}

/** The row that these steps lead to, as far as they determine it; null after an undo. */
function rowOf(steps: readonly KeptStep[]): Row | null {
  const { decision, signed } = standingOf(steps);
  if (!decision) return null;
  const { action, by, at, reason = null, value } = decision;
  return {
    ...{ action, decided_by: by, decided_at: at, reason, signed_by: signed?.by ?? null },
    value: value === undefined ? null : canonicalJson(value),
  };
}
