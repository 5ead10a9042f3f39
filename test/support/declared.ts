/** Made-up applicants, and workbooks as units hand them in. */
import ExcelJS, { type Workbook } from 'exceljs';
import { plainWorkbook } from '#pipeline/intake/declared/read-workbook-task.ts';
import type { ApplicantsRead } from '#pipeline/intake/declared/read-json.ts';
import { readPlainWorkbook } from '#pipeline/intake/declared/read-xlsx.ts';
import { zipFile } from '#pipeline/intake/declared/zip-file.ts';
import type { CompleteApplicant } from '#schemas/records/declared.ts';
import { settingsSchema, type Settings } from '#schemas/settings.ts';

export const limits = settingsSchema.parse({}).intake;

/** An applicant with something in every list and record. */
export const fullApplicant: CompleteApplicant = {
  id: 'A001',
  name: '张某某',
  formerName: '张某',
  sex: '男',
  ethnicity: '汉族',
  birthDate: '1978-03-05',
  idNumber: '990102197803050511',
  phone: '10000000001',
  startedWorkOn: '2000-08',
  systemNo: '0020200001',
  profileComplete: true,
  commitmentSignedOn: '2020-09-10',
  paidOn: '2020-10-08',
  employer: { name: '浙江某某机械（集团）有限公司', creditCode: '91990100143045679Q', kind: 'enterprise' },
  employerReview: {
    by: '李某',
    on: '2020-09-15',
    result: '同意',
    truthful: true,
    accurate: true,
    complete: false,
  },
  recommendations: [{ level: 'city', by: '某市经济和信息化局', on: '2020-09-28', result: '同意推荐' }],
  department: '技术中心',
  scope: '生产制造(工艺)',
  appliedTitle: '高级工程师',
  route: 'B',
  selfScore: 82.5,
  summary: '任现职以来，主持完成多项设计。\n第二段：=1+1 与 _x0041_。',
  education: [
    {
      institution: '浙江某某大学',
      country: '中国',
      major: '机械设计制造及其自动化',
      level: '本科',
      mode: '成人',
      startedOn: '1996-09',
      graduatedOn: '2000-07-01',
      certificateNo: '103351200005012345',
    },
  ],
  degrees: [
    {
      institution: '浙江某某大学',
      degree: '工学学士',
      awardedOn: '2000-07',
      certificateNo: '1033542000012345',
    },
  ],
  skills: [{ name: '维修电工', level: '高级技师', obtainedOn: '2012-06-01', certificateNo: '0012345678' }],
  title: {
    name: '工程师',
    specialty: '机械设计',
    obtainedOn: '2014-11-20',
    issuer: '浙江省人力资源和社会保障厅',
    certificateNo: '00Z2014',
  },
  appointment: {
    employer: '浙江某某机械（集团）有限公司',
    position: '工程师',
    from: '2015-01-01',
    to: '2020-12-31',
  },
  earlierAppointments: [{ employer: '某厂', position: '助理工程师', from: '2006', to: '2010-12-31' }],
  employment: [{ from: '2000-08', employer: '某厂', position: '设计员' }],
  pension: [{ from: '2017-10', to: '2020-09', payer: '浙江某某机械（集团）有限公司', region: '杭州' }],
  papers: [
    {
      title: '“数控”机床主轴热误差补偿 — 研究',
      journal: '某某机械',
      issn: '0577-6686',
      cn: 'CN 33-1088/TH',
      year: 2018,
      volume: 37,
      issue: 8,
      publishedOn: '2018-08',
      pages: '12-16',
      authorRank: 1,
      representative: true,
    },
  ],
  works: [
    {
      kind: 'book',
      title: '主轴',
      isbn: '978-7-111-64124-7',
      role: '主编',
      words: 120_000,
      on: '2019',
      representative: false,
    },
  ],
  continuingEducation: [
    {
      year: 2019,
      professional: 60.5,
      industry: 12,
      general: 18,
      total: 90.5,
      online: { professional: 30, recognised: true },
      platform: '某平台',
    },
  ],
  assessments: [{ year: 2019, grade: '优秀' }],
  achievements: [
    {
      id: 'Y1',
      kind: 'patent',
      title: '一种装置',
      on: '2018-06-12',
      role: '主持',
      rank: 1,
      people: 5,
      number: 'ZL 2018 1 0123456.5',
      evidence: ['scans/A001/a.pdf', 'scans/A001/b 1.jpg'],
      relevant: true,
    },
    { id: 'Y2', kind: 'other', title: '其他', on: '2019', evidence: [] },
  ],
  scores: [{ code: '1.10', points: 5, evidence: ['Y1'] }],
  publicity: {
    from: '2020-09-18',
    to: '2020-09-24',
    place: '公告栏',
    result: '无异议',
    enteredOn: '2020-09-25',
  },
  post: {
    approved: 10,
    filled: 8,
    vacant: 2,
    grade: '专技七级',
    opinions: { unit: '同意', department: '同意', personnel: '同意' },
    seals: { unit: true, department: true, personnel: false },
  },
};

/** The bytes of a workbook built with the library. */
export async function bookBytes(build: (book: Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  build(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Reads a workbook in this process, as the isolated task and the sheet reader do one after the other. */
export async function readBook(bytes: Buffer, given: Settings['intake'] = limits): Promise<ApplicantsRead> {
  const { workbook } = await plainWorkbook(bytes, given);
  return readPlainWorkbook(workbook);
}

/** A workbook with one sheet whose XML is given letter by letter, for what no library would write. */
export function rawBook(sheetXml: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="人员" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml.startsWith('<')
      ? sheetXml
      : `<worksheet ${main}>${sheetXml}</worksheet>`,
    ...more,
  };
  return zipFile(Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml, 'utf8') })));
}

/** Codes of the problems, in order. */
export function codes(read: {
  readonly problems: readonly { readonly reason: { readonly code: string } }[];
}): string[] {
  return read.problems.map(({ reason }) => reason.code);
}
