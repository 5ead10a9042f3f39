/** Example facts of a working life: titles, posts, pension, training. */
import type { DocumentFacts } from '../facts.ts';
import type { Words } from './example-words.ts';

function months(words: Words): DocumentFacts['pension']['months'] {
  return Array.from({ length: 40 }, (_, index) => {
    const count = 2017 * 12 + 4 + index;
    const month = `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
    const payer = index < 11 ? '杭州越腾电气有限公司' : words.employer;
    return { month, payer, base: 4800 + Math.floor(index / 12) * 620 };
  });
}

function courses(): NonNullable<DocumentFacts['continuingEducation']['years'][number]['courses']> {
  return [
    { name: '智能制造导论', kind: '专业科目', hours: 36, form: '面授' },
    { name: '机械制图新标准解读', kind: '专业科目', hours: 26, form: '网络' },
    { name: '工业互联网基础', kind: '行业公需科目', hours: 18, form: '网络' },
    { name: '专业技术人员职业道德', kind: '一般公需科目', hours: 12, form: '网络' },
  ];
}

function training(words: Words): DocumentFacts['continuingEducation'] {
  const { person, employer } = words;
  const { name, idNumber } = person;
  return {
    person,
    name,
    idNumber,
    issuer: '杭州市人力资源和社会保障局',
    platform: '杭州市专业技术人员继续教育学时登记平台',
    employer,
    printedOn: '2020-09-15',
    verificationCode: 'JX2020091500873',
    years: [2018, 2019, 2020].map((year, index) => ({
      year,
      professional: 62 + index,
      industry: 18,
      general: 12 + index * 0.5,
      total: 92 + index * 1.5,
      courses: courses(),
    })),
  };
}

/** The career papers of one example person. */
export function career(
  words: Words,
): Pick<
  DocumentFacts,
  'titleCertificate' | 'skillCertificate' | 'appointment' | 'pension' | 'continuingEducation' | 'assessment'
> {
  const { person, employer } = words;
  const { name, idNumber } = person;
  return {
    titleCertificate: {
      ...{ person, name },
      title: '工程师',
      specialty: '机电制造',
      obtained: '2012-11-25',
      certificateNo: 'G3399120156',
      issuer: '杭州市人力资源和社会保障局',
      committee: '杭州市机械工程技术人员工程师资格评审委员会',
      issuedOn: '2013-02-18',
      employer,
    },
    skillCertificate: {
      person,
      name,
      skill: '维修电工',
      level: '高级技师',
      obtained: '2014-06-20',
      certificateNo: '1433000000100258',
      issuer: '浙江省职业技能鉴定中心',
    },
    appointment: {
      name,
      employer,
      position: '工程师',
      ...{ from: '2013-01-01', to: '2020-12-31' },
      signedOn: '2012-12-28',
    },
    pension: {
      person,
      name,
      idNumber,
      verificationCode: '8842017356120094',
      issuer: '杭州市社会保险管理服务中心',
      region: '杭州市西湖区',
      issuedOn: '2020-09-08',
      months: months(words),
    },
    continuingEducation: training(words),
    assessment: { name, year: 2019, grade: '优秀', employer, department: '技术中心', on: '2020-01-16' },
  };
}
