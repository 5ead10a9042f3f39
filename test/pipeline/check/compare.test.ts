import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, canonical, checkDigit, isWellFormed, type Comparison } from '#pipeline/check/compare.ts';
import { residentId } from '#samples/people/check-digits.ts';
import { issnCheckDigit } from '#schemas/values/issn.ts';

const digit = fc.constantFrom(...Array.from('0123456789'));
const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(digit, { minLength: count, maxLength: count }).map((signs) => signs.join(''));
const han = fc.constantFrom(
  ...Array.from('机械设计制造及其自动化杭州鼎沐有限公司大学学院工程师高级王李张陈林知远'),
);
const word = (low: number, high: number): fc.Arbitrary<string> =>
  fc.array(han, { minLength: low, maxLength: high }).map((signs) => signs.join(''));
const day = fc
  .record({
    y: fc.integer({ min: 1950, max: 2030 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

/** A sound value of every kind that has more than one spelling. */
const values: Readonly<Partial<Record<Comparison, fc.Arbitrary<string>>>> = {
  name: word(2, 4),
  date: day,
  residentId: digits(17).map(residentId),
  code: digits(18),
  issn: digits(7).map((seven) => `${seven.slice(0, 4)}-${seven.slice(4)}${issnCheckDigit(seven)}`),
  isbn: digits(9).map((nine) => `978${nine}0`),
  cn: digits(6).map((six) => `CN ${six.slice(0, 2)}-${six.slice(2)}/TH`),
  patentNumber: digits(8).map((eight) => `ZL 2018 1 ${eight.slice(0, 7)}.${eight[7]!}`),
  organisation: word(4, 12).map((name) => `${name}厂`),
  text: word(2, 12),
  number: fc.integer({ min: 1, max: 400 }).map(String),
};
const kinds = Object.keys(values) as Comparison[];
const kindAndValue = fc
  .constantFrom(...kinds)
  .chain((kind) => values[kind]!.map((value) => [kind, value] as const));

describe('two values of a kind', () => {
  it('agree with themselves, full width and with blanks or not', () => {
    fc.assert(
      fc.property(kindAndValue, ([kind, value]) => {
        expect(agree(kind, value, value)).toBe(true);
        if (kind === 'date' || kind === 'number') return;
        const wide = value.replace(/[0-9A-Z]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(agree(kind, value, ` ${wide} `)).toBe(true);
      }),
    );
  });

  it('never agree when one sign is another', () => {
    const changed = fc.tuple(kindAndValue, fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(changed, ([[kind, value], place, other]) => {
        const firm = Array.from(value, (sign, i) => [sign, i] as const).filter(([sign]) =>
          /[\p{Script=Han}\dA-Z]/u.test(sign),
        );
        const [sign, at] = firm[place % firm.length]!;
        const pool = /\d/u.test(sign) ? '0123456789' : /[A-Z]/u.test(sign) ? 'BQVY' : '泵阀轴隆庆';
        const instead = Array.from(pool).filter((one) => one !== sign)[other % 4]!;
        const near = value.slice(0, at) + instead + value.slice(at + 1);
        expect(agree(kind, value, near)).toBe(false);
        expect(agree(kind, near, value)).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('never agree when a sign is missing or doubled', () => {
    const changed = fc.tuple(kindAndValue, fc.nat(30), fc.boolean());
    fc.assert(
      fc.property(changed, ([[kind, value], place, doubles]) => {
        // A date without its day is a coarser date; its digits do not come and go singly.
        fc.pre(kind !== 'date' && kind !== 'number');
        const firm = Array.from(value, (sign, i) => [sign, i] as const).filter(([sign]) =>
          /[\p{Script=Han}\dA-Z]/u.test(sign),
        );
        const [sign, at] = firm[place % firm.length]!;
        const near = value.slice(0, at) + (doubles ? sign + sign : '') + value.slice(at + 1);
        expect(agree(kind, value, near)).toBe(false);
      }),
      { numRuns: 800 },
    );
  });

  it.each([
    ['name', '阿依努尔·买买提', '阿依努尔•买买提', true],
    ['name', '王莉', '王丽', false],
    ['name', '', '', false],
    ['people', '林知远', ['王莉', '林 知远'], true],
    ['people', '林知远', ['林知', '远'], false],
    ['date', '2010-07-01', '2010-07', true],
    ['date', '2010-07-01', '2010', true],
    ['date', '2010-07', '2010-07-15', true],
    ['date', '2010-07-01', '2010-08', false],
    ['date', '2010-07-01', '2010-1', false],
    ['residentId', '99010219780305051x', '99010219780305051X', true],
    ['code', '1047 6520 1605 701784', '104765201605701784', true],
    ['code', 'zj2016030117', 'ZJ2016030117', true],
    ['code', 'ZJ-2016030117', 'ZJ2016030117', false],
    ['issn', 'ISSN 0577-6686', '05776686', true],
    ['cn', 'CN33-1088/TH', 'CN 33-1088', true],
    ['cn', 'CN 33-1088/TH', 'CN 33-1088/TG', false],
    ['cn', 'CN 33-1088线TH', 'CN 33-1088/TH', false],
    ['isbn', '978-7-111-21404-2', '9787111214042', true],
    ['patentNumber', 'ZL201810123456.5', 'ZL 2018 1 0123456.5', true],
    ['patentNumber', 'ZL 2018 1 0123456.5', 'ZL 2018 2 0123456.5', false],
    ['organisation', '杭州鼎沐机械有限公司（盖章）', '杭州鼎沐机械有限公司', true],
    ['organisation', '杭州鼎沐机械有限公司', '杭州鼎沐机械股份有限公司', false],
    ['text', '《齿轮》（一）', '《齿轮》(一)', true],
    ['number', 7, '07', true],
    ['number', 7, 17, false],
    ['word', '全日制', '全日制', true],
  ] as const)('%s: %j and %j: %j', (kind, declared, found, same) => {
    expect(agree(kind, declared, found)).toBe(same);
  });
});

describe('one spelling for one value', () => {
  it.each([
    ['issn', 'issn 0577－6686', '0577-6686'],
    ['patentNumber', 'ZL2018101234565', 'ZL 2018 1 0123456.5'],
    ['code', ' zj 2016 ', 'ZJ2016'],
    ['residentId', '９９０１０２１９７８０３０５０５１ｘ', '99010219780305051X'],
    ['organisation', '杭州鼎沐机械有限公司（公章）', '杭州鼎沐机械有限公司'],
  ] as const)('%s %j is %j', (kind, text, spelling) => {
    expect(canonical(kind, text)).toBe(spelling);
  });

  it('leaves a number that is none as it stands', () => {
    expect(canonical('issn', '0577-66861')).toBe('0577-66861');
    expect(isWellFormed('issn', '0577-66861')).toBe(false);
    expect(isWellFormed('cn', 'CN 33-1088/TH')).toBe(true);
    expect(isWellFormed('text', 'CN 33-1088/TH')).toBe(false);
  });
});

describe('a check digit', () => {
  it.each([
    ['residentId', '990102197803050511', true],
    ['residentId', '990102197803050512', false],
    ['residentId', '9901021978', false],
    ['issn', '0577-6686', true],
    ['issn', '0577-6687', false],
    ['isbn', '9787111214045', true],
    ['isbn', '9787111214046', false],
    ['patentNumber', 'ZL 2018 1 0123456.5', true],
    ['patentNumber', 'ZL 2018 1 0123456.6', false],
    ['patentNumber', 'ZL 2018 1 0123456', undefined],
    ['code', '104765201605701784', undefined],
    ['date', '2010-07-01', undefined],
  ] as const)('of %s %s: %j', (kind, text, expected) => {
    expect(checkDigit(kind, text)).toBe(expected);
  });
});
