/** 专业技术资格证书: booklet, electronic certificate, a regional kind with two dates, an older one. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels } from '../draw/labels.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate, chineseDate, cut, dottedDate, sealText, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['titleCertificate'];

function printed(facts: Facts, precision: Precision): Printed {
  const { name, title, certificateNo, issuer } = facts;
  return { name, title, obtained: cut(facts.obtained, precision), certificateNo, issuer };
}

function bookletLeft(sheet: Sheet, facts: Facts): void {
  sheet.photo([120, 64, 96, 130], { embossed: true, background: '#b9433c' });
  sheet.text('持证人签名', { x: 70, y: 226, size: 12 });
  sheet.signature(facts.name, { x: 150, y: 214, size: 22 });
  sheet.rule([142, 244], [290, 244]);
  sheet.text('管理号', { x: 70, y: 330, size: 12 });
  sheet.text(facts.certificateNo, { x: 142, y: 330, size: 13, face: 'sans' });
  sheet.text('本证书由人力资源和社会保障部门批准颁发，', { x: 70, y: 420, size: 9.5 });
  sheet.text('表明持证人具备相应的专业技术职务任职资格。', { x: 70, y: 436, size: 9.5 });
}

/** An open booklet: photo and number left, label and value right, seal over the issue date. */
const booklet: Layout<'titleCertificate'> = {
  id: 'title-booklet',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [720, 500], background: '#fbf9f3' });
    sheet.pattern({ style: 'waves', color: '#cfd8c3', opacity: 0.4 });
    sheet.rule([360, 0], [360, 500], { color: '#cfc9ba', width: 1.5 });
    bookletLeft(sheet, facts);
    const style = { size: 13.5 };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生年月', arabicDate(cut(facts.person.birthDate, 'month'))],
        ['专业名称', facts.specialty],
        ['资格名称', facts.title],
        ['授予时间', arabicDate(cut(facts.obtained, 'month'))],
      ],
      {
        x: 400,
        y: 66,
        labelWidth: 62,
        valueWidth: 200,
        pitch: 40,
        label: style,
        value: { ...style, face: 'kai', weight: 500 },
        underline: true,
        colon: '',
      },
    );
    sheet.text('发证机关', { x: 400, y: 320, size: 13.5 });
    sheet.text(facts.issuer, { x: 472, y: 320, size: 13.5, width: 220, fit: true });
    sheet.text('签发日期', { x: 400, y: 356, size: 13.5 });
    sheet.text(arabicDate(facts.issuedOn), { x: 472, y: 356, size: 13.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 560, y: 360, radius: 57, line: '职称专用章', rotate: -5 });
    return printed(facts, 'month');
  },
};

/** An electronic certificate: one page with QR, no ink on it but a printed seal. */
const electronic: Layout<'titleCertificate'> = {
  id: 'title-electronic',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffdf8' });
    sheet.frame({ x: 28, y: 28, width: 539, height: 786, style: 'guilloche', color: '#b08a3e', band: 14 });
    sheet.pattern({ style: 'rosette', color: '#dcc795', opacity: 0.35 });
    sheet.centre('浙江省专业技术职务任职资格', 92, { size: 21, weight: 600 });
    sheet.text('电子证书', {
      x: 207,
      y: 126,
      width: 181,
      align: 'justify',
      size: 36,
      weight: 800,
      color: '#9e1f1f',
    });
    sheet.photo([394, 214, 98, 133], { background: '#ffffff' });
    const style = { size: 14.5, face: 'sans' as const };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['身份证号', facts.person.idNumber],
        ['资格名称', facts.title],
        ['专业名称', facts.specialty],
        ['取得时间', arabicDate(facts.obtained, true)],
      ],
      { x: 82, y: 214, labelWidth: 70, valueWidth: 205, pitch: 38, label: style, value: style },
    );
    const low = { x: 82, size: 14.5, face: 'sans' as const, width: 420, fit: true };
    sheet.text(`评审组织：${facts.committee}`, { ...low, y: 452 });
    sheet.text(`证书编号：${facts.certificateNo}`, { ...low, y: 490 });
    sheet.text(`工作单位：${facts.employer}`, { ...low, y: 528 });
    sheet.text(facts.issuer, { x: 280, y: 626, width: 230, align: 'center', size: 14.5, fit: true });
    sheet.text(arabicDate(facts.issuedOn, true), { x: 280, y: 654, width: 230, align: 'center', size: 14.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 396, y: 640, radius: 60, opacity: 0.75 });
    sheet.qr(`https://www.example.invalid/zc?no=${facts.certificateNo}`, { x: 88, y: 610, width: 84 });
    sheet.text('扫码验真', { x: 88, y: 700, width: 84, align: 'center', size: 10 });
    return printed(facts, 'day');
  },
};

/** A regional kind on one card: 取得时间 and 发证日期 side by side, the trap of this paper. */
const regional: Layout<'titleCertificate'> = {
  id: 'title-regional',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [560, 400], background: '#eef3ee' });
    sheet.pattern({ style: 'grid', color: '#a9c3ad', opacity: 0.35 });
    const title = { size: 24, face: 'sans', weight: 700, color: '#23573a' } as const;
    sheet.text('专业技术资格证书', { ...title, x: 150, y: 34, width: 260, align: 'justify' });
    sheet.photo([44, 92, 84, 114], { embossed: true });
    const name = { size: 12.5, weight: 600 };
    const value = { size: 12.5 };
    const options = { labelWidth: 52, pitch: 30, label: name, value };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生日期', dottedDate(facts.person.birthDate)],
        ['资格名称', facts.title],
      ],
      { ...options, x: 152, y: 92, valueWidth: 110 },
    );
    drawLabels(
      sheet,
      [
        ['系列', '工程技术人员'],
        ['专业', facts.specialty],
        ['取得时间', dottedDate(facts.obtained)],
        ['发证日期', dottedDate(facts.issuedOn)],
      ],
      { ...options, x: 344, y: 92, valueWidth: 130 },
    );
    sheet.text(`评审委员会：${facts.committee}`, { x: 44, y: 232, width: 470, fit: true, size: 12.5 });
    sheet.text(`工作单位：${facts.employer}`, { x: 44, y: 262, width: 470, fit: true, size: 12.5 });
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 44, y: 292, size: 12.5 });
    sheet.text(`发证机关（印章）：${facts.issuer}`, { x: 44, y: 338, size: 12.5 });
    sheet.seal({
      text: sealText(facts.issuer),
      x: 432,
      y: 140,
      radius: 46,
      cover: true,
      rotate: 14,
      opacity: 0.62,
    });
    return printed(facts, 'day');
  },
};

/** The older kind: running text on red-framed paper, dates in Chinese numerals. */
const running: Layout<'titleCertificate'> = {
  id: 'title-running',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [520, 680], background: '#fffcf3' });
    sheet.frame({ x: 24, y: 24, width: 472, height: 632, style: 'scallop', color: '#a5322e', band: 11 });
    sheet.text('任职资格证书', {
      x: 120,
      y: 88,
      width: 280,
      align: 'justify',
      size: 35,
      face: 'brush',
      color: '#a5322e',
    });
    const fill = (
      text: string,
      slot: number,
    ): { text: string; slot: number; face: 'kai'; weight: number } => ({
      text,
      slot,
      face: 'kai',
      weight: 500,
    });
    sheet.paragraph(
      [
        ...[
          fill(facts.name, 84),
          ' 同志于 ',
          fill(chineseDate(facts.obtained), 150),
          ' 经 ',
          fill(facts.committee, 200),
        ],
        ...[' 评审通过，具备 ', fill(facts.specialty, 80), ' 专业 ', fill(facts.title, 84), ' 任职资格。'],
      ],
      { x: 68, y: 190, width: 384, size: 17, lineHeight: 2.25 },
    );
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 68, y: 470, size: 13 });
    sheet.text(`发证机关：${facts.issuer}`, { x: 68, y: 532, width: 380, size: 14.5, fit: true });
    sheet.text(`发证时间：${chineseDate(facts.issuedOn)}`, { x: 68, y: 566, size: 14.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 200, y: 530, radius: 58 });
    return printed(facts, 'day');
  },
};

export const titleCertificateLayouts: readonly Layout<'titleCertificate'>[] = [
  booklet,
  electronic,
  regional,
  running,
];
