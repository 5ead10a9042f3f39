/** The made-up people of the sample run and the papers they hand in. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { ReportPerson } from '#pipeline/render/index.ts';
import { residentId } from '#samples/people/check-digits.ts';
import type { DrawnPage } from './drawn-page.ts';

export const sampleIds = {
  A001: residentId('99010619850314001'),
  A002: residentId('99010219821105002'),
  A003: residentId('99040219790622013'),
};

/** What A001's card says: another month of birth than declared. */
export const cardNumber = residentId('99010619850814001');

export const samplePeople: readonly ReportPerson[] = [
  { id: 'A001', name: '林知远', idNumber: sampleIds.A001, phone: '10012345678' },
  { id: 'A002', name: '周小满', idNumber: sampleIds.A002, phone: '10087654321' },
  { id: 'A003', name: '吴一帆', idNumber: sampleIds.A003, phone: '10011112222' },
];

export interface SamplePaper {
  readonly type: DocumentType;
  readonly file: string;
  readonly page?: number;
  readonly drawn: DrawnPage;
}

const sheet = { width: 1654, height: 1169 };
export const samplePapers: Readonly<Record<string, SamplePaper>> = {
  d1: {
    type: 'idCard',
    file: 'scans/A001/身份证.jpg',
    drawn: {
      ...{ width: 1200, height: 760, title: '居民身份证' },
      rows: {
        name: ['姓名', '林知远'],
        sex: ['性别', '男'],
        idNumber: ['公民身份号码', cardNumber],
      },
    },
  },
  d2: {
    type: 'diploma',
    file: 'scans/A001/IMG_4922.jpg',
    drawn: {
      ...{ ...sheet, title: '普通高等学校毕业证书', sealOver: 'graduated' },
      rows: {
        name: ['学生', '林知远'],
        institution: ['学校', '示例理工大学'],
        major: ['专业', '机械设计制造及其自动化'],
        graduated: ['毕业日期', '二〇〇七年七月一日'],
        certificateNo: ['证书编号', '990351200705001834'],
      },
    },
  },
  d3: {
    type: 'registration',
    file: 'scans/A001/学历备案.pdf',
    page: 2,
    drawn: {
      ...{ ...sheet, title: '教育部学历证书电子注册备案表' },
      rows: {
        name: ['姓名', '林知远'],
        institution: ['院校名称', '示例理工大学'],
        certificateNo: ['证书编号', '990351200705001234'],
      },
    },
  },
  d4: {
    type: 'titleCertificate',
    file: 'scans/A001/资格证书.jpg',
    drawn: {
      ...{ ...sheet, title: '专业技术资格证书', sealOver: 'obtained', blur: 2.4 },
      rows: {
        name: ['姓名', '林知远'],
        title: ['资格名称', '工程师'],
        obtained: ['取得时间', '2013年12月25日'],
      },
    },
  },
  d5: {
    type: 'journalCover',
    file: 'scans/A002/论文/封面与版权页.jpg',
    drawn: {
      ...{ ...sheet, title: '虚构机械工程' },
      rows: {
        issn: ['ISSN', '0577-6686'],
        cn: ['CN', 'CN 99-1088/TH'],
        year: ['年', '2019'],
        issue: ['期', '6'],
      },
    },
  },
  d6: {
    type: 'pension',
    file: 'scans/A002/社保.pdf',
    drawn: {
      ...{ ...sheet, title: '基本养老保险参保缴费证明' },
      rows: { name: ['姓名', '周小满'], months: ['缴费单位', '样例数控装备股份有限公司'] },
    },
  },
  d7: {
    type: 'continuingEducation',
    file: 'scans/A002/学时.jpg',
    drawn: {
      ...{ ...sheet, title: '继续教育学时证明' },
      rows: { name: ['姓名', '周小满'], years: ['2019年合计', '86 学时'] },
    },
  },
  d8: {
    type: 'degree',
    file: 'scans/A003/学位证.jpg',
    drawn: {
      ...{ ...sheet, title: '学士学位证书' },
      rows: { name: ['姓名', '吴一凡'], certificateNo: ['证书编号', '9903542001001234'] },
    },
  },
};
