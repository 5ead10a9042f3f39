import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#pipeline/intake/declared/decode-text.ts';
import { JsonRefused, parseStrictJson } from '#pipeline/core/strict-json.ts';

const limits = { depth: 64, string: 100, values: 1000 };

describe('parseStrictJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        // The generator's own rules: no rounded number, no key that is refused.
        const text = JSON.stringify(value);
        const strict = parseStrictJson(text, { depth: 64, string: 100_000, values: 100_000 });
        if (strict.troubles.length === 0) expect(strict.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('reads every escape and blank', () => {
    const text =
      ' {"a\\u4e2d" :\r\n\t[ true, false , null, -1.5e2, "\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00" ] } ';
    expect(parseStrictJson(text, limits).value).toEqual(JSON.parse(text));
  });

  it('knows the line of every value', () => {
    const { lines } = parseStrictJson('{\n "a": [\n  {"b": 1},\n  {"b": 2}\n ]\n}', limits);
    expect(lines.get('a[1].b')).toBe(4);
    expect(lines.get('')).toBe(1);
  });

  it.each([
    ['{"a":1,"a":2}', 'duplicateKey', 'a', {}],
    ['{"x":{"a":1,"b":3,"a":2}}', 'duplicateKey', 'x.a', { x: { b: 3 } }],
    ['{"n":440524188001010014}', 'precision', 'n', {}],
    ['{"n":0.1234567890123456}', 'precision', 'n', {}],
    ['{"n":1e400}', 'precision', 'n', {}],
    ['{"__proto__":{"a":1}}', 'forbiddenKey', '__proto__', {}],
    ['{"constructor":1,"b":2}', 'forbiddenKey', 'constructor', { b: 2 }],
    [`{"s":"${'x'.repeat(101)}","t":"u"}`, 'longString', 's', { t: 'u' }],
  ])('takes %s out and says %s', (text, kind, path, value) => {
    const strict = parseStrictJson(text, limits);
    expect(strict.troubles).toMatchObject([{ kind, path, line: 1 }]);
    expect(strict.value).toEqual(value);
  });

  it('keeps the places of list items around one that cannot be used', () => {
    const strict = parseStrictJson('[1, 440524188001010014, 3]', limits);
    expect(strict.value).toEqual([1, undefined, 3]);
  });

  it.each([
    '',
    '{',
    '[1,]',
    '{"a"}',
    '{"a":1,}',
    "{'a':1}",
    '01',
    '+1',
    'nul',
    '"\n"',
    '"\\x"',
    '1 2',
    '[1] x',
    '{a:1}',
    '.5',
    '-',
  ])('refuses %s', (text) => {
    expect(() => parseStrictJson(text, limits)).toThrow(JsonRefused);
  });

  it('says where the text breaks', () => {
    expect(() => parseStrictJson('{\n  "a": 1\n  "b": 2\n}', limits)).toThrow(
      expect.objectContaining({ kind: 'syntax', line: 3, column: 3 }),
    );
  });

  it('refuses depth without falling over', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(() => parseStrictJson(deep, limits)).toThrow(expect.objectContaining({ kind: 'depth' }));
    expect(parseStrictJson('['.repeat(63) + ']'.repeat(63), limits).troubles).toEqual([]);
  });

  it('bounds the number of values', () => {
    const many = `[${Array<string>(1001).fill('1').join(',')}]`;
    expect(() => parseStrictJson(many, limits)).toThrow(expect.objectContaining({ kind: 'size' }));
  });

  it('leaves prototypes alone', () => {
    parseStrictJson('{"__proto__":{"polluted":true}}', limits);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('decodeText', () => {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

  it.each([
    [Buffer.from('申报', 'utf8'), '申报', 'utf-8'],
    [Buffer.from('\ufeff申报', 'utf8'), '申报', 'utf-8'],
    [bytes('c9eab1a8'), '申报', 'gb18030'],
    [Buffer.from('\ufeff申报', 'utf16le'), '申报', 'utf-16'],
  ])('reads %s', (input, text, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });

  it('gives up rather than show other characters', () => {
    expect(decodeText(bytes('ffff'))).toBeUndefined();
  });
});
