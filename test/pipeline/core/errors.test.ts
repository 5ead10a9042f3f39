import { describe, expect, it } from 'vitest';
import {
  catalogued,
  errors,
  exitCodes,
  PipelineError,
  trouble,
  type ErrorCode,
} from '#pipeline/core/errors.ts';
import { fill, reason, reasons } from '#schemas/reasons.ts';

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const unique = (items: string[]): string[] => [...new Set(items)];

describe('the catalogue of errors', () => {
  const known = Object.entries(errors) as [ErrorCode, (typeof errors)[ErrorCode]][];

  it('uses the exit codes of the contract and no other', () => {
    const codes = new Set<number>(Object.values(exitCodes));
    expect([...codes].sort((left, right) => left - right)).toEqual([0, 1, 2, 3, 4, 5, 6, 10, 11, 130]);
    for (const [code, { exit }] of known) expect(codes, code).toContain(exit);
  });

  it('says in both languages the same things, and what to do', () => {
    for (const [code, { zh, advice, en }] of known) {
      // What a template is told wrong of comes in both languages: `{zh}` stands for `{en}`.
      const inEnglish = places(en).map((place) => (place === '{en}' ? '{zh}' : place));
      expect(unique(places(zh + advice)), code).toEqual(unique(inEnglish.sort()));
      expect(zh, code).toMatch(/\p{Script=Han}/u);
      expect(advice.length, code).toBeGreaterThan(5);
    }
  });

  it('fills in what happened', () => {
    const error = trouble('S_LOCK', { path: 'out/hz', pid: 4711, file: 'out/.hz.lock' });
    expect(error).toBeInstanceOf(PipelineError);
    expect(error.exitCode).toBe(5);
    expect(error.explain('zh')).toBe(
      '“out/hz”正被进程 4711 使用。\n  处理办法：请等它结束，或换一个输出目录（--out）；若确认无人使用，请删除 out/.hz.lock。',
    );
    expect(error.explain('en')).toContain('in use by process 4711');
  });
});

describe('errors of the disk', () => {
  const systemError = (code: string, syscall: string): Error =>
    Object.assign(new Error(code), { code, syscall, path: '/x' });

  it.each([
    ['ENOSPC', 'write', 'S_DISK'],
    ['EDQUOT', 'write', 'S_DISK'],
    ['EACCES', 'open', 'S_WRITE'],
    ['EROFS', 'mkdir', 'S_WRITE'],
    ['EIO', 'read', 'S_READ'],
    ['EACCES', 'scandir', 'S_READ'],
  ])('%s at %s: %s', (code, syscall, expected) => {
    expect(catalogued(systemError(code, syscall))).toMatchObject({ code: expected, exitCode: 5 });
  });

  it('are told from bugs', () => {
    const bug = new TypeError('x is not a function');
    const known = trouble('X_STOPPED', {});
    expect([catalogued(bug), catalogued(known), catalogued('text')]).toEqual([bug, known, 'text']);
  });
});

describe('the catalogue of reasons', () => {
  it('says in both languages the same things', () => {
    for (const [code, { zh, en }] of Object.entries(reasons)) {
      expect(code).toMatch(/^[A-Z]_[A-Z_]+$/);
      expect(zh, code).toMatch(/\p{Script=Han}/u);
      // `{adviceEn}` is what `{advice}` is in Chinese, and `{en}` what `{zh}` is.
      for (const place of places(en))
        expect(places(zh), code).toContain(place.replace('En}', '}').replace('{en}', '{zh}'));
    }
  });

  it('fills in names without letting them forge a message', () => {
    expect(reason('E_BLANK', { file: 'a.jpg', page: 3 })).toEqual({
      code: 'E_BLANK',
      zh: '“a.jpg”第 3 页为空白',
      en: 'page 3 of "a.jpg" is blank',
    });
    const forged = fill('{file}', { file: 'gpj.\u202efdp\nok\u0000\u001b[31m\ud800' });
    expect(forged).toBe('gpj.\\u{202e}fdp\\u{a}ok\\u{0}\\u{1b}[31m\\u{d800}');
    expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
    expect(fill('{absent}', {})).toBe('{absent}');
  });
});
