/** 毕业证书: regular, adult, online, self-taught and graduate ones, old and new. */
import type { EducationFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate, chineseDate, chineseNumber, cut, type Precision } from '../draw/wording.ts';

const headings = {
  全日制: '普通高等学校毕业证书',
  成人: '成人高等教育毕业证书',
  网络: '网络教育毕业证书',
  自考: '高等教育自学考试毕业证书',
} as const;

const graduate = { 博士: '博士研究生', 硕士: '硕士研究生' } as const;

function isGraduate(level: EducationFacts['level']): level is '博士' | '硕士' {
  return level === '硕士' || level === '博士';
}

function heading(facts: EducationFacts): string {
  return isGraduate(facts.level) ? `${graduate[facts.level]}毕业证书` : headings[facts.mode];
}

function printed(facts: EducationFacts, precision: Precision): Printed {
  const { name, institution, major, certificateNo } = facts;
  return { name, institution, major, graduated: cut(facts.graduated, precision), certificateNo };
}

/** How a layout writes a date and a filled-in value. */
interface Hand {
  readonly date: (date: string) => string;
  readonly fill: (text: string, slot?: number) => string | Span;
}

const forms = { 全日制: '', 成人: '函授', 网络: '网络教育', 自考: '' } as const;

/** The sentence of a certificate that a school gives out. */
function schoolSentence(facts: EducationFacts, hand: Hand): (string | Span)[] {
  const { person, name, major, level, mode, years } = facts;
  const { fill, date } = hand;
  const who = isGraduate(level) ? '研究生 ' : '学生 ';
  const course = isGraduate(level)
    ? `专业学习，学制${chineseNumber(years)}年，修完${graduate[level]}培养计划规定的全部课程，成绩合格，毕业论文答辩通过，准予毕业。`
    : `专业${chineseNumber(years)}年制${level}${forms[mode]}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。`;
  const time = `${date(cut(facts.entered, 'month'))}至${date(cut(facts.graduated, 'month'))}`;
  return [
    ...[who, fill(name, 84), ' 性别 ', fill(person.sex, 26), '，', date(person.birthDate), '生，于'],
    ...[time, '在本校 ', fill(major), ' ', course],
  ];
}

/** The sentence of a self-taught certificate, given out by a province's committee. */
function selfTaughtSentence(facts: EducationFacts, hand: Hand): (string | Span)[] {
  const { person, name, major, level } = facts;
  const { fill, date } = hand;
  return [
    ...[
      fill(name, 84),
      '，性别 ',
      fill(person.sex, 26),
      '，',
      date(person.birthDate),
      '生，参加高等教育自学考试 ',
    ],
    ...[fill(major), ` 专业${level}考试，全部课程成绩合格，思想品德鉴定合格，准予毕业。`],
  ];
}

function sentence(facts: EducationFacts, hand: Hand): (string | Span)[] {
  return facts.mode === '自考' ? selfTaughtSentence(facts, hand) : schoolSentence(facts, hand);
}

function issuerLabel(facts: EducationFacts): string {
  if (facts.mode === '自考') return '主考学校';
  return isGraduate(facts.level) ? '培养单位' : '校名';
}

/** A wide certificate: photo on the left, sentence, seal over the Chinese date. */
const wide: Layout<'diploma'> = {
  id: 'diploma-wide',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [780, 560], background: '#fbf8ee' });
    sheet.pattern({ style: 'rosette', color: '#c7b98a', opacity: 0.4 });
    sheet.frame({ x: 26, y: 26, width: 728, height: 508, style: 'guilloche', color: '#9a7b3c', band: 16 });
    const title = { size: 34, face: 'xiaowei' as const, color: '#7a1f1f', spacing: 4 };
    sheet.text(heading(facts), { ...title, x: 0, y: 84, width: 780, align: 'center' });
    sheet.photo([76, 168, 92, 124], { embossed: true, longHair: facts.person.sex === '女' });
    const fill = (text: string): Span => ({ text, face: 'kai', weight: 700 });
    const style = { x: 200, y: 160, width: 490, size: 17, lineHeight: 2 };
    sheet.paragraph(sentence(facts, { date: chineseDate, fill }), style);
    sheet.text(`${issuerLabel(facts)}：${facts.institution}`, { x: 250, y: 396, size: 16 });
    sheet.text('校（院）长：', { x: 500, y: 396, size: 16 });
    sheet.signature(facts.president, { x: 588, y: 388, size: 25 });
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 72, y: 470, size: 13 });
    sheet.text(chineseDate(facts.graduated), { x: 480, y: 456, width: 230, align: 'center', size: 16 });
    sheet.seal({ text: facts.institution, x: 570, y: 440, radius: 58, rotate: -4 });
    return printed(facts, 'day');
  },
};

/** A small booklet, open: photo, number and school on the left, the sentence on the right. */
const booklet: Layout<'diploma'> = {
  id: 'diploma-booklet',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [740, 520], background: '#fdfcf8' });
    sheet.pattern({ style: 'waves', color: '#d8c9a0', opacity: 0.3 });
    for (const x of [24, 382])
      sheet.frame({ x, y: 24, width: 334, height: 472, style: 'corner', color: '#a0322d' });
    sheet.rule([370, 0], [370, 520], { color: '#d9d3c5', width: 1.4 });
    sheet.photo([140, 80, 100, 136], { embossed: true, background: '#b9433c' });
    sheet.text('证书编号', { x: 60, y: 300, width: 260, align: 'center', size: 14, face: 'sans' });
    sheet.text(facts.certificateNo, { x: 60, y: 326, width: 260, align: 'center', size: 16, face: 'sans' });
    sheet.text('查询网址：https://www.example.invalid', {
      x: 60,
      y: 440,
      width: 260,
      align: 'center',
      size: 9.5,
    });
    bookletText(sheet, facts);
    return printed(facts, 'day');
  },
};

function bookletText(sheet: Sheet, facts: EducationFacts): void {
  const title = heading(facts).replace('毕业证书', '');
  sheet.text(title, { x: 382, y: 64, width: 334, align: 'center', size: 17, weight: 600 });
  sheet.text('毕业证书', {
    x: 450,
    y: 92,
    width: 198,
    align: 'justify',
    size: 32,
    weight: 700,
    color: '#a0322d',
  });
  const fill = (text: string): Span => ({ text, weight: 600 });
  const content = sentence(facts, { date: arabicDate, fill });
  sheet.paragraph(content, { x: 412, y: 156, width: 276, size: 14.5, lineHeight: 1.95 });
  const foot = { x: 412, size: 13.5, width: 276, fit: true };
  sheet.text(`${issuerLabel(facts)}：${facts.institution}`, { ...foot, y: 388 });
  sheet.text('校长：', { ...foot, y: 416 });
  sheet.signature(facts.president, { x: 458, y: 408, size: 22 });
  sheet.text(arabicDate(facts.graduated), { ...foot, y: 452, align: 'right' });
  sheet.seal({ text: facts.institution, x: 628, y: 430, radius: 54, cover: true, rotate: 6 });
}

/** The older kind: no photo, values written into ruled gaps, the day left out. */
const ruled: Layout<'diploma'> = {
  id: 'diploma-ruled',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [600, 440], background: '#fffef9' });
    sheet.frame({ x: 18, y: 18, width: 564, height: 404, style: 'key', color: '#b5342f', band: 13 });
    const spread = { x: 190, y: 52, width: 220, align: 'justify' as const };
    sheet.text('毕业证书', { ...spread, size: 38, face: 'brush', color: '#b5342f' });
    const fill = (text: string, slot = 60): Span => ({
      text,
      slot,
      face: 'kai',
      weight: 500,
      color: '#1c2340',
    });
    const kind = headings[facts.mode].replace('毕业证书', '');
    sheet.centre(`（${kind}）`, 96, { size: 12.5 });
    const content = sentence(facts, { date: chineseDate, fill });
    sheet.paragraph(content, { x: 62, y: 116, width: 476, size: 15, lineHeight: 1.95 });
    const right = { x: 300, width: 230, size: 14.5, align: 'center' as const, fit: true };
    sheet.text(facts.institution, { ...right, y: 312, size: 18, weight: 600 });
    sheet.text('校长', { x: 330, y: 340, size: 14 });
    sheet.squareSeal({ text: facts.president, x: 420, y: 347, width: 52 });
    sheet.text(chineseDate(cut(facts.graduated, 'month'), '○'), { ...right, y: 372 });
    sheet.text(`编号：${facts.certificateNo}`, { x: 62, y: 388, size: 12 });
    sheet.seal({ text: facts.institution, x: 160, y: 362, radius: 48, opacity: 0.8 });
    return printed(facts, 'month');
  },
};

/** Recent and upright: everything as label and value below a short sentence. */
const upright: Layout<'diploma'> = {
  id: 'diploma-upright',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#f6f3ea' });
    sheet.pattern({ style: 'grid', color: '#cfc4a4', opacity: 0.3 });
    sheet.frame({ x: 22, y: 22, width: 454.9, height: 664, style: 'double', color: '#6d5a2a' });
    sheet.centre(facts.institution, 66, { size: 25, face: 'kai', weight: 700 });
    sheet.centre(heading(facts), 110, { size: 22, face: 'sans', weight: 700 });
    sheet.photo([203, 156, 92, 124], { background: '#ffffff', embossed: true });
    const fill = (text: string): Span => ({ text, face: 'sans', weight: 500 });
    const hand = { date: (date: string) => arabicDate(date, true), fill };
    sheet.paragraph(sentence(facts, hand), {
      x: 60,
      y: 306,
      width: 379,
      size: 15.5,
      lineHeight: 2,
      face: 'kai',
    });
    sheet.text('证书编号：', { x: 60, y: 520, size: 13 });
    sheet.text(facts.certificateNo, { x: 128, y: 520, size: 13, face: 'sans' });
    sheet.text(`${issuerLabel(facts)}：${facts.institution}`, { x: 60, y: 548, size: 13 });
    sheet.text('校长签章：', { x: 60, y: 576, size: 13 });
    sheet.signature(facts.president, { x: 128, y: 566, size: 24 });
    const when = arabicDate(facts.graduated, true);
    sheet.text(`发证日期：${when}`, { x: 60, y: 612, size: 13 });
    sheet.seal({ text: facts.institution, x: 190, y: 560, radius: 57, rotate: 12 });
    sheet.qr(`https://www.example.invalid/d/${facts.certificateNo}`, { x: 372, y: 560, width: 66 });
    return printed(facts, 'day');
  },
};

export const diplomaLayouts: readonly Layout<'diploma'>[] = [wide, booklet, ruled, upright];
