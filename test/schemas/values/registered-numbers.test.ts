import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCreditCode,
  checkOrganisationCode,
  creditCodeCheckCharacter,
  creditCodeKind,
  formatCreditCode,
  parseCreditCode,
} from '#schemas/values/credit-code.ts';
import {
  checkResidentId,
  maskResidentId,
  maskResidentIds,
  modernResidentId,
  parseResidentId,
  residentIdCheckDigit,
  residentIdFacts,
} from '#schemas/values/resident-id.ts';
import { must, oneChanged } from '../../support/numbers.ts';

describe('resident id', () => {
  const sound = [
    ...['11010519491231002X', '990102197803050511', '990203198209170621', '991002198501010039'],
    ...['990181197606305410', '990521197911203029'],
  ];

  it.each(sound)('accepts %s and catches every single changed digit', (text) => {
    const id = must(parseResidentId(text));
    expect(checkResidentId(id)).toBe('valid');
    for (const other of oneChanged(text.slice(0, 17), '0123456789')) {
      expect(checkResidentId(must(parseResidentId(other + text.charAt(17))))).toBe('invalid');
    }
    for (const last of '0123456789X') {
      const result = checkResidentId(must(parseResidentId(text.slice(0, 17) + last)));
      expect(result === 'valid').toBe(last === text.charAt(17));
    }
  });

  it('says birth, sex and region', () => {
    expect(residentIdFacts(must(parseResidentId('990102197803050511')))).toEqual({
      region: '990102',
      birthDate: '1978-03-05',
      sex: '男',
      legacy: false,
      regionKnown: false,
    });
    expect(residentIdFacts(must(parseResidentId('11010519491231002X')))).toMatchObject({
      sex: '女',
      regionKnown: true,
    });
  });

  it('cleans what readers and typists add', () => {
    expect(parseResidentId('公民身份号码：１１０１０５ 19491231 002x')).toBe('11010519491231002X');
    expect(parseResidentId('11010519491231002×')).toBe('11010519491231002X');
    for (const text of ['1101051949123100', 'O10105194912310021', '1101051949X2310021', '']) {
      expect(parseResidentId(text)).toBeUndefined();
    }
  });

  it('flags the 15-digit form and turns it into 18', () => {
    const id = must(parseResidentId('990102780305051'));
    expect(checkResidentId(id)).toBe('noCheckDigit');
    expect(residentIdFacts(id)).toMatchObject({ legacy: true, birthDate: '1978-03-05', sex: '男' });
    expect(modernResidentId(id)).toBe('990102197803050511');
  });

  it('refuses a birthday that no calendar has, check digit or not', () => {
    const first17 = '99010219780230051';
    expect(checkResidentId(must(parseResidentId(first17 + residentIdCheckDigit(first17))))).toBe('invalid');
  });

  it('masks all but the first six', () => {
    expect(maskResidentId('11010519491231002X')).toBe('110105************');
    expect(maskResidentId('1234')).toBe('****');
    expect(maskResidentIds('号码11010519491231002X，编号1047652016057017 1。')).toBe(
      '号码110105************，编号1047652016057017 1。',
    );
    expect(maskResidentIds('9901 0219 7803 0505 11')).toBe('990102************');
  });
});

describe('credit code', () => {
  const sound = [
    ...['91110000101623741K', '911101066976941872', '91350100M000100Y43', '91990100143045679Q'],
    ...['91990200MA28ABCD5H', '12990000470001235B', '51990000501923452N'],
  ];

  it.each(sound)('accepts %s and catches every single changed character', (text) => {
    expect(checkCreditCode(must(parseCreditCode(text)))).toBe('valid');
    for (const other of oneChanged(text, '0123456789ABCDEFGHJKLMNPQRTUWXY')) {
      expect(checkCreditCode(must(parseCreditCode(other)))).toBe('invalid');
    }
  });

  it.each(['91350211M0000XUF46', '91310115MA1H8R7C6D'])('finds %s wrong', (text) => {
    expect(checkCreditCode(must(parseCreditCode(text)))).toBe('invalid');
  });

  it('names the expected character, the kind and the inner check', () => {
    expect(creditCodeCheckCharacter('91350211M0000XUF4')).toBe('R');
    expect(creditCodeCheckCharacter('91310115MA1H8R7C6')).toBe('7');
    expect(creditCodeKind(must(parseCreditCode('12990000470001235B')))).toBe('事业单位');
    expect(checkOrganisationCode(must(parseCreditCode('91110000101623741K')))).toBe('valid');
    expect(parseCreditCode('9111OOOO1O1623741K')).toBeUndefined();
    expect(parseCreditCode(' 统一社会信用代码：９１１１００００ 101623741k')).toBe('91110000101623741K');
  });

  it('reads back what it writes', () => {
    const body = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
      minLength: 17,
      maxLength: 17,
    });
    fc.assert(
      fc.property(body, (first17) => {
        const code = must(parseCreditCode(first17 + creditCodeCheckCharacter(first17)));
        expect(checkCreditCode(code)).toBe('valid');
        expect(parseCreditCode(formatCreditCode(code))).toBe(code);
      }),
    );
  });
});
