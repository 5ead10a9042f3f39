/** The words of the two example people: one with short values, one with long ones. */
import type { EducationFacts, JournalFacts, Person } from '../facts.ts';

/** What differs between the two examples. */
export interface Words {
  readonly person: Person;
  readonly institution: string;
  readonly major: string;
  readonly employer: string;
  readonly issuer: string;
  readonly paper: string;
  readonly others: readonly string[];
  readonly journal: JournalFacts;
  readonly education: Pick<
    EducationFacts,
    'level' | 'mode' | 'entered' | 'graduated' | 'years' | 'certificateNo'
  >;
}

export const short: Words = {
  person: {
    name: '孙言',
    sex: '男',
    birthDate: '1978-03-05',
    idNumber: '990102197803050511',
    ethnicity: '汉族',
    address: '杭州市西湖区临溪路8号3幢602室',
  },
  institution: '瓯江大学',
  major: '自动化',
  employer: '杭州鼎沐机械有限公司',
  issuer: '东海机械工业学会',
  paper: '斜齿轮减速器噪声控制技术',
  others: ['李安', '陈明澈'],
  journal: { journal: '泵与风机', issn: '8128-215X', cn: 'CN 62-5729/TH', year: 2018, issue: 4, month: 7 },
  education: {
    level: '本科',
    mode: '全日制',
    entered: '1997-09',
    graduated: '2001-07-01',
    years: 4,
    certificateNo: '971061200105000123',
  },
};

export const long: Words = {
  person: {
    name: '阿依努尔·买买提',
    sex: '女',
    birthDate: '1982-09-17',
    idNumber: '990203198209170621',
    ethnicity: '维吾尔族',
    address: '嘉兴市南湖区文晖北路1288号云栖花园北区27幢2单元1703室',
  },
  institution: '松江平原理工大学',
  major: '机械设计制造及其自动化',
  employer: '温州市乐清四明山智能装备传动设备制造股份有限公司',
  issuer: '浙江省机电装备制造与自动化应用工程学会',
  paper: '基于改进遗传算法的高速数控转塔冲床结构优化设计与疲劳寿命预测',
  others: ['诸葛思远', '欧阳晓琳', '赵䶮', '钱锋', '周子涵', '吴桐'],
  journal: {
    journal: '机电装备与控制',
    issn: '8101-2241',
    cn: 'CN 33-5108/TH',
    year: 2019,
    volume: 36,
    issue: 11,
    month: 11,
  },
  education: {
    level: '本科',
    mode: '成人',
    entered: '2003-03',
    graduated: '2006-01-15',
    years: 3,
    certificateNo: '971165200605012345',
  },
};
