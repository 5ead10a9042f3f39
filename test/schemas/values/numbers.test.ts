import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumber, parseChineseNumber, parseOrdinal } from '#schemas/values/chinese-number.ts';
import { foldDigitLookalikes, weightedSum } from '#schemas/values/code-text.ts';
import {
  checkCreditCode,
  checkOrganisationCode,
  creditCodeCheckCharacter,
  creditCodeKind,
  formatCreditCode,
  parseCreditCode,
} from '#schemas/values/credit-code.ts';
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
import {
  formatQuantity,
  parseCount,
  parseHours,
  parsePoints,
  parseQuantity,
} from '#schemas/values/quantity.ts';
import {
  checkResidentId,
  maskResidentId,
  maskResidentIds,
  modernResidentId,
  parseResidentId,
  residentIdCheckDigit,
  residentIdFacts,
} from '#schemas/values/resident-id.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** Every text that differs from `code` in exactly one character of `alphabet`. */
function oneChanged(code: string, alphabet: string): string[] {
  return [...code].flatMap((character, index) =>
    alphabet.includes(character)
      ? [...alphabet]
          .filter((other) => other !== character)
          .map((other) => code.slice(0, index) + other + code.slice(index + 1))
      : [],
  );
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('expected a value');
  return value;
}

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
      unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
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

describe('Chinese numbers', () => {
  it.each([
    ['二十三', 23],
    ['壹贰', 12],
    ['十', 10],
    ['廿一', 21],
    ['三〇', 30],
    ['一百零五', 105],
    ['一万二千', 12_000],
    ['１２', 12],
    ['1,234', 1234],
    ['二〇一〇', 2010],
    ['壹佰贰拾叁', 123],
  ])('reads %s', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(['', '一百五', '十十', '百', '二三十', '12a', '一万五'])('refuses %s', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumber(formatChineseNumber(value))).toBe(value);
      }),
    );
    expect(() => formatChineseNumber(-1)).toThrow(RangeError);
  });

  it('reads counters', () => {
    expect(['第十二期', '第3卷', '总第128期', '第二完成人', '3', '第三名'].map(parseOrdinal)).toEqual([
      12, 3, 128, 2, 3, 3,
    ]);
  });
});

describe('quantities', () => {
  it('reads hours, points and counts', () => {
    expect(['36学时', '３６', '36.5 课时', '三十六学时', '共90学时', '0'].map(parseHours)).toEqual([
      36, 36, 36.5, 36, 90, 0,
    ]);
    expect(['80分', '79.99', '80.00'].map(parsePoints)).toEqual([80, 79.99, 80]);
    expect(['3人', '12万字', '1.5万字', '150千字', '第2名'].map(parseCount)).toEqual([
      3, 120_000, 15_000, 150_000, 2,
    ]);
    for (const text of ['-3', '', '3/4', '36.555', '1e3', '99999999'])
      expect(parseQuantity(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
        expect(parseQuantity(formatQuantity(cents / 100))).toBe(cents / 100);
      }),
    );
  });
});

describe('code text', () => {
  it('exchanges look-alikes only when asked', () => {
    expect(foldDigitLookalikes('O1lI5S')).toBe('011155');
    expect(() => weightedSum('12a', [1, 1, 1])).toThrow(RangeError);
  });
});
