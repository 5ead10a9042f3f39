/** 专业技术资格证书: provincial booklets, city certificates, electronic certificates. */
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { drawLabels } from '../draw/labels.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { filledIn, notes, stamp } from './parts.ts';
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
    put(sheet, '专业技术资格证书', ['serif 700 19 #2f5a2c center', 340, 46, 250]);
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
    const office = [`发证机关：${facts.issuer}`, `发证日期：${arabicDate(facts.issuedOn)}`];
    signOff(sheet, office, ['serif 12.5', 466, 338, 250]);
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
    put(sheet, '专业技术职务任职资格证书', ['serif 900 27 #8b2f2f center fit', 80, 64, sheet.width - 160]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true, size: 17 });
    prose(
      sheet,
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
      ['serif 15.5/2.1', 62, 122, 440],
    );
    sheet.photo([534, 132, 100, 136], {
      background: '#4f8fc6',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    put(sheet, `证书号：${facts.certificateNo}`, ['serif 13', 62, 420]);
    signOff(sheet, [facts.issuer, chineseDate(facts.issuedOn)], ['serif 500 15/2', 520, 372, 240]);
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
    title(sheet, '专业技术资格电子证书', ['sans 700 28 #1d3f77', 96]);
    title(sheet, 'QUALIFICATION CERTIFICATE OF SPECIALITY AND TECHNOLOGY', ['sans 9.5 #5b6c86', 138]);
    sheet.photo([402, 188, 100, 138], { background: '#ffffff', longHair: facts.person.sex === '女' });
    const shape = { labelWidth: 84, pitch: 38, label: ink('sans 13 #45536b'), value: ink('sans 500 14') };
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
    notes(
      sheet,
      ['扫描左侧二维码可核对证书内容。', '本证书与纸质证书具有同等效力，伪造、变造无效。'],
      ['sans 10 #55617a', 192, below + 56, 300],
    );
    return printedOf(facts);
  },
};

/** An older city certificate: values written into a ruled card by hand. */
const written: Layout<'titleCertificate'> = {
  id: 'ev-title-written',
  type: 'titleCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [420, 580], background: '#f7efe4' });
    title(sheet, '资格证书', ['brush 40 #9b2420', 40]);
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
    put(sheet, '本证由评审机构报发证部门核准，持证人应妥为保管，遗失不补。', ['serif 9.5 fit', 36, 402, 348]);
    put(sheet, `填发 ${chineseDate(facts.issuedOn)}`, ['serif 13 center', 190, 480, 190]);
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
    put(sheet, '工程技术人员中级专业技术资格证书', ['sans 700 22 #ffffff fit', 40, 20, 560]);
    put(sheet, `NO.${facts.certificateNo}`, ['sans 12 #9a3b1f right', 440, 76, 230]);
    const muted = (text: string) => ({ ...ink('11.5 #6a6a5c right'), text });
    const strong = (text: string, colSpan = 1) => ({ ...ink('600 left'), text, colSpan });
    const issued = dottedDate(facts.issuedOn, '.', false);
    const obtained = dottedDate(facts.obtained, '.', false);
    sheet.table({
      ...ink('serif 14'),
      x: 150,
      y: 104,
      columns: [82, 170, 82, 180],
      rowHeight: 40,
      lines: 'none',
      padding: 5,
      rows: [
        [muted('姓　　名'), strong(facts.name), muted('性　　别'), strong(facts.person.sex)],
        [muted('资格名称'), strong(facts.title), muted('专业类别'), strong(facts.specialty)],
        [muted('签发日期'), strong(issued), muted('授予日期'), strong(obtained)],
        [muted('评审单位'), strong(facts.committee, 3)],
        [muted('颁证机构'), strong(facts.issuer, 3)],
      ],
    });
    sheet.photo([38, 110, 96, 132], {
      background: '#e1e6ea',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    stamp(sheet, { text: facts.issuer, x: 560, y: 316, radius: 52 });
    put(sheet, '证书信息以发证机关登记为准', ['serif 10 #6a6a5c', 38, 366]);
    return printedOf(facts);
  },
};

export const titleCertificateLayouts = [booklet, sentence, electronic, written, card] as const;
