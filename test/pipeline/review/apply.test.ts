/** The button that puts decisions into results and papers: once at a time, told in words where it cannot. */
import { expect, it } from 'vitest';
import type { Applied } from '#pipeline/review/desk.ts';
import { visitor } from '../../support/desk-visitor.ts';

it('applies once, however many ask at the same time, and again when asked again', async () => {
  let calls = 0;
  const apply = async (): Promise<Applied> => {
    calls++;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { changed: 7 };
  };
  const desk = await visitor(undefined, { apply });
  const both = await Promise.all([desk.post('/apply', {}), desk.post('/apply', {})]);
  expect(await Promise.all(both.map((answer) => answer.json()))).toEqual([{ changed: 7 }, { changed: 7 }]);
  expect(calls).toBe(1);
  await desk.post('/apply', {});
  expect(calls).toBe(2);
  expect(await (await desk.get('/overview')).text()).toContain('更新结果和文书');
});

it('says why it cannot, and is tried again', async () => {
  const apply = (): Promise<Applied> => Promise.resolve({ refused: 'U_RESULTS comparison.json' });
  const desk = await visitor(undefined, { apply });
  for (let time = 0; time < 2; time++) {
    const answer = await desk.post('/apply', {});
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { message: expect.stringContaining('comparison.json') as string },
    ]);
  }
});

it("is not offered by a desk that has no machinery, nor done without the page's token", async () => {
  const desk = await visitor();
  expect((await desk.post('/apply', {})).status).toBe(404);
  expect((await desk.post('/apply', {}, { 'x-desk-token': undefined })).status).toBe(403);
  expect(await (await desk.get('/overview')).text()).not.toContain('更新结果和文书');
});
