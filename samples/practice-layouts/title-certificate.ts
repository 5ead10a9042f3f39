/** 专业技术资格证书 to learn from: a wide sheet, a query's result, two languages, a decision's extract, a card. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { arabicDate, chineseDate, cut, dottedDate, sealText, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['titleCertificate'];

function printed(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, title, certificateNo, issuer } = facts;
  return { name, title, obtained: cut(facts.obtained, precision), certificateNo, issuer };
}

/** A wide sheet: the sentence names committee and date, number and office at the foot. */
const wide: Layout<'titleCertificate'> = {
  id: 'practice-title-wide',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fdfaf2' });
    sheet.frame({ x: 30, y: 28, width: 782, height: 540, style: 'double', color: '#9b2d2d' });
    sheet.centre('专业技术职务任职资格证书', 70, { size: 30, weight: 700, color: '#9b2d2d', spacing: 4 });
    sheet.photo([90, 160, 100, 136], {});
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 78, y: 320, size: 11, width: 180, fit: true });
    const words = [
      { text: facts.name, underline: true, slot: 90 },
      '，性别',
      { text: facts.person.sex, underline: true, slot: 40 },
      `，身份证号${facts.person.idNumber}，经${facts.committee}评审通过，自`,
      { text: arabicDate(facts.obtained), underline: true },
      '起具备',
      { text: facts.title, underline: true, slot: 120 },
      '任职资格。',
    ];
    sheet.paragraph(words, { x: 280, y: 166, width: 470, size: 18, lineHeight: 2, face: 'kai' });
    sheet.text(`批准单位：${facts.issuer}`, { x: 430, y: 430, size: 14, width: 330, fit: true });
    sheet.text(`颁证时间：${arabicDate(facts.issuedOn)}`, { x: 430, y: 460, size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 600, y: 440, radius: 58, rotate: 6 });
    return printed(facts);
  },
};

/** The result of a query on the web, printed: a grey table and a warning. */
const query: Layout<'titleCertificate'> = {
  id: 'practice-title-query',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('职称证书查询结果', { x: 60, y: 60, size: 18, face: 'sans', weight: 700 });
    sheet.text('查询时间：2020-09-06 15:21', { x: 400, y: 68, size: 9.5, face: 'sans' });
    const rows = [
      ['姓名', facts.name, '性别', facts.person.sex],
      ['证件号码', facts.person.idNumber, '证书编号', facts.certificateNo],
      ['职称名称', facts.title, '职称级别', '中级'],
      ['职称系列', '工程技术人员', '评审专业', facts.specialty],
      ['取得方式', '评审', '取得时间', dottedDate(facts.obtained, '-')],
      ['工作单位', facts.employer, '颁发时间', dottedDate(facts.issuedOn, '-')],
      ['评委会名称', facts.committee, '颁证机构', facts.issuer],
    ].map(([a = '', b = '', c = '', d = '']) => [
      { text: a, fill: '#f0f2f5' },
      { text: b, align: 'left' as const },
      { text: c, fill: '#f0f2f5' },
      { text: d, align: 'left' as const },
    ]);
    sheet.table({
      x: 56,
      y: 96,
      columns: [76, 174, 70, 164],
      rowHeight: 36,
      size: 10.5,
      face: 'sans',
      padding: 5,
      lineColor: '#bbbbbb',
      rows,
    });
    sheet.text('以上信息由系统提供，仅供参考，最终以证书原件为准。', {
      x: 60,
      y: 420,
      size: 9.5,
      face: 'sans',
      color: '#666666',
    });
    return printed(facts);
  },
};

/** Two languages, each label above its value; the number beneath the photo. */
const bilingual: Layout<'titleCertificate'> = {
  id: 'practice-title-bilingual',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [560, 780], background: '#f9fbfd' });
    sheet.centre('中级专业技术资格证书', 60, { size: 24, face: 'sans', weight: 700 });
    sheet.centre('Certificate of Intermediate Professional Qualification', 94, { size: 11 });
    sheet.photo([215, 130, 100, 134], {});
    sheet.centre(`证书编号 Certificate No.：${facts.certificateNo}`, 280, { size: 10.5 });
    const pairs: readonly (readonly [string, string, string])[] = [
      ['姓　　名', 'Name', facts.name],
      ['性　　别', 'Gender', facts.person.sex],
      ['出生年月', 'Date of Birth', arabicDate(cut(facts.person.birthDate, 'month'))],
      ['资格名称', 'Title', facts.title],
      ['专　　业', 'Speciality', facts.specialty],
      ['批准日期', 'Approval Date', arabicDate(facts.obtained)],
    ];
    pairs.forEach(([label, english, value], index) => {
      const y = 316 + index * 50;
      sheet.text(label, { x: 110, y, size: 13 });
      sheet.text(english, { x: 110, y: y + 18, size: 9, color: '#555555' });
      sheet.text(value, { x: 230, y: y + 6, size: 14, face: 'kai', weight: 700, width: 240, fit: true });
    });
    sheet.text('发证单位 Issued by', { x: 110, y: 640, size: 11 });
    sheet.text(facts.issuer, { x: 230, y: 640, size: 13, width: 260, fit: true });
    sheet.text(arabicDate(facts.issuedOn), { x: 230, y: 668, size: 12 });
    sheet.seal({ text: sealText(facts.issuer), x: 400, y: 650, radius: 54, opacity: 0.8 });
    return printed(facts);
  },
};

/** A card of 1990s paper: gaps on rules, month only, two offices. */
const card: Layout<'titleCertificate'> = {
  id: 'practice-title-card',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [480, 340], background: '#f6f1e2' });
    sheet.text('资 格 证 书', { x: 40, y: 28, size: 22, weight: 700 });
    sheet.text(`编号：${facts.certificateNo}`, { x: 250, y: 38, size: 10.5, width: 200, fit: true });
    sheet.photo([42, 80, 84, 112], { embossed: true });
    const rows: readonly LabelledValue[] = [
      ['姓名', facts.name],
      ['性别', facts.person.sex],
      ['专业', facts.specialty],
      ['职务名称', facts.title],
      ['通过时间', chineseDate(cut(facts.obtained, 'month'))],
      ['审批部门', facts.issuer],
    ];
    drawLabels(sheet, rows, {
      x: 150,
      y: 76,
      labelWidth: 56,
      valueWidth: 220,
      pitch: 32,
      label: { size: 12 },
      value: { size: 13, face: 'kai', weight: 500 },
      underline: true,
    });
    sheet.text(`发证日期：${chineseDate(cut(facts.issuedOn, 'month'))}`, { x: 250, y: 296, size: 12 });
    sheet.seal({ text: sealText(facts.issuer), x: 120, y: 226, radius: 44 });
    return printed(facts, 'month');
  },
};

/** A sentence in large type, every fact in it, and number and date at the foot in small. */
const plain: Layout<'titleCertificate'> = {
  id: 'practice-title-plain',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('证　书', 110, { size: 40, weight: 800, color: '#a01919' });
    sheet.paragraph(
      `兹确认${facts.name}同志（身份证号：${facts.person.idNumber}）于${chineseDate(facts.obtained)}取得${facts.specialty}专业${facts.title}专业技术资格。`,
      { x: 90, y: 220, width: 415, size: 19, lineHeight: 2.1, face: 'kai' },
    );
    sheet.text('评审组织：', { x: 90, y: 470, size: 13 });
    sheet.text(facts.committee, { x: 160, y: 470, size: 13, width: 350, fit: true });
    sheet.text('核准单位：', { x: 90, y: 500, size: 13 });
    sheet.text(facts.issuer, { x: 160, y: 500, size: 13, width: 350, fit: true });
    sheet.text(`证书号：${facts.certificateNo}`, { x: 90, y: 560, size: 13 });
    sheet.text(`签发日期：${chineseDate(facts.issuedOn)}`, { x: 90, y: 590, size: 13 });
    sheet.seal({ text: sealText(facts.issuer), x: 420, y: 560, radius: 58 });
    return printed(facts);
  },
};

export const titleCertificateLayouts: readonly Layout<'titleCertificate'>[] = [
  wide,
  query,
  bilingual,
  card,
  plain,
];
