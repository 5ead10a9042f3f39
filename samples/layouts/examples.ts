/**
 * Facts for looking at layouts and for testing them: the same made-up person on every kind of
 * paper, once with short and once with long values.
 */
import type { DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts, EducationFacts } from '../facts.ts';
import { career } from './example-career.ts';
import { long, short, type Words } from './example-words.ts';

export type ExampleFacts = { readonly [T in DocumentType]: DocumentFacts[T] };

function educationOf(words: Words): EducationFacts {
  const { person, institution, major, education } = words;
  return { person, name: person.name, institution, major, president: '郑维新', ...education };
}

function studies(
  words: Words,
): Pick<
  ExampleFacts,
  'diploma' | 'registration' | 'accreditationReport' | 'degree' | 'overseasDegree' | 'registrationForm'
> {
  const education = educationOf(words);
  const { person, name, institution, major, graduated, entered } = education;
  const verificationCode = 'A7K2M9QX4T8W3Z5B';
  const qr = `https://www.example.invalid/xlcx/bg.do?vcode=${verificationCode}&srcid=bgcx`;
  return {
    diploma: education,
    registration: { ...education, verificationCode, validTo: '2020-12-31', qr },
    accreditationReport: { ...education, reportNo: '3906127', reportedOn: '2020-06-18' },
    degree: {
      person,
      name,
      institution,
      major,
      degree: '工学学士',
      awarded: graduated,
      certificateNo: '9710642001000123',
      president: education.president,
    },
    overseasDegree: {
      person,
      name,
      institution: '维斯塔工业大学',
      institutionForeign: 'Vista Technical University',
      country: '德国',
      region: 'foreign',
      degree: '理学硕士',
      awarded: '2009-09-30',
      certificateNo: '120190004567',
      issuer: '教育部留学服务中心',
      issuedOn: '2019-05-20',
    },
    registrationForm: { person, name, institution, major, graduated, entered },
  };
}

function articleOf(words: Words): DocumentFacts['article'] {
  const { journal, paper: title, person, others, employer } = words;
  const author = [person.name, ...others];
  return {
    ...journal,
    title,
    author,
    affiliation: `${employer}，浙江 杭州 310000`,
    abstract: `针对${title}中存在的问题，建立了力学模型，分析了主要参数对性能的影响，给出了改进方案并做了样机试验。结果表明，改进后的结构质量减轻11.8%，温升下降6.3 K，满足设计要求，可供同类产品参考。`,
    keywords: ['结构优化', '有限元', '样机试验', '疲劳寿命'],
    pages: '47-51',
    received: '2019-06-03',
    fund: '浙江省重点研发计划项目（2018C01099）',
    body: [
      '随着装备制造业的发展，用户对整机的精度、效率和可靠性提出了更高要求。原有结构沿用多年，局部应力集中明显，振动较大，已不能适应连续生产的需要。',
      '本文以某型产品为对象，测量了典型工况下的载荷谱，在此基础上建立参数化模型，以质量和最大应力为目标函数进行多目标优化，并用正交试验验证了各因素的显著性。',
      '样机在用户现场连续运行3000 h，各项指标稳定。与原结构相比，噪声由82 dB降至76 dB，一次装夹合格率由94.1%提高到98.6%，年节约用电约1.2万kW·h。',
      '后续工作将考虑热变形的影响，并把在线监测数据用于寿命预测模型的修正。',
    ],
  };
}

function works(
  words: Words,
): Pick<ExampleFacts, 'journalCover' | 'contents' | 'article' | 'bookCover' | 'patent'> {
  const { journal, paper: title, person, others, employer } = words;
  const author = [person.name, ...others];
  return {
    journalCover: {
      ...journal,
      part: 'both',
      publisher: '钱塘科学技术出版社',
      frequency: 12,
      totalIssue: 412,
    },
    contents: {
      ...journal,
      title,
      author,
      page: 47,
      others: Array.from({ length: 16 }, (_, index) => ({
        title: `${['真空断路器', '桥式起重机', '激光切割机', '多级离心泵'][index % 4] ?? ''}${['故障诊断方法', '温升试验研究', '轻量化设计与有限元分析'][index % 3] ?? ''}`,
        author: ['严复生', '金晓', '魏若水'].slice(0, 1 + (index % 3)),
        page: 3 + index * 5,
      })),
    },
    article: articleOf(words),
    bookCover: {
      title: '机床电气控制实例',
      isbn: '978-7-999-01234-4',
      author: [person.name, ...others.slice(0, 1)],
      role: '主编',
      publisher: '江南工业出版社',
      year: 2018,
      words: 326,
      part: 'both',
    },
    patent: {
      inventor: author,
      title: '一种双轴撕碎机的过载保护装置',
      number: 'ZL 2018 1 0123456.5',
      kind: '发明专利',
      filedOn: '2018-02-07',
      grantedOn: '2020-03-17',
      patentee: employer,
      certificateSerial: '3719542',
      grantNo: 'CN 108123456 B',
    },
  };
}

function honours(words: Words): Pick<ExampleFacts, 'award' | 'contributorProof'> {
  const { person, issuer, others, employer } = words;
  const { name } = person;
  const members = ['郭海', name, ...others];
  return {
    award: {
      name,
      award: '东海机械工业科学技术奖二等奖',
      project: '高速数控转塔冲床关键技术研究及产业化',
      issuer,
      on: '2018-12-20',
      rank: 2,
      people: members.length,
      certificateNo: 'DHJX-2018-2-017-R02',
    },
    contributorProof: {
      name,
      project: '高速数控转塔冲床关键技术研究及产业化',
      rank: 2,
      people: members.length,
      members,
      issuer: employer,
      on: '2020-08-26',
      kind: 'contributor',
    },
  };
}

const scoreLines = [
  { code: '1.1', label: '学历学位', max: 10, points: 8, basis: '毕业证书、学位证书（P3-5）' },
  { code: '1.2', label: '专业技术工作资历', max: 10, points: 9.5, basis: '资格证书、聘任证书（P6-9）' },
  { code: '2.1', label: '科技成果奖励', max: 20, points: 15, basis: '科学技术奖二等奖证书（P12）' },
  { code: '2.2', label: '专利', max: 15, points: 12, basis: '发明专利1项、实用新型2项（P14-18）' },
  { code: '3.1', label: '论文', max: 15, points: 10.5, basis: '第一作者论文2篇（P20-31）' },
  { code: '3.2', label: '技术报告、标准', max: 15, points: 9, basis: '企业标准1项（P33）' },
  { code: '4.1', label: '经济和社会效益', max: 15, points: 12, basis: '效益证明（P36）' },
];

const minutes: DocumentFacts['unknown'] = {
  title: '关于召开高速冲床项目验收会议的纪要',
  paragraphs: [
    '2019年5月16日，技术中心在三楼会议室召开项目验收会，研发部、工艺技术部、质量管理部等部门参加。会议听取了项目组的工作汇报，审阅了试验报告。',
    '会议认为，样机各项性能达到任务书的要求，资料齐全，同意通过验收。会议要求项目组在六月底前完成图样归档，并就噪声问题提出改进措施。',
    '参会人员：郭海、严复生、金晓、魏若水。',
  ],
};

function forms(
  words: Words,
): Pick<
  ExampleFacts,
  'postInformation' | 'scoreSheet' | 'commitment' | 'publicityConfirmation' | 'entrustLetter' | 'unknown'
> {
  const { person, employer } = words;
  const { name, idNumber } = person;
  return {
    postInformation: {
      unit: '杭州市机电产品质量检验所',
      approved: 12,
      filled: 10,
      vacant: 2,
      name,
      opinions: ['同意推荐', '情况属实，同意申报', '同意按空缺岗位申报'],
      seals: [true, true, true],
      on: '2020-09-11',
    },
    scoreSheet: {
      name,
      employer,
      lines: scoreLines,
      total: scoreLines.reduce((sum, line) => sum + line.points, 0),
    },
    commitment: { name, idNumber, signedOn: '2020-09-02', employer },
    publicityConfirmation: {
      name,
      employer,
      from: '2020-09-14',
      to: '2020-09-18',
      place: '公司公告栏、内部办公网',
      result: '无异议',
      on: '2020-09-21',
    },
    entrustLetter: {
      issuer: '杭州市经济和信息化局',
      people: 12,
      date: '2020-09-29',
      firstName: name,
      committee: '浙江省机电制造工程技术人员高级工程师职务任职资格评审委员会',
      no: '杭经信函〔2020〕017号',
      contact: '方静',
      phone: '10057133442',
    },
    unknown: minutes,
  };
}

function examples(words: Words): ExampleFacts {
  const { person } = words;
  const validTo = words === short ? '2036-08-12' : '长期';
  return {
    idCard: { ...person, side: 'both', authority: '钱江市公安局临溪分局', validFrom: '2016-08-12', validTo },
    ...studies(words),
    ...career(words),
    ...works(words),
    ...honours(words),
    ...forms(words),
  };
}

export const shortExamples: ExampleFacts = examples(short);
export const longExamples: ExampleFacts = examples(long);
