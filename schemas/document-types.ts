/**
 * The kinds of scanned document that pingshen knows, with their Chinese names and the
 * fields each carries. The keys and field names are the binding ones of the results
 * contract; `schemas/certificates/` says how each kind is recognised and read.
 */
export const documentTypes = {
  idCard: { zh: '居民身份证', fields: ['name', 'sex', 'birthDate', 'idNumber', 'validTo'] },
  diploma: { zh: '毕业证书', fields: ['name', 'institution', 'major', 'graduated', 'certificateNo'] },
  registration: {
    zh: '教育部学历证书电子注册备案表',
    fields: [
      'name',
      'institution',
      'major',
      'graduated',
      'certificateNo',
      'verificationCode',
      'level',
      'mode',
      'validTo',
    ],
  },
  accreditationReport: {
    zh: '中国高等教育学历认证报告',
    fields: ['name', 'institution', 'major', 'graduated', 'certificateNo', 'reportNo'],
  },
  degree: { zh: '学位证书', fields: ['name', 'institution', 'degree', 'awarded', 'certificateNo'] },
  overseasDegree: {
    zh: '国(境)外学历学位认证书',
    fields: ['name', 'institution', 'degree', 'awarded', 'certificateNo', 'issuer'],
  },
  titleCertificate: {
    zh: '专业技术资格证书',
    fields: ['name', 'title', 'obtained', 'certificateNo', 'issuer'],
  },
  skillCertificate: {
    zh: '职业资格/技能等级证书',
    fields: ['name', 'skill', 'level', 'obtained', 'certificateNo', 'issuer'],
  },
  appointment: { zh: '聘任证书', fields: ['name', 'employer', 'position', 'from', 'to'] },
  pension: {
    zh: '基本养老保险参保缴费证明',
    fields: ['name', 'idNumber', 'verificationCode', 'issuer', 'region', 'issuedOn', 'months'],
  },
  journalCover: { zh: '期刊封面、版权页', fields: ['journal', 'issn', 'cn', 'year', 'volume', 'issue'] },
  contents: { zh: '目录', fields: ['journal', 'title', 'author'] },
  article: { zh: '论文正文首页', fields: ['title', 'journal', 'author', 'year', 'issue'] },
  bookCover: { zh: '著作封面、版权页', fields: ['title', 'isbn', 'author', 'publisher'] },
  continuingEducation: { zh: '继续教育学时证明', fields: ['name', 'idNumber', 'issuer', 'years'] },
  award: { zh: '荣誉、获奖证书', fields: ['name', 'award', 'issuer', 'on', 'rank'] },
  contributorProof: { zh: '主要贡献者、执笔证明', fields: ['name', 'project', 'rank', 'issuer', 'on'] },
  patent: { zh: '专利证书', fields: ['inventor', 'title', 'number', 'kind', 'filedOn', 'grantedOn'] },
  assessment: { zh: '年度考核表', fields: ['name', 'year', 'grade'] },
  registrationForm: { zh: '高校毕业生登记表', fields: ['name', 'institution', 'major', 'graduated'] },
  postInformation: {
    zh: '事业单位人员职称申报岗位信息表',
    fields: ['unit', 'approved', 'vacant', 'opinions', 'seals'],
  },
  scoreSheet: { zh: '评审打分表', fields: ['name', 'lines', 'total'] },
  commitment: { zh: '真实性保证书', fields: ['name', 'signedOn'] },
  publicityConfirmation: { zh: '申报材料公示确认表', fields: ['name', 'from', 'to', 'result'] },
  entrustLetter: { zh: '评审委托书', fields: ['issuer', 'people', 'date'] },
  unknown: { zh: '其他材料', fields: [] },
} as const satisfies Record<string, { zh: string; fields: readonly string[] }>;

/** One of the contract's `type` values. */
export type DocumentType = keyof typeof documentTypes;

/** Every document type, in the contract's order. */
export const documentTypeNames = Object.keys(documentTypes) as DocumentType[];
