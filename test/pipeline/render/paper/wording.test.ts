import { describe, expect, it } from 'vitest';
import { maskIdNumber } from '#schemas/masking.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { PointNode } from '#schemas/cycles/point-table.ts';
import { defectsOf, isDefect } from '#templates/wording/defects.ts';
import { publicityFrom, workdaysIn, writtenPeriod, writtenPublicity } from '#templates/wording/periods.ts';
import { standardOf } from '#templates/wording/point-words.ts';
import { sentence, tight } from '#templates/wording/told.ts';
import { publicPerson } from '#templates/wording/public-people.ts';
import { judgedPaths, pathName } from '#schemas/path-names.ts';
import { remedyOf } from '#templates/wording/remedies.ts';
import { readJson } from '../../../support/project.ts';
import { sampleFacts } from '../../../support/document-facts.ts';

const { cycle, calendar, applicants, points } = sampleFacts();
const [applicant = { id: 'A001' } as (typeof applicants)[number]] = applicants;

function finding(changes: Partial<Finding>): Finding {
  return {
    applicant: applicant.id,
    path: 'name',
    verdict: 'mismatch',
    severity: 'block',
    witnesses: [],
    requirement: 'R60',
    message: '姓名不一致',
    ...changes,
  };
}

describe('a defect', () => {
  it.each<[string, Partial<Finding>, boolean]>([
    ['a value that differs', {}, true],
    ['a paper that is not there', { verdict: 'missing', path: 'evidence.diploma' }, true],
    ['a difference that only warns', { severity: 'warn' }, false],
    ['a rule that is broken, whatever its weight', { verdict: 'violation', severity: 'warn' }, true],
    ['what could not be read', { verdict: 'unreadable' }, false],
    ['what agrees', { verdict: 'match' }, false],
    ['what a person sent back although it agrees', { verdict: 'match', decision: decided('return') }, true],
    [
      'a rule that a person found broken',
      { path: 'rules.R5', severity: 'warn', decision: decided('accept-found') },
      true,
    ],
    [
      'a rule that a person found kept',
      { verdict: 'violation', path: 'rules.R5', decision: decided('accept-declared') },
      false,
    ],
    ['what a person sent back', { verdict: 'unreadable', decision: decided('return') }, true],
    ['what a person accepted', { decision: decided('accept-found') }, false],
    ['what a person only asks about', { decision: decided('ask') }, true],
  ])('%s', (_name, changes, expected) => {
    expect(isDefect(finding(changes))).toBe(expected);
  });

  it('is the applicant’s own, told once and without numbers of the person', () => {
    const idNumber = applicant.idNumber ?? '';
    const told = finding({ path: 'pension[0].payer', message: `${idNumber}的缴费单位不一致` });
    const defects = defectsOf(applicant, [told, told, finding({ applicant: 'B999' })]);
    expect(defects).toHaveLength(1);
    expect(defects[0]?.problem).not.toContain(idNumber.slice(6));
    expect(defects[0]?.problem).toContain(idNumber.slice(0, 6));
  });

  it('always has something to hand in, for every path and rule there is', () => {
    const rules = readJson(`schemas/cycles/${cycle.id}/rules.json`) as {
      readonly id: string;
      readonly by: string;
      readonly subject: string;
    }[];
    const judged = rules.filter(({ by, subject }) => by === 'code' && subject === 'applicant');
    expect(judged.length).toBeGreaterThan(40);
    for (const { id } of judged) {
      const { topic, handIn } = remedyOf(finding({ path: `rules.${id}`, requirement: id }));
      expect(topic, id).not.toBe('申报要求');
      expect(handIn).not.toBe('');
    }
    for (const path of judgedPaths) {
      for (const verdict of ['mismatch', 'missing'] as const) {
        const { topic, handIn } = remedyOf(finding({ path, verdict }));
        expect(topic, path).toMatch(/\p{Script=Han}|ISSN|ISBN/u);
        expect(handIn, path).not.toContain('证明材料');
      }
    }
  });
});

describe('defects that the same mends', () => {
  const person: typeof applicant = {
    ...applicant,
    continuingEducation: [{ year: 2018 }, { year: 2019 }],
    assessments: [{ year: 2017 }],
  };
  const unproven = (path: string): Finding =>
    finding({ path, verdict: 'missing', message: `${pathName(path)}没有可供核对的材料` });

  it('are one: a paper that is not there with all the values that it would prove, by their years', () => {
    const paths = ['[0].professional', '[0].total', '[1].total'].map((rest) => `continuingEducation${rest}`);
    const paper = finding({
      ...{ path: 'evidence.continuingEducation', verdict: 'missing' },
      message: '缺少继续教育学时证明，请补交',
    });
    expect(defectsOf(person, [...paths.map(unproven), paper])).toEqual([
      {
        topic: '继续教育学时证明',
        problem:
          '缺少继续教育学时证明，请补交\n没有可供核对的材料：2018年度继续教育·专业科目学时、合计学时；2019年度继续教育·合计学时',
        handIn: '补交继续教育学时证明扫描件',
      },
    ]);
  });

  it('name together the years of which the same is wanting', () => {
    const paths = [0, 1].flatMap((year) =>
      ['professional', 'total'].map((field) => `continuingEducation[${year}].${field}`),
    );
    expect(defectsOf(person, paths.map(unproven)).map(({ topic, problem }) => [topic, problem])).toEqual([
      [
        '2018年度继续教育、2019年度继续教育',
        '没有可供核对的材料：2018年度继续教育、2019年度继续教育的专业科目学时、合计学时',
      ],
    ]);
  });

  it('are one: rules under the same heading, each told, and what two of them say alike told once', () => {
    const rule = (id: string, message: string): Finding =>
      finding({ path: `rules.${id}`, requirement: id, verdict: 'violation', message });
    const [score, ...others] = defectsOf(person, [
      rule('R14', '总分与各项之和不等'),
      rule('R75', '总分与各项之和不等'),
      rule('R15', '评分项1.1没有佐证材料'),
    ]);
    expect(others).toEqual([]);
    expect(score?.problem.split('\n').sort()).toEqual(['总分与各项之和不等', '评分项1.1没有佐证材料'].sort());
  });

  it('stay apart where values differ: each is mended by itself', () => {
    const differs = (path: string): Finding => finding({ path, message: `${pathName(path)}不一致` });
    const defects = defectsOf(person, ['assessments[0].grade', 'education[0].major'].map(differs));
    expect(defects.map(({ topic }) => topic)).toEqual(['学历1·专业', '2017年度考核·等次']);
    expect(defects[1]?.problem).toBe('2017年度考核·等次不一致');
  });
});

function decided(action: NonNullable<Finding['decision']>['action']): NonNullable<Finding['decision']> {
  return { action, by: '周喆堃', at: '2020-10-09T09:00:00+08:00' };
}

describe('the auditor who sends back', () => {
  const told = (reason: string, changes: Partial<Finding> = {}) =>
    defectsOf(applicant, [finding({ decision: { ...decided('return'), reason }, ...changes })])[0]?.problem;

  it('is read in the letter, in his own words beside what was found', () => {
    expect(told('请交原件')).toBe('姓名不一致；审核说明：请交原件');
    expect(told('姓名不一致，请以身份证为准')).toBe('姓名不一致，请以身份证为准');
    expect(told('姓名不一致')).toBe('姓名不一致');
    expect(told('字迹不清，请重新扫描', { verdict: 'match' })).toBe('字迹不清，请重新扫描');
  });
});

describe('a period of publicity', () => {
  it('counts the make-up Sunday and leaves out the holiday', () => {
    expect(writtenPublicity({ from: '2020-09-22', to: '2020-09-27' }, cycle, calendar)).toBe(
      '2020年9月22日至9月27日（共5个工作日）',
    );
    expect(workdaysIn({ from: '2020-09-28', to: '2020-10-09' }, cycle, calendar)).toBe(4);
  });

  it('names the second year where it is another one', () => {
    expect(writtenPeriod({ from: '2020-12-30', to: '2021-01-06' })).toBe('2020年12月30日至2021年1月6日');
  });

  it('begins on a working day and holds as many as it must', () => {
    const period = publicityFrom('2020-09-26', { workdays: 5, cycle }, calendar);
    expect(period).toEqual({ from: '2020-09-27', to: '2020-10-09' });
    expect(workdaysIn(period, cycle, calendar)).toBe(5);
  });
});

describe('a person on a public list', () => {
  it('has no ID number, telephone or day of birth', () => {
    const shown = JSON.stringify(publicPerson(applicant, cycle));
    for (const secret of [applicant.idNumber, applicant.phone, applicant.birthDate]) {
      expect(secret).toBeDefined();
      expect(shown).not.toContain(secret);
    }
    expect(shown).toContain(applicant.name);
  });
});

describe('the words of a standard', () => {
  const node = (code: string): PointNode => {
    const found = points?.nodes.find((each) => each.code === code);
    if (found === undefined) throw new Error(`no row ${code}`);
    return found;
  };

  it.each([
    ['1.1.1', '博士：6.5～7分'],
    ['1.1.2', '博士：3分；硕士：2分；学士：1分'],
    ['1.2.1', '任现职年限8以上、不满10：5分'],
  ])('of row %s say what is given for what', (code, words) => {
    expect(standardOf(node(code))).toContain(words);
  });

  it('are there for every row that gives points', () => {
    for (const each of points?.nodes ?? []) {
      if (each.kind !== 'block') expect(standardOf(each), each.code).not.toBe('');
    }
  });
});

describe('two ID numbers that differ', () => {
  const problemOf = (declared: string, found: string): string | undefined => {
    const [one, other] = [declared, found].map(maskIdNumber);
    const message = `身份证号与《居民身份证》不一致：申报“${one}”，材料“${other}”，请核对原件`;
    const own = { ...applicant, idNumber: declared };
    return defectsOf(own, [finding({ path: 'idNumber', declared, found, message })])[0]?.problem;
  };

  it('are told apart by the places, their digits hidden', () => {
    const [one, other] = ['990102197803050511', '990102197803050531'];
    expect(problemOf(one, other)).toMatch(/（第17位不同），请核对原件$/u);
    expect(problemOf(one, other)).not.toContain('197803');
    expect(problemOf(one, other.slice(0, 17))).toMatch(/（申报18位，材料17位），请核对原件$/u);
  });
});

describe('a sentence in an official paper', () => {
  it.each([
    ['自评总分 79 与各项之和 76 不相等', '自评总分79与各项之和76不相等'],
    ['2018 年度评审中受处分，2019 至 2021 年不得申报', '2018年度评审中受处分，2019至2021年不得申报'],
    ['论文 ISSN 8126-4291 与《刊物 A》', '论文ISSN\u00a08126-4291与《刊物A》'],
    ['甲公司 工艺员', '甲公司 工艺员'],
    ['评分项 1.1（10 分） 没有材料', '评分项1.1（10分）没有材料'],
    ['《国(境)外学历学位认证书》第(2)份', '《国（境）外学历学位认证书》第(2)份'],
    ['材料“CN 41-5507/TH”，ISSN 8126-429X', '材料“CN\u00a041-5507/TH”，ISSN\u00a08126-429X'],
    ['申报“ZL 2018 1 0123456.5”', '申报“ZL\u00a02018\u00a01\u00a00123456.5”'],
  ])('has no blanks round its numbers: %s', (words, printed) => {
    expect(tight(words)).toBe(printed);
  });

  it('ends as one; what says nothing stays empty', () => {
    expect(sentence('同意推荐')).toBe('同意推荐。');
    expect(sentence('同意推荐。')).toBe('同意推荐。');
    expect(sentence('')).toBe('');
  });
});
