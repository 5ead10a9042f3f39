import { expect, it } from 'vitest';
import { jsonLog } from '#pipeline/core/json-log.ts';
import { createProgress } from '#pipeline/core/progress.ts';
import { command } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const id = '990105199003078138';

it('writes one JSON a line, with numbers of people masked and steps thinned out', () => {
  const lines: string[] = [];
  let now = 0;
  const { progress, trouble } = jsonLog(
    (line) => lines.push(line),
    () => now,
  );
  const stage = createProgress([progress]).begin('recognise', 100);
  for (let step = 0; step < 100; step += 1) {
    now += 100;
    stage.step(`scans/A001/${id}.jpg`);
  }
  stage.end();
  trouble('S_DISK', `telephone 10012345678, number ${id}`);
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(parsed.map(({ event }) => event)).toEqual(['begin', 'step', 'step', 'end', 'error']);
  expect(parsed[1]).toMatchObject({ program: 'pingshen', stage: 'recognise', total: 100, level: 30 });
  expect(parsed[4]).toMatchObject({ code: 'S_DISK', level: 50 });
  expect(lines.join('')).not.toMatch(/10012345678|990105199003078138/);
});

it('is what a command that fails says, when asked for', async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await command({ argv: ['run', `absent-${id}`, '--log', 'json'], folder });
  expect(code).toBe(3);
  const last = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  expect(last).toMatchObject({ event: 'error', code: 'U_ABSENT' });
  expect(stderr).not.toContain(id);
});
