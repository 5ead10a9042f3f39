import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCnSerial,
  classifySerial,
  cnSerialFacts,
  parseCnSerial,
  sameCnSerial,
} from '#schemas/values/cn-serial.ts';
import { checkEan13, ean13CheckDigit, parseEan13 } from '#schemas/values/ean13.ts';
import {
  checkIsbn,
  formatIsbn,
  isbn10CheckDigit,
  isbn13,
  parseIsbn,
  sameIsbn,
} from '#schemas/values/isbn.ts';
import {
  checkIssn,
  eanFromIssn,
  formatIssn,
  issnCheckDigit,
  issnFromEan,
  parseIssn,
} from '#schemas/values/issn.ts';
import {
  checkPatentNumber,
  formatPatentNumber,
  parsePatentNumber,
  patentCheckDigit,
  patentNumberFacts,
} from '#schemas/values/patent-number.ts';
import { digits, must, oneChanged } from '../../support/numbers.ts';

describe('journal and book numbers', () => {
  it.each([
    ['0317-8471', '9770317847001'],
    ['0577-6686', '9770577668002'],
    ['1001-2249', '9771001224009'],
    ['2095-378X', '9772095378005'],
  ])('joins ISSN %s and barcode %s', (text, barcode) => {
    const issn = must(parseIssn(text));
    expect(checkIssn(issn)).toBe('valid');
    expect(issnFromEan(barcode)).toBe(text);
    expect(eanFromIssn(issn)).toBe(barcode);
    for (const other of oneChanged(text, '0123456789'))
      expect(checkIssn(must(parseIssn(other)))).toBe('invalid');
    for (const other of oneChanged(barcode, '0123456789')) expect(issnFromEan(other)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(digits(7), (first7) => {
        const issn = must(parseIssn(first7 + issnCheckDigit(first7)));
        expect(parseIssn(formatIssn(issn))).toBe(issn);
        expect(issnFromEan(eanFromIssn(issn))).toBe(issn);
      }),
    );
    fc.assert(
      fc.property(digits(12), (first12) => {
        const code = first12 + ean13CheckDigit(first12);
        expect(checkEan13(must(parseEan13(code)))).toBe('valid');
        for (const other of oneChanged(code, '0123456789'))
          expect(checkEan13(must(parseEan13(other)))).toBe('invalid');
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    'ISSN 0577-6686',
    'ISSN:05776686',
    '国际标准连续出版物号 ISSN 0577—6686',
    'ｉｓｓｎ　０５７７－６６８６',
    'P-ISSN 0577-6686',
  ])('reads %s', (text) => {
    expect(parseIssn(text)).toBe('0577-6686');
  });

  it('knows both forms of a book number', () => {
    const book = must(parseIsbn('ISBN 978-7-111-64124-7'));
    expect(book).toBe('9787111641247');
    expect(formatIsbn(book)).toBe('978-7-111-64124-7');
    expect(parseIsbn(formatIsbn(book))).toBe(book);
    const old = must(parseIsbn('7-04-012345-X'));
    expect(formatIsbn(old)).toBe('7-04-012345-X');
    expect(parseIsbn('ISBN 7040123')).toBeUndefined();
    expect(parseIsbn('9771001224009')).toBeUndefined();
  });

  it('calls the two forms of one book the same, and catches changed digits in both', () => {
    fc.assert(
      fc.property(digits(8), (rest) => {
        const first9 = `7${rest}`;
        const short = must(parseIsbn(first9 + isbn10CheckDigit(first9)));
        const long = isbn13(short);
        expect(sameIsbn(short, long)).toBe(true);
        expect([checkIsbn(short), checkIsbn(long)]).toEqual(['valid', 'valid']);
        for (const other of oneChanged(short.slice(0, 9), '0123456789')) {
          const changed = must(parseIsbn(other + short.charAt(9)));
          expect(checkIsbn(changed)).toBe('invalid');
          expect(sameIsbn(changed, long)).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['CN 33-1088/TH', 'CN 33-1088/TH'],
    ['CN33—1088／TH', 'CN 33-1088/TH'],
    ['国内统一连续出版物号：CN 33-1088/TH', 'CN 33-1088/TH'],
    ['33-1088/th', 'CN 33-1088/TH'],
    ['CN 11一2187', 'CN 11-2187'],
    ['CN11-2187/TG2', 'CN 11-2187/TG2'],
  ])('reads %s', (text, value) => {
    expect(parseCnSerial(text)).toBe(value);
    expect(parseCnSerial(value)).toBe(value);
  });

  it('tells other serials apart', () => {
    expect(classifySerial('CN(HK) 1234')).toBe('hongKong');
    expect(classifySerial('CN123(HK)/R')).toBe('hongKong');
    expect(classifySerial('CN33-1088')).toBe('mainland');
    expect(classifySerial('浙内准字 123')).toBe('unknown');
    for (const text of ['331088', 'CN 33-108', 'CN 33-10888/TH', ''])
      expect(parseCnSerial(text)).toBeUndefined();
  });

  it('compares numbers first and classes where both have one', () => {
    const [full, bare] = [must(parseCnSerial('CN 33-1088/TH')), must(parseCnSerial('CN33-1088'))];
    expect(sameCnSerial(full, bare)).toBe(true);
    expect(sameCnSerial(full, must(parseCnSerial('CN 33-1088/TG')))).toBe(false);
    expect(sameCnSerial(bare, must(parseCnSerial('CN 33-1089')))).toBe(false);
    expect(cnSerialFacts(full)).toEqual({
      region: '33',
      serial: '1088',
      classification: 'TH',
      regionKnown: true,
    });
    expect(checkCnSerial(must(parseCnSerial('CN 99-1088')))).toBe('invalid');
  });
});

describe('patent number', () => {
  it.each([
    ['ZL 2017 1 0601862.3', 2017, '发明专利'],
    ['ZL 95115608.X', 1995, '发明专利'],
    ['ZL 97101765.4', 1997, '发明专利'],
    ['ZL 2018 1 0123456.5', 2018, '发明专利'],
    ['ZL 2019 2 0876543.8', 2019, '实用新型专利'],
  ])('accepts %s and catches every single changed digit', (text, year, kind) => {
    const number = must(parsePatentNumber(text));
    expect(number).toBe(text);
    expect(checkPatentNumber(number)).toBe('valid');
    expect(patentNumberFacts(number)).toMatchObject({ year, kind });
    for (const other of oneChanged(text, '0123456789')) {
      const changed = parsePatentNumber(other);
      if (changed !== undefined) expect(checkPatentNumber(changed)).toBe('invalid');
    }
  });

  it.each([
    'ZL201810123456.5',
    '201810123456.5',
    'ZL 2018 1 0123456 .5',
    '专利号：ＺＬ２０１８１０１２３４５６．５',
    'ZL2018101234565',
    'ZL201810123456·5',
  ])('reads %s', (text) => {
    expect(parsePatentNumber(text)).toBe('ZL 2018 1 0123456.5');
  });

  it('says when no check digit is printed', () => {
    const number = must(parsePatentNumber('ZL201810123456'));
    expect(number).toBe('ZL 2018 1 0123456');
    expect(checkPatentNumber(number)).toBe('noCheckDigit');
    for (const text of ['ZL 2018 4 0123456.5', 'ZL 2018 1 012345.5', 'ZL', '第1234567号']) {
      expect(parsePatentNumber(text)).toBeUndefined();
    }
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2004, max: 2030 }),
        fc.constantFrom('1', '2', '3', '8', '9'),
        digits(7),
        (year, type, serial) => {
          const check = patentCheckDigit(`${year}${type}${serial}`);
          const number = must(parsePatentNumber(`ZL${year}${type}${serial}.${check}`));
          expect(checkPatentNumber(number)).toBe('valid');
          expect(parsePatentNumber(formatPatentNumber(number))).toBe(number);
        },
      ),
    );
  });
});
