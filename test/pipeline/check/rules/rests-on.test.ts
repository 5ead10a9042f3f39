/** A question that only contradicted values raise names them, and nothing else does. */
import { expect, it } from 'vitest';
import { combine, unlessContradicted } from '#pipeline/check/rules/combine.ts';
import { ask, broken, pass } from '#pipeline/check/rules/define.ts';

const resting = unlessContradicted(pass('聘期相接'), ['title.obtainedOn']);

it('names the values where they alone make it a question', () => {
  expect(resting).toMatchObject({ verdict: 'question', restsOn: ['title.obtainedOn'] });
  expect(unlessContradicted(broken('不足'), ['a', 'b']).restsOn).toEqual(['a', 'b']);
  expect(unlessContradicted(pass('聘期相接'), []).restsOn).toBeUndefined();
  expect(unlessContradicted(ask('没有看到聘书'), ['a']).restsOn).toBeUndefined();
});

it('is kept where parts are put together, unless another part asks for something else', () => {
  const other = unlessContradicted(pass('由甲厂聘任'), ['appointment.employer', 'title.obtainedOn']);
  expect(combine([resting, other, pass('有聘书')]).restsOn).toEqual([
    'title.obtainedOn',
    'appointment.employer',
  ]);
  expect(combine([resting, ask('没有看到聘书，请补交')]).restsOn).toBeUndefined();
  expect(combine([resting, broken('已不在聘期')]).restsOn).toBeUndefined();
  expect(combine([pass('有聘书')]).restsOn).toBeUndefined();
});
