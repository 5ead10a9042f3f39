/** A double click on a desktop opens the desk in the browser. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeDeskFolder } from '../../support/desk.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const folder = path.resolve(import.meta.dirname, '../../../pipeline/desktop');

describe('the double click', () => {
  it.skipIf(process.platform === 'win32')('on Linux opens the browser at the desk’s address', async () => {
    const place = await makeDeskFolder(temporaryFolder());
    await place.database.destroy();
    const [program, opened] = [path.join(place.folder, 'xdg-open'), path.join(place.folder, 'opened')];
    writeFileSync(
      program,
      `#!/bin/sh\nprintf '%s' "$1" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`,
    );
    chmodSync(program, 0o700);
    const words = ['--port', '0', '--out', place.out, '--state', path.join(place.folder, '.pingshen')];
    const child = spawn('sh', [path.join(folder, 'desk.sh'), ...words], {
      ...{ stdio: 'ignore', detached: true },
      env: {
        ...process.env,
        PATH: `${place.folder}:${path.dirname(process.execPath)}:${process.env['PATH']}`,
      },
    });
    onTestFinished(() => {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    });
    await expect.poll(() => existsSync(opened), { timeout: 30_000, interval: 100 }).toBe(true);
    const answer = await fetch(readFileSync(opened, 'utf8'), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringMatching(/^pingshen=/u),
    ]);
  });

  it('on Windows does the same, in letters and line ends that every Windows reads', () => {
    const text = readFileSync(path.join(folder, 'desk.cmd'), 'latin1');
    expect(text).toMatch(/\r\nnode pipeline\\bootstrap\.mjs pipeline\\bin\.ts review --open %\*\r\n/u);
    expect(text.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e]+$/u);
  });

  it('on a Linux desktop starts the script beside it', () => {
    const text = readFileSync(path.join(folder, 'desk.desktop'), 'utf8');
    expect(text).toContain(`Exec=sh -c 'exec "$(dirname "$1")/desk.sh"' desk %k\n`);
    expect(text).toContain('Terminal=true');
  });
});
