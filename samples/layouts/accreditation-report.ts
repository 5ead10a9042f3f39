/** 中国高等教育学历认证报告. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['accreditationReport'];

const office = '全国高等学校学生信息咨询与就业指导中心';

function printed(facts: Facts): Printed {
  const { name, institution, major, graduated, certificateNo, reportNo } = facts;
  return { name, institution, major, graduated, certificateNo, reportNo };
}

const levels = { 博士: '博士研究生', 硕士: '硕士研究生', 本科: '本科', 专科: '专科' } as const;

/** A letter: one long sentence, red number, seal over the date. */
const letter: Layout<'accreditationReport'> = {
  id: 'accreditation-letter',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fcfaf2' });
    sheet.pattern({ style: 'waves', color: '#d9c891', opacity: 0.35 });
    sheet.frame({ x: 30, y: 30, width: 535, height: 782, style: 'guilloche', color: '#8b7440' });
    sheet.centre('中国高等教育学历认证报告', 96, { size: 26, weight: 700 });
    sheet.text(`No. ${facts.reportNo}`, { x: 90, y: 156, size: 17, face: 'sans', color: '#c22222' });
    sheet.photo([430, 150, 76, 102], { embossed: true });
    const { person, name, institution, major, level, mode } = facts;
    sheet.paragraph(
      [
        ...[{ text: name, weight: 700 }, `，${person.sex}，${arabicDate(person.birthDate)}出生，所持`],
        ...[{ text: institution, weight: 700 }, ` ${major} 专业${mode === '全日制' ? '普通' : mode}高等教育`],
        `${levels[level]}毕业证书，证书编号为 ${facts.certificateNo}，毕业时间为${arabicDate(facts.graduated)}。`,
        '\n经审核，上述毕业证书真实有效，该学历国家予以承认。',
        '\n特此报告。',
      ],
      { x: 90, y: 280, width: 415, size: 15, lineHeight: 2.1 },
    );
    sheet.text(office, { x: 210, y: 610, width: 300, align: 'center', size: 13.5 });
    sheet.text(chineseDate(facts.reportedOn), { x: 210, y: 642, width: 300, align: 'center', size: 13.5 });
    sheet.seal({ text: sealText(office), x: 372, y: 622, radius: 58, line: '学历认证专用章' });
    sheet.text('查验网址：https://www.example.invalid/rz', { x: 90, y: 764, size: 9.5 });
    return printed(facts);
  },
};

/** A table of what was checked and a line with the result. */
const table: Layout<'accreditationReport'> = {
  id: 'accreditation-table',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.frame({ x: 40, y: 40, width: 515, height: 760, style: 'double', color: '#2c5f8d' });
    sheet.centre('中国高等教育学历认证报告', 84, { size: 23, face: 'sans', weight: 700, color: '#2c5f8d' });
    sheet.text(`报告编号：${facts.reportNo}`, { x: 340, y: 132, size: 12.5, face: 'sans' });
    const { person } = facts;
    sheet.table({
      x: 70,
      y: 160,
      columns: [110, 160, 80, 105],
      rowHeight: 38,
      size: 12.5,
      rows: [
        ['姓　　名', facts.name, '性　　别', person.sex],
        ['出生日期', { text: arabicDate(person.birthDate), colSpan: 3 }],
        ['毕业院校', { text: facts.institution, colSpan: 3 }],
        ['专　　业', { text: facts.major, colSpan: 3 }],
        ['学历层次', levels[facts.level], '学习形式', facts.mode],
        ['入学时间', arabicDate(facts.entered), '学　　制', `${String(facts.years)}年`],
        ['毕业时间', { text: arabicDate(facts.graduated), colSpan: 3 }],
        ['证书编号', { text: facts.certificateNo, colSpan: 3, face: 'sans' }],
        ['认证结论', { text: '经核查，该学历证书信息属实。', colSpan: 3 }],
      ],
    });
    sheet.text(`认证机构：${office}`, { x: 70, y: 560, size: 12 });
    sheet.text(`认证日期：${arabicDate(facts.reportedOn)}`, { x: 70, y: 590, size: 12 });
    sheet.seal({ text: sealText(office), x: 240, y: 588, radius: 54, cover: true });
    sheet.qr(`https://www.example.invalid/rz?no=${facts.reportNo}`, { x: 440, y: 560, width: 76 });
    return printed(facts);
  },
};

/** Two languages, label by label, as handed out for use abroad. */
const bilingual: Layout<'accreditationReport'> = {
  id: 'accreditation-bilingual',
  type: 'accreditationReport',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#f8fbff' });
    sheet.pattern({ style: 'grid', color: '#b5cde4', opacity: 0.3 });
    sheet.centre('中国高等教育学历认证报告', 70, { size: 24, face: 'xiaowei' });
    sheet.centre('Verification Report of Higher Education Qualification', 106, { size: 12 });
    sheet.rule([60, 132], [535, 132], { width: 1.2 });
    sheet.text('认证报告编号 Report No.', { x: 60, y: 146, size: 11 });
    sheet.text(facts.reportNo, { x: 210, y: 143, size: 15, color: '#c22222', face: 'sans', weight: 600 });
    sheet.photo([446, 150, 84, 112]);
    const rows: readonly (readonly [string, string, string])[] = [
      ['姓名', 'Name', facts.name],
      ['性别', 'Gender', facts.person.sex],
      ['出生日期', 'Date of Birth', arabicDate(facts.person.birthDate)],
      ['毕业学校', 'Institution', facts.institution],
      ['所学专业', 'Major', facts.major],
      ['层次', 'Level', levels[facts.level]],
      ['毕业日期', 'Date of Graduation', arabicDate(facts.graduated)],
      ['毕业证书编号', 'Certificate No.', facts.certificateNo],
    ];
    rows.forEach(([zh, en, value], index) => {
      const y = 190 + index * 40;
      sheet.text(zh, { x: 60, y, size: 13 });
      sheet.text(en, { x: 60, y: y + 16, size: 8.5, color: '#666666' });
      sheet.text(value, { x: 178, y: y + 3, size: 14, face: 'kai', weight: 500 });
    });
    sheet.paragraph(
      '以上学历证书已经核实，予以认证。This is to certify that the above qualification has been verified.',
      {
        x: 60,
        y: 530,
        width: 475,
        size: 12,
        indent: 0,
      },
    );
    sheet.text(office, { x: 60, y: 624, size: 12.5 });
    sheet.text(arabicDate(facts.reportedOn), { x: 60, y: 648, size: 12.5 });
    sheet.ovalSeal({ text: sealText(office), x: 210, y: 640, radius: 66, line: '认证专用章' });
    return printed(facts);
  },
};

export const accreditationReportLayouts: readonly Layout<'accreditationReport'>[] = [
  letter,
  table,
  bilingual,
];
