/** A rule that asks for a missing paper alone is settled at the desk with the decision about the paper. */
import { expect, it } from 'vitest';
import type { Standing } from '#pipeline/core/decision-steps.ts';
import { isSettled, isUnsettled, settledWith, stateOf } from '#pipeline/review/queue.ts';
import type { Item } from '#pipeline/review/shelf.ts';
import { findingOn } from '../../support/rules.ts';

const itemOf = (path: string, fourEyes: readonly string[], settledBy: Item['settledBy'] = []): Item =>
  ({
    ...{ key: path, finding: findingOn(path, 'missing'), settledBy, restsOn: [] },
    batch: { worklist: { fourEyes } },
  }) as unknown as Item;

const decided = (action: string, more: Partial<Standing> = {}): Standing =>
  ({ version: 1, decision: { action, by: '审核员甲', at: '' }, ...more }) as Standing;

function stateWith(standing: Standing, fourEyes: readonly string[] = []): readonly unknown[] {
  const paper = itemOf('evidence.scoreSheet', fourEyes);
  const rule = itemOf('rules.R75', fourEyes, [paper]);
  const known = { standing: (key: string) => (key === paper.key ? standing : { version: 0 }) };
  return [stateOf(rule, known), isSettled(rule, known), isUnsettled(rule, known)];
}

it('is done once the paper was found not to be needed, and by nothing else', () => {
  expect(stateWith(decided('accept-declared'))).toEqual(['done', true, false]);
  for (const action of ['accept-found', 'return', 'ask'])
    expect(stateWith(decided(action))).toEqual(['open', false, true]);
  expect(stateWith({ version: 2 })).toEqual(['open', false, true]);
});

it('waits for the second signature as the decision about the paper does', () => {
  expect(stateWith(decided('accept-declared'), ['block'])).toEqual(['open', false, true]);
  const signed = { by: '审核员乙', at: '' };
  expect(stateWith(decided('accept-declared', { signed }), ['block'])).toEqual(['done', true, false]);
});

it('rests on contradicted values: done once all of them are decided, not returned or asked about', () => {
  const values = ['title.obtainedOn', 'appointment.from'].map((path) => itemOf(path, []));
  const rule = { ...itemOf('rules.R8', []), restsOn: values };
  const state = (...actions: readonly (string | undefined)[]): unknown => {
    const standings = new Map(
      actions.map((action, at) => [values[at]?.key, action === undefined ? { version: 0 } : decided(action)]),
    );
    return stateOf(rule, { standing: (key: string) => standings.get(key) ?? { version: 0 } });
  };
  expect(state('accept-found', 'accept-declared')).toBe('done');
  expect(state('accept-found', undefined)).toBe('open');
  expect(state('accept-found', 'return')).toBe('open');
  expect(state('ask', 'accept-found')).toBe('open');
  // A signature that is wanted is waited for here, too.
  const unsigned = itemOf('title.obtainedOn', ['block', 'warn']);
  const waiting = { ...rule, restsOn: [unsigned] };
  expect(
    stateOf(waiting, {
      standing: (key) => (key === unsigned.key ? decided('accept-found') : { version: 0 }),
    }),
  ).toBe('open');
});

it('stays open while somebody was asked, as it does on the papers', () => {
  const paper = itemOf('evidence.scoreSheet', []);
  const known = (action: string): Parameters<typeof isSettled>[1] => ({ standing: () => decided(action) });
  expect(['return', 'accept-found', 'ask'].map((action) => isSettled(paper, known(action)))).toEqual([
    true,
    true,
    false,
  ]);
});

it('says which questions are settled along with a value, so that the count is no riddle', () => {
  const [obtained, from] = ['title.obtainedOn', 'appointment.from'].map((path) => itemOf(path, []));
  const one = { ...itemOf('rules.R8', []), restsOn: [obtained!] };
  const both = { ...itemOf('rules.R31', []), restsOn: [obtained!, from!] };
  const own = { ...itemOf('rules.R40', []), restsOn: [obtained!] };
  const standings = new Map([
    [obtained!.key, decided('accept-found')],
    [own.key, decided('return')],
  ]);
  const known = { standing: (key: string) => standings.get(key) ?? { version: 0 } };
  const items = [obtained!, from!, one, both, own];
  expect(settledWith(obtained!, items, known)).toEqual([one]);
  expect(settledWith(from!, items, known)).toEqual([]);
  standings.set(from!.key, decided('accept-declared'));
  expect(settledWith(from!, items, known)).toEqual([both]);
});
