import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { earlyLanguage, loadSettings, type SettingsSources } from '#pipeline/core/settings.ts';
import type { Settings } from '#schemas/settings.ts';
import { temporaryFolder } from '../../support/temporary.ts';

function load(sources: Partial<SettingsSources>): Settings {
  return loadSettings({ flags: {}, file: undefined, environment: {}, folder: temporaryFolder(), ...sources });
}

describe('settings', () => {
  it('have a default for everything', () => {
    const folder = temporaryFolder();
    const settings = load({ folder });
    expect(settings).toMatchObject({ language: 'zh', quiet: false, intake: { pdfDpi: 200 } });
    expect(settings.state).toBe(path.join(folder, '.pingshen'));
    expect(settings.out).toBe(path.join(folder, 'out'));
  });

  it('come from the file, the environment and the flags, the later winning value by value', () => {
    const folder = temporaryFolder();
    const file = { out: 'file', state: 'file', language: 'en', machine: { workers: 1, taskSeconds: 9 } };
    writeFileSync(path.join(folder, 'pingshen.json'), `\ufeff${JSON.stringify(file)}`);
    const environment = {
      PINGSHEN_OUT: 'environment',
      PINGSHEN_LANG: 'zh_CN.UTF-8',
      PINGSHEN_WORKERS: '2',
      PINGSHEN_QUIET: '1',
    };
    const settings = load({ folder, environment, flags: { machine: { workers: 3 } } });
    expect(settings).toMatchObject({
      quiet: true,
      machine: { workers: 3, taskSeconds: 9, workerMemory: 1100 },
    });
    expect([settings.state, settings.out]).toEqual([
      path.join(folder, 'file'),
      path.join(folder, 'environment'),
    ]);
  });

  it.each([
    [{ machine: { workers: -1 } }, 'machine.workers'],
    [{ machine: { workers: 1.5 } }, 'machine.workers'],
    [{ machine: { worker: 1 } }, 'machine'],
    [{ colour: 'red' }, ''],
    [{ language: 'fr' }, 'language'],
    [{ intake: { pdfDpi: '200' } }, 'intake.pdfDpi'],
  ])('that are wrong are refused by name: %j', (content, where) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'mine.json');
    writeFileSync(file, JSON.stringify(content));
    expect(() => load({ folder, file })).toThrow(
      expect.objectContaining({
        code: 'C_SETTINGS',
        exitCode: 2,
        values: expect.objectContaining({ where }) as object,
      }) as Error,
    );
  });

  it('complain in Chinese, or in English where that was asked for', () => {
    const complaint = (language: 'zh' | 'en'): unknown => {
      try {
        return load({ flags: { language, machine: { workers: -1 } } });
      } catch (error) {
        return (error as { values: { what: string } }).values.what;
      }
    };
    expect(complaint('zh')).toMatch(/\p{Script=Han}/u);
    expect(complaint('en')).toMatch(/^[\x20-\x7e]+$/);
  });

  it('name a file that is not there, not JSON, or no object', () => {
    const folder = temporaryFolder();
    expect(() => load({ folder, file: 'absent.json' })).toThrow(
      expect.objectContaining({ code: 'S_READ' }) as Error,
    );
    for (const text of ['{', '[]', 'null', '"x"']) {
      writeFileSync(path.join(folder, 'bad.json'), text);
      expect(() => load({ folder, environment: { PINGSHEN_SETTINGS: 'bad.json' } })).toThrow(
        expect.objectContaining({ code: 'C_SETTINGS' }) as Error,
      );
    }
  });
});

describe('the language of early messages', () => {
  it.each([
    ['en', {}, 'en'],
    [undefined, {}, 'zh'],
    [undefined, { PINGSHEN_LANG: 'en_US.UTF-8' }, 'en'],
    ['zh', { PINGSHEN_LANG: 'en' }, 'zh'],
    ['fr', {}, 'zh'],
  ] as const)('flag %s, environment %j: %s', (flag, environment, language) => {
    expect(earlyLanguage(flag, environment)).toBe(language);
  });
});
