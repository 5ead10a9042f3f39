import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  achievementKinds,
  formatChoice,
  normaliseGrade,
  parseChoice,
  parseYesNo,
  routes,
  scopes,
} from '#schemas/values/choices.ts';
import { degreeNumberFacts, parseDegreeNumber } from '#schemas/values/degree-number.ts';
import { diplomaNumberFacts, parseDiplomaNumber } from '#schemas/values/diploma-number.ts';
import {
  educationLevels,
  parseEducationLevel,
  parseStudyMode,
  studyModes,
} from '#schemas/values/education.ts';
import {
  normaliseOrganisation,
  relateOrganisations,
  sameOrganisation,
} from '#schemas/values/organisation.ts';
import { officeForms, renamedBodies, sameBodies } from '#schemas/values/organisation-aliases.ts';
import { overseasNumberYear, parseOverseasNumber } from '#schemas/values/overseas-number.ts';
import { nameMatches, normaliseName, sameName, splitNames } from '#schemas/values/person-name.ts';
import { differences, foldText, normaliseText, originalRange, sameText } from '#schemas/values/text.ts';
import { parseVerificationCode } from '#schemas/values/verification-code.ts';

describe('diploma number', () => {
  it('says what its segments say', () => {
    const number = parseDiplomaNumber('证书编号：1047 6520 1605 7017 84');
    expect(number).toBe('104765201605701784');
    expect(number && diplomaNumberFacts(number)).toEqual({
      kind: 'regular',
      school: '10476',
      mode: '成人',
      year: 2016,
      level: '本科',
      second: false,
    });
  });

  it.each([
    ['10335120020512345', { kind: 'regular', school: '10335', mode: '全日制', year: 2002, level: '本科' }],
    ['103351200704123456', { kind: 'regular', level: '本科', second: true }],
    ['65330101041123456', { kind: 'selfStudy', mode: '自考', level: '本科', year: 2004 }],
    ['浙大毕字第98001号', { kind: 'legacy' }],
    ['990123', { kind: 'legacy' }],
    ['103359201605123456', { kind: 'legacy' }],
  ])('classifies %s', (text, facts) => {
    const number = parseDiplomaNumber(text);
    expect(number && diplomaNumberFacts(number)).toMatchObject(facts);
  });

  it('refuses what no series had', () => {
    for (const text of ['', '1047652016057017845', '毕业证书', '1234567890123456789012']) {
      expect(parseDiplomaNumber(text)).toBeUndefined();
    }
  });
});

describe('degree number', () => {
  it.each([
    ['1024642008000001', { kind: 'regular', school: '10246', level: '学士', year: 2008 }],
    ['Z1033532015100123', { kind: 'regular', prefix: 'Z', level: '硕士' }],
    ['103352201000012A', { kind: 'legacy' }],
    ['1033542015S00012', { kind: 'regular' }],
  ])('reads %s', (text, facts) => {
    const number = parseDegreeNumber(text);
    expect(number && degreeNumberFacts(number)).toMatchObject(facts);
  });
});

describe('overseas number and verification code', () => {
  it('knows the new and the old form', () => {
    const [fresh, old] = [
      parseOverseasNumber('编号：120190000001'),
      parseOverseasNumber('教留服认英〔2012〕01234号'),
    ];
    expect(fresh).toBe('120190000001');
    expect(old).toBe('教留服认英[2012]01234号');
    expect([fresh && overseasNumberYear(fresh), old && overseasNumberYear(old)]).toEqual([2019, 2012]);
    expect(parseOverseasNumber(old ?? '')).toBe(old);
    expect(parseOverseasNumber('12345')).toBeUndefined();
  });

  it('takes the code from the sheet or from its QR code', () => {
    expect(parseVerificationCode('在线验证码：A1B2 C3D4 E5F6 G7H8')).toBe('A1B2C3D4E5F6G7H8');
    expect(
      parseVerificationCode('https://www.chsi.com.cn/xlcx/bg.do?vcode=A1B2C3D4E5F6G7H8&srcid=bgcx'),
    ).toBe('A1B2C3D4E5F6G7H8');
    expect(parseVerificationCode('123456789012')).toBe('123456789012');
    expect(parseVerificationCode('A1B2')).toBeUndefined();
  });
});

describe('education', () => {
  it.each([
    ['大学本科', '本科'],
    ['本 科', '本科'],
    ['大专', '专科'],
    ['专科（高职）', '专科'],
    ['硕士研究生', '硕士'],
    ['博士研究生', '博士'],
    ['专升本', '本科'],
    ['研究生', undefined],
    ['中专', undefined],
    ['', undefined],
  ])('reads the level %s', (text, value) => {
    expect(parseEducationLevel(text)).toBe(value);
  });

  it.each([
    ['普通全日制', '全日制'],
    ['普通高等教育', '全日制'],
    ['普通高等教育/普通全日制', '全日制'],
    ['成人高等教育 函授', '成人'],
    ['夜大学', '成人'],
    ['高等教育自学考试', '自考'],
    ['网络教育', '网络'],
    ['现代远程教育', '网络'],
    ['非全日制', undefined],
    ['普通高等教育 函授', undefined],
    ['', undefined],
  ])('reads the mode %s', (text, value) => {
    expect(parseStudyMode(text)).toBe(value);
  });

  it('reads its own words', () => {
    expect(educationLevels.map(parseEducationLevel)).toEqual([...educationLevels]);
    expect(studyModes.map(parseStudyMode)).toEqual([...studyModes]);
  });
});

describe('organisations', () => {
  it.each([
    ['浙江省人力资源和社会保障厅', '浙江省人社厅', 'alias'],
    ['杭州市人力社保局', '杭州市人力资源和社会保障局', 'alias'],
    ['杭州某机电（集团）股份有限公司', '杭州某机电(集团) 股份有限公司', 'same'],
    ['某某机械有限公司（盖章）', '某某机械有限公司', 'same'],
    ['中国计量学院', '中国计量大学', 'renamed'],
    ['某某机械有限公司', '某某机械股份有限公司', 'different'],
    ['杭州市人社局', '宁波市人力资源和社会保障局', 'different'],
    ['浙江省人社厅', '浙江省人社局', 'different'],
    ['人社局', '人力资源和社会保障局', 'different'],
    ['浙江某某(集团)有限公司', '浙江某某集团有限公司', 'different'],
    ['', '', 'different'],
  ])('holds %s and %s', (left, right, relation) => {
    expect(relateOrganisations(left, right)).toBe(relation);
    expect(relateOrganisations(right, left)).toBe(relation);
    expect(sameOrganisation(left, right)).toBe(relation !== 'different');
  });

  it('takes aliases that the caller proves', () => {
    expect(sameOrganisation('甲厂', '甲公司')).toBe(false);
    expect(sameOrganisation('甲厂', '甲公司', [['甲 厂', '甲公司']])).toBe(true);
  });

  it('never calls a name with one changed character the same', () => {
    const names = ['浙江某某机械制造股份有限公司', ...sameBodies.flat(), ...renamedBodies.flat()];
    const place = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(30),
      to: fc.constantFrom(...Array.from('甲乙丙丁某市省')),
    });
    fc.assert(
      fc.property(place, ({ name, at, to }) => {
        const index = at % name.length;
        const changed = name.slice(0, index) + to + name.slice(index + 1);
        if (changed !== name) expect(sameOrganisation(name, changed)).toBe(false);
      }),
    );
  });

  it('has tables in which no name stands twice', () => {
    for (const table of [officeForms, sameBodies, renamedBodies]) {
      const all = table.flat().map(normaliseOrganisation);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('names', () => {
  it('folds drawing, not identity', () => {
    expect(sameName('张 三', '张三')).toBe(true);
    expect(sameName('吳昇', '吴昇')).toBe(true);
    expect(sameName('阿卜杜拉•买买提', '阿卜杜拉·买买提')).toBe(true);
    expect(sameName('阿卜杜拉．买买提', '阿卜杜拉·买买提')).toBe(true);
    expect(sameName('李升', '李昇')).toBe(false);
    expect(sameName('王莉', '王丽')).toBe(false);
    expect(sameName('张三', '张三丰')).toBe(false);
    expect(sameName('', '')).toBe(false);
    expect(normaliseName(normaliseName('戶 山'))).toBe('户山');
  });

  it('accepts the declared former name only', () => {
    expect(nameMatches('李升', { name: '李昇', formerName: '李升' })).toBe(true);
    expect(nameMatches('李升', { name: '李昇' })).toBe(false);
  });

  it('splits lines of authors', () => {
    expect(splitNames('甲一1，乙二2*；丙三、丁四')).toEqual(['甲一', '乙二', '丙三', '丁四']);
    expect(splitNames('甲一  乙二　丙三')).toEqual(['甲一', '乙二', '丙三']);
  });
});

describe('text', () => {
  it('folds width, blanks and look-alike marks', () => {
    expect(foldText('基于ＰＬＣ的“数控　机床”—设计（一）')).toBe('基于PLC的"数控机床"-设计(一)');
    expect(sameText('A·B-C', 'A•B–C')).toBe(true);
    expect(sameText('⽤⺠', '用民')).toBe(true);
    expect(sameText('PLC', 'plc')).toBe(false);
  });

  it('is the same when done twice and keeps places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = normaliseText(text);
        expect(foldText(folded.text)).toBe(folded.text);
        expect(folded.offsets).toHaveLength(folded.text.length);
        const [start, end] = originalRange(folded, 0, folded.text.length);
        expect(foldText(text.slice(start, end))).toBe(folded.text);
      }),
    );
  });

  it('marks what differs in the originals', () => {
    const [left, right] = ['数控 机床（设计）', '数控车床(设计)'];
    const [only, ...others] = differences(left, right);
    expect(others).toEqual([]);
    expect(left.slice(...(only?.left ?? []))).toBe('机');
    expect(right.slice(...(only?.right ?? []))).toBe('车');
    expect(differences('甲 乙', '甲乙')).toEqual([]);
    expect(differences('甲乙', '甲乙丙')).toEqual([{ left: [2, 2], right: [2, 3] }]);
  });

  it('leaves nothing different outside the marks', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙丁 （)12')), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const marks = differences(left, right);
        const outside = (text: string, ranges: readonly (readonly [number, number])[]): string =>
          [...ranges].reverse().reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
        const kept = [
          outside(
            left,
            marks.map((mark) => mark.left),
          ),
          outside(
            right,
            marks.map((mark) => mark.right),
          ),
        ] as const;
        expect(foldText(kept[0])).toBe(foldText(kept[1]));
        expect(marks.length === 0).toBe(sameText(left, right));
      }),
    );
  });
});

describe('choices', () => {
  it('reads synonyms and nothing else', () => {
    expect(parseChoice(scopes, '生产制造（工艺）')).toBe('生产制造(工艺)');
    expect(parseChoice(scopes, '技术研究')).toBe('技术开发');
    expect(parseChoice(scopes, '管理')).toBeUndefined();
    expect(parseChoice(routes, 'ａ')).toBe('A');
    expect(formatChoice(achievementKinds, 'award')).toBe('获奖');
    expect(['是', '否', '√', '×', '真实', '不真实', '大概'].map(parseYesNo)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      undefined,
    ]);
    expect(['考核合格', '优秀等次', '称职', '良'].map(normaliseGrade)).toEqual([
      '合格',
      '优秀',
      '称职',
      '良',
    ]);
  });
});
