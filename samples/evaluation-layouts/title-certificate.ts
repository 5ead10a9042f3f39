/** 专业技术资格证书: provincial booklets, city certificates, electronic certificates. */
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { drawLabels } from '../draw/labels.ts';
import { filledIn, heading, notes, signOff, stamp } from './parts.ts';
import type { Precision } from '../draw/wording.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['titleCertificate'];

function printedOf(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, title, obtained, certificateNo, issuer } = facts;
  return { name, title, obtained: cut(obtained, precision), certificateNo, issuer };
}

/** The small green booklet opened: holder on the left, qualification on the right. */
const booklet: Layout<'titleCertificate'> = {
  id: 'ev-title-booklet',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [620, 440], background: '#eef4ea' });
    sheet.rule([310, 0], [310, 440], { color: '#bccdb4', width: 1.5 });
    sheet.pattern({ style: 'waves', color: '#bcd2ae', opacity: 0.4 });
    sheet.photo([106, 48, 98, 134], {
      background: '#f2f2f2',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    const style = { face: 'serif' as const, size: 13 };
    const value = { face: 'kai' as const, weight: 700, size: 14.5 };
    const shape = { labelWidth: 66, pitch: 32, label: style, value, underline: true };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生年月', arabicDate(facts.person.birthDate.slice(0, 7))],
        ['工作单位', facts.employer],
        ['编号', facts.certificateNo],
      ],
      { ...shape, x: 40, y: 214, valueWidth: 168 },
    );
    sheet.text('专业技术资格证书', {
      face: 'serif',
      weight: 700,
      size: 19,
      x: 340,
      y: 46,
      width: 250,
      align: 'center',
      color: '#2f5a2c',
    });
    drawLabels(
      sheet,
      [
        ['系列名称', '工程技术'],
        ['专业名称', facts.specialty],
        ['资格名称', facts.title],
        ['取得时间', arabicDate(facts.obtained)],
      ],
      { ...shape, x: 344, y: 96, valueWidth: 172 },
    );
    sheet.text('评审组织', { ...style, x: 344, y: 226 });
    sheet.paragraph(facts.committee, {
      ...value,
      size: 12.5,
      x: 424,
      y: 222,
      width: 172,
      indent: 0,
      align: 'left',
    });
    signOff(sheet, {
      lines: [`发证机关：${facts.issuer}`, `发证日期：${arabicDate(facts.issuedOn)}`],
      x: 466,
      y: 338,
      width: 250,
      style: { ...style, size: 12.5 },
    });
    stamp(sheet, { text: facts.issuer, x: 520, y: 352, radius: 46 });
    return printedOf(facts);
  },
};

/** A flowing sentence that names the committee; two dates, one of them the issue's. */
const sentence: Layout<'titleCertificate'> = {
  id: 'ev-title-sentence',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', landscape: true, background: '#fdf8f3' });
    sheet.frame({ x: 24, y: 24, width: 661, height: 451, style: 'corner', color: '#8b2f2f', band: 16 });
    heading(sheet, '专业技术职务任职资格证书', {
      y: 64,
      face: 'serif',
      weight: 900,
      size: 27,
      color: '#8b2f2f',
      margin: 80,
    });
    const fill = filledIn({ face: 'kai', weight: 700, underline: true, size: 17 });
    sheet.paragraph(
      [
        fill(facts.name, 90),
        ' 同志，',
        fill(facts.person.sex),
        '，',
        fill(arabicDate(facts.person.birthDate.slice(0, 7))),
        '出生。经',
        fill(facts.committee),
        '于',
        fill(arabicDate(facts.obtained)),
        '评审通过，具备',
        fill(facts.specialty),
        '专业',
        fill(facts.title, 80),
        '任职资格。',
      ],
      { face: 'serif', size: 15.5, x: 62, y: 122, width: 440, lineHeight: 2.1 },
    );
    sheet.photo([534, 132, 100, 136], {
      background: '#4f8fc6',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    sheet.text(`证书号：${facts.certificateNo}`, { face: 'serif', size: 13, x: 62, y: 420 });
    signOff(sheet, {
      lines: [facts.issuer, chineseDate(facts.issuedOn)],
      x: 520,
      y: 372,
      width: 240,
      style: { face: 'serif', weight: 500, size: 15 },
      pitch: 30,
    });
    stamp(sheet, { text: facts.issuer, x: 536, y: 392, radius: 54 });
    return printedOf(facts);
  },
};

/** The electronic certificate: a table, a code and a note on how to check it. */
const electronic: Layout<'titleCertificate'> = {
  id: 'ev-title-electronic',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#f7faff' });
    sheet.frame({ x: 34, y: 34, width: 527, height: 774, style: 'guilloche', color: '#5b7fb4', band: 18 });
    sheet.pattern({ style: 'rosette', color: '#b9cce8', opacity: 0.35 });
    heading(sheet, '专业技术资格电子证书', { y: 96, face: 'sans', weight: 700, size: 28, color: '#1d3f77' });
    heading(sheet, 'QUALIFICATION CERTIFICATE OF SPECIALITY AND TECHNOLOGY', {
      y: 138,
      face: 'sans',
      size: 9.5,
      color: '#5b6c86',
    });
    sheet.photo([402, 188, 100, 138], { background: '#ffffff', longHair: facts.person.sex === '女' });
    const shape = {
      labelWidth: 84,
      pitch: 38,
      label: { face: 'sans' as const, size: 13, color: '#45536b' },
      value: { face: 'sans' as const, weight: 500, size: 14 },
    };
    const y = drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['身份证号', facts.person.idNumber],
        ['级别', '中级'],
      ],
      { ...shape, x: 92, y: 196, valueWidth: 200 },
    );
    const below = drawLabels(
      sheet,
      [
        ['资格名称', facts.title],
        ['专业', facts.specialty],
        ['评委会名称', facts.committee],
        ['评审通过日期', dottedDate(facts.obtained, '-')],
        ['证书编号', facts.certificateNo],
        ['发证单位', facts.issuer],
        ['生成日期', dottedDate(facts.issuedOn, '-')],
      ],
      { ...shape, x: 92, y, valueWidth: 322 },
    );
    stamp(sheet, {
      text: facts.issuer,
      line: '电子证照专用章',
      x: 420,
      y: below - 36,
      radius: 58,
      opacity: 0.7,
    });
    sheet.qr(`https://example.invalid/zc?id=${facts.certificateNo}`, { x: 92, y: below + 28, width: 84 });
    notes(sheet, ['扫描左侧二维码可核对证书内容。', '本证书与纸质证书具有同等效力，伪造、变造无效。'], {
      face: 'sans',
      size: 10,
      x: 192,
      y: below + 56,
      width: 300,
      color: '#55617a',
    });
    return printedOf(facts);
  },
};

/** An older city certificate: values written into a ruled card by hand. */
const written: Layout<'titleCertificate'> = {
  id: 'ev-title-written',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [420, 580], background: '#f7efe4' });
    heading(sheet, '资格证书', { y: 40, face: 'brush', size: 40, color: '#9b2420' });
    const cell = (label: string) => ({
      text: label,
      face: 'serif' as const,
      size: 12.5,
      align: 'justify' as const,
    });
    const value = { face: 'kai' as const, weight: 500, size: 15, color: '#22306a' };
    sheet.table({
      x: 36,
      y: 104,
      columns: [78, 270],
      rowHeight: 36,
      padding: 6,
      lineColor: '#9b2420',
      outline: 1.4,
      ...value,
      align: 'left',
      rows: [
        [cell('持证人'), facts.name],
        [cell('专业'), facts.specialty],
        [cell('资格名称'), facts.title],
        [cell('资格时间'), arabicDate(facts.obtained.slice(0, 7))],
        [cell('评审机构'), { text: facts.committee, size: 13 }],
        [cell('证书号码'), facts.certificateNo],
        [cell('发证部门'), facts.issuer],
      ],
    });
    sheet.text('本证由评审机构报发证部门核准，持证人应妥为保管，遗失不补。', {
      face: 'serif',
      size: 9.5,
      x: 36,
      y: 402,
      width: 348,
      fit: true,
    });
    sheet.text(`填发 ${chineseDate(facts.issuedOn)}`, {
      face: 'serif',
      size: 13,
      x: 190,
      y: 480,
      width: 190,
      align: 'center',
    });
    stamp(sheet, {
      text: facts.issuer,
      line: '职称专用章',
      x: 286,
      y: 466,
      radius: 54,
      cover: true,
      opacity: 0.5,
    });
    return printedOf(facts, 'month');
  },
};

/** A wide card: two columns of labels, the issuing day above the day of the review. */
const card: Layout<'titleCertificate'> = {
  id: 'ev-title-card',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [700, 400], background: '#fffaf0' });
    sheet.rect([0, 0, 700, 62], { fill: '#21475f' });
    sheet.text('工程技术人员中级专业技术资格证书', {
      face: 'sans',
      weight: 700,
      size: 22,
      color: '#ffffff',
      x: 40,
      y: 20,
      width: 560,
      fit: true,
    });
    sheet.text(`NO.${facts.certificateNo}`, {
      face: 'sans',
      size: 12,
      x: 440,
      y: 76,
      width: 230,
      align: 'right',
      color: '#9a3b1f',
    });
    const muted = { color: '#6a6a5c', size: 11.5, align: 'right' as const };
    const strong = (text: string) => ({ text, weight: 600, align: 'left' as const });
    sheet.table({
      x: 150,
      y: 104,
      columns: [82, 170, 82, 180],
      rowHeight: 40,
      lines: 'none',
      face: 'serif',
      size: 14,
      padding: 5,
      rows: [
        [
          { text: '姓　　名', ...muted },
          strong(facts.name),
          { text: '性　　别', ...muted },
          strong(facts.person.sex),
        ],
        [
          { text: '资格名称', ...muted },
          strong(facts.title),
          { text: '专业类别', ...muted },
          strong(facts.specialty),
        ],
        [
          { text: '签发日期', ...muted },
          strong(dottedDate(facts.issuedOn, '.', false)),
          { text: '授予日期', ...muted },
          strong(dottedDate(facts.obtained, '.', false)),
        ],
        [
          { text: '评审单位', ...muted },
          { ...strong(facts.committee), colSpan: 3 },
        ],
        [
          { text: '颁证机构', ...muted },
          { ...strong(facts.issuer), colSpan: 3 },
        ],
      ],
    });
    sheet.photo([38, 110, 96, 132], {
      background: '#e1e6ea',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    stamp(sheet, { text: facts.issuer, x: 560, y: 316, radius: 52 });
    sheet.text('证书信息以发证机关登记为准', { face: 'serif', size: 10, x: 38, y: 366, color: '#6a6a5c' });
    return printedOf(facts);
  },
};

export const titleCertificateLayouts = [booklet, sentence, electronic, written, card] as const;
