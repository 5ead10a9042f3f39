import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { flagNames, languageFlag, readArguments } from '#pipeline/commands/arguments.ts';
import { auditLog } from '#pipeline/core/audit-log.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';
import { helpText } from '#pipeline/commands/help.ts';
import { exitCodes } from '#pipeline/core/errors.ts';
import { command } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('the command line', () => {
  it.each([
    [['run'], 'run', []],
    [['run', 'a', 'b'], 'run', ['a', 'b']],
    [['run', 'template', 'x.xlsx'], 'template', ['x.xlsx']],
    [['run', 'doctor'], 'doctor', []],
    [['run', 'run', 'a'], 'run', ['a']],
    [['template'], 'template', []],
    [[], undefined, []],
  ])('%j is read as %s %j', (argv, name, operands) => {
    expect(readArguments(argv)).toMatchObject({ command: name, operands });
  });

  it('turns flags into settings', () => {
    const argv = [
      'run',
      '-o',
      'o',
      '--state=s',
      '--workers',
      '2',
      '--lang',
      'en',
      '-q',
      '--full-text',
      '--today',
      '2020-09-30',
    ];
    expect(readArguments([...argv, '--settings', 'f.json'])).toMatchObject({
      settingsFile: 'f.json',
      today: '2020-09-30',
      flags: {
        out: 'o',
        state: 's',
        machine: { workers: 2 },
        language: 'en',
        quiet: true,
        recognise: { fullText: true },
      },
    });
  });

  it.each([
    [['fly']],
    [['run', '--nonsense']],
    [['run', '--out']],
    [['run', '--today', '30.9.2020']],
    [['run', '--workers', 'many']],
    [['run', '--lang', 'fr']],
  ])('%j is refused with 2 and a way to help', async (argv) => {
    const end = await command({ argv, folder: temporaryFolder() });
    expect(end).toMatchObject({ code: 2, stdout: '' });
    expect(end.stderr).toMatch(/C_(COMMAND|SETTINGS) .+\n {2}处理办法：/);
  });

  it('complains in English when asked, even about a faulty line', async () => {
    const end = await command({ argv: ['fly', '--lang=en'], folder: temporaryFolder() });
    expect(end.stderr).toContain('wrong command');
    expect(languageFlag(['--lang', 'en'])).toBe('en');
  });
});

describe('help', () => {
  it.each(['zh', 'en'] as const)('in %s names every flag, command and exit code', (language) => {
    const text = helpText(language);
    for (const flag of flagNames) expect(text).toContain(`--${flag}`);
    for (const word of ['template', 'doctor', 'submission.json', '.zip']) expect(text).toContain(word);
    for (const code of Object.values(exitCodes)) expect(text).toMatch(new RegExp(`(^|\\s)${code} `, 'm'));
  });

  it('is printed on request, and instead of a command that is not there', async () => {
    const folder = temporaryFolder();
    expect(await command({ argv: ['run', '--help'], folder })).toEqual({
      code: 0,
      stdout: helpText('zh'),
      stderr: '',
    });
    expect(await command({ argv: ['-h', '--lang', 'en'], folder })).toMatchObject({
      code: 0,
      stdout: helpText('en'),
    });
    expect(await command({ argv: [], folder })).toMatchObject({ code: 2, stdout: helpText('zh') });
  });

  it('goes with the version', async () => {
    const { code, stdout } = await command({ argv: ['--version'], folder: temporaryFolder() });
    expect([code, stdout]).toEqual([0, `pingshen 0.1.0 (Node.js ${process.versions.node})\n`]);
  });
});

describe('template', () => {
  const stages = { blankWorkbook: () => Promise.resolve(Buffer.from('workbook')) };

  it('writes the workbook and says where', async () => {
    const folder = temporaryFolder();
    const end = await command({ argv: ['run', 'template', '申报表.xlsx'], folder, stages });
    const file = path.join(folder, '申报表.xlsx');
    expect(end).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe('workbook');
  });

  it('never writes over a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'declared.xlsx'), 'filled in');
    const end = await command({ argv: ['template'], folder, stages });
    expect(end).toMatchObject({ code: 2 });
    expect(end.stderr).toContain('C_EXISTS');
    expect(readFileSync(path.join(folder, 'declared.xlsx'), 'utf8')).toBe('filled in');
  });
});

describe('doctor', () => {
  it('finds this machine well', async () => {
    const folder = temporaryFolder();
    const end = await command({ argv: ['doctor'], folder });
    expect(end.code).toBe(0);
    for (const word of ['Node.js', 'SQLite', 'PP-OCRv4', 'PDFium', 'Noto', '内存', '磁盘'])
      expect(end.stdout).toContain(word);
    expect(end.stdout).not.toContain('✗');
    expect(existsSync(path.join(folder, 'out', '.doctor'))).toBe(false);
  });

  it('says what is missing and what to do, and ends with 4', async () => {
    const folder = temporaryFolder();
    const models = { detection: path.join(folder, 'absent.onnx') };
    writeFileSync(path.join(folder, 'pingshen.json'), JSON.stringify({ recognise: { models } }));
    const end = await command({ argv: ['doctor', '--lang', 'en'], folder });
    expect(end.code).toBe(4);
    expect(end.stdout).toMatch(/✗ model PP-OCRv4 detection +M_PART\n {2}→ a part is missing: .*absent\.onnx/);
  });

  it('looks through what earlier runs left: a changed log ends with 6, a damaged blob is made again', async () => {
    const folder = temporaryFolder();
    const workspace = await openWorkspace({
      state: path.join(folder, '.pingshen'),
      out: path.join(folder, 'out'),
    });
    const database = openDatabase(workspace.databaseFile);
    const log = auditLog(database);
    for (const action of ['run', 'decide'])
      await log.append({ at: '2020-09-30', actor: '甲', action, data: {} });
    await database.destroy();
    const blob = await workspace.blobs.put(Buffer.from('page'));
    expect(await command({ argv: ['doctor'], folder })).toMatchObject({ code: 0 });

    writeFileSync(workspace.blobs.path(blob), 'damaged');
    const connection = new DatabaseSync(workspace.databaseFile);
    connection.exec("DROP TRIGGER log_never_changed; UPDATE log SET actor = '乙' WHERE seq = 2");
    connection.close();
    const end = await command({ argv: ['doctor'], folder });
    expect(end.code).toBe(6);
    expect(end.stdout).toMatch(/✗ 日志链 +S_CHAIN\n {2}→ .*第 2 条/);
    expect(end.stdout).toMatch(/! 缓存文件 +1\/1\n/);
  });

  it('finds a folder that cannot be written, and ends with 5', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'taken'), '');
    mkdirSync(path.join(folder, 'state'));
    const end = await command({ argv: ['doctor', '--out', 'taken/out', '--state', 'state'], folder });
    expect(end.code).toBe(5);
    expect(end.stdout).toContain('S_WRITE');
  });
});
