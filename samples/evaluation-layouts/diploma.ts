/** 毕业证书: booklets, single sheets and forms. */
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { drawLabels } from '../draw/labels.ts';
import { centred, filledIn, heading, signOff, stamp } from './parts.ts';
import {
  classicalText,
  diplomaTitle,
  examinationText,
  learningForm,
  lengthName,
  levelName,
  plainText,
} from './study-words.ts';
import type { Precision } from '../draw/wording.ts';
import type { EducationFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

function printedOf(facts: EducationFacts, precision: Precision = 'day'): Printed {
  const { name, institution, major, graduated, certificateNo } = facts;
  return { name, institution, major, graduated: cut(graduated, precision), certificateNo };
}

/** Two inner leaves side by side: photo and number on the left, the sentence on the right. */
const leaves: Layout<'diploma'> = {
  id: 'ev-diploma-leaves',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [842, 566], background: '#f6efe0' });
    sheet.rule([421, 14], [421, 552], { color: '#d9cbb0', width: 2 });
    for (const x of [26, 445]) {
      sheet.frame({ x, y: 28, width: 371, height: 510, style: 'scallop', color: '#b58a3c', band: 10 });
      sheet.pattern({ style: 'rosette', box: [x + 20, 50, 331, 470], color: '#cdb57c', opacity: 0.28 });
    }
    sheet.photo([153, 120, 118, 158], {
      background: '#c9484a',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    sheet.text('编号', { face: 'kai', size: 13, x: 84, y: 372 });
    sheet.text(facts.certificateNo, { face: 'serif', size: 14, x: 120, y: 371 });
    sheet.text('中华人民共和国教育部监制', {
      face: 'kai',
      size: 12,
      x: 70,
      y: 478,
      width: 283,
      align: 'center',
      spacing: 2,
    });
    sheet.text(diplomaTitle(facts), {
      face: 'serif',
      weight: 900,
      size: 25,
      color: '#a3271f',
      x: 468,
      y: 74,
      width: 326,
      align: 'center',
      fit: true,
    });
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    sheet.paragraph(classicalText(facts, fill), {
      face: 'kai',
      size: 15,
      x: 478,
      y: 134,
      width: 306,
      lineHeight: 1.95,
    });
    sheet.text('校　名', { face: 'kai', size: 14, x: 478, y: 412 });
    sheet.text(facts.institution, { face: 'xiaowei', size: 19, x: 532, y: 408, width: 250, fit: true });
    sheet.text('校（院）长', { face: 'kai', size: 14, x: 478, y: 446 });
    sheet.signature(facts.president, { x: 560, y: 440, size: 24 });
    sheet.text(chineseDate(facts.graduated), {
      face: 'kai',
      size: 14,
      x: 560,
      y: 492,
      width: 220,
      align: 'right',
    });
    stamp(sheet, { text: facts.institution, x: 704, y: 462, radius: 50 });
    return printedOf(facts);
  },
};

/** One wide sheet as hung on a wall, school's name large. */
const wide: Layout<'diploma'> = {
  id: 'ev-diploma-wide',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fdfaf0' });
    sheet.frame({ x: 24, y: 24, width: 794, height: 547, style: 'guilloche', color: '#376a8c', band: 20 });
    sheet.pattern({ style: 'waves', box: [52, 52, 738, 491], color: '#9fc0d4', opacity: 0.35 });
    heading(sheet, facts.institution, { y: 82, face: 'brush', size: 40, color: '#23313b', margin: 90 });
    heading(sheet, '毕 业 证 书', { y: 140, face: 'xiaowei', size: 44, color: '#b4272d' });
    sheet.photo([90, 226, 98, 132], {
      background: '#f0f3f5',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    const fill = filledIn({ face: 'serif', weight: 700 });
    sheet.paragraph(plainText(facts, fill), {
      face: 'serif',
      size: 17,
      x: 220,
      y: 216,
      width: 528,
      lineHeight: 1.95,
    });
    sheet.text(`证书编号：${facts.certificateNo}`, { face: 'sans', size: 12.5, x: 90, y: 494 });
    sheet.text(`查询网址：学信网　电子注册号与证书编号相同`, {
      face: 'sans',
      size: 9,
      x: 90,
      y: 516,
      color: '#555555',
    });
    sheet.text('校长：', { face: 'serif', size: 16, x: 474, y: 420 });
    sheet.signature(facts.president, { x: 530, y: 412, size: 30 });
    sheet.text(arabicDate(facts.graduated), {
      face: 'serif',
      size: 16,
      x: 560,
      y: 482,
      width: 190,
      align: 'center',
    });
    stamp(sheet, { text: facts.institution, x: 660, y: 462, radius: 58, opacity: 0.72 });
    return printedOf(facts);
  },
};

/** A form of labels on an upright sheet, as evening and correspondence schools use. */
const form: Layout<'diploma'> = {
  id: 'ev-diploma-form',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: '16K', background: '#f3f7ef' });
    sheet.frame({ x: 22, y: 22, width: 480, height: 693, style: 'key', color: '#4d7a4f', band: 16 });
    heading(sheet, diplomaTitle(facts), { y: 74, face: 'sans', weight: 700, size: 24, color: '#24513b' });
    sheet.photo([372, 128, 88, 118], { background: '#dfe6ee', longHair: facts.person.sex === '女' });
    const style = { face: 'sans' as const, size: 13.5 };
    const upper = drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生年月', arabicDate(facts.person.birthDate.slice(0, 7))],
        ['层次', levelName(facts)],
      ],
      {
        x: 66,
        y: 136,
        labelWidth: 62,
        valueWidth: 210,
        pitch: 31,
        label: style,
        value: { face: 'kai', weight: 700, size: 14.5 },
        underline: true,
      },
    );
    const lower = drawLabels(
      sheet,
      [
        ['专业名称', facts.major],
        ['学习形式', learningForm(facts)],
        ['学制', lengthName(facts.years)],
        ['起止年月', `${dottedDate(facts.entered)}～${dottedDate(facts.graduated.slice(0, 7))}`],
        ['毕业结论', '准予毕业'],
        ['证书编号', facts.certificateNo],
      ],
      {
        x: 66,
        y: upper + 2,
        labelWidth: 62,
        valueWidth: 316,
        pitch: 33,
        label: style,
        value: { face: 'kai', weight: 700, size: 14.5 },
        underline: true,
      },
    );
    signOff(sheet, {
      lines: [facts.institution, `校长　${facts.president}`, arabicDate(facts.graduated)],
      x: 350,
      y: lower + 62,
      width: 230,
      style: { face: 'sans', weight: 500, size: 14 },
      pitch: 30,
    });
    stamp(sheet, { text: facts.institution, x: 356, y: lower + 112, radius: 56, cover: true, opacity: 0.5 });
    sheet.text('无钢印及涂改无效', { face: 'sans', size: 9, x: 66, y: 676, color: '#4d7a4f' });
    return printedOf(facts);
  },
};

/** A sheet with two issuers: the examining committee and the school in charge. */
const twoIssuers: Layout<'diploma'> = {
  id: 'ev-diploma-two-issuers',
  type: 'diploma',
  draw(sheet, facts) {
    const committee = '高等教育自学考试委员会';
    sheet.page({ size: [740, 520], background: '#fbf6f1' });
    sheet.frame({ x: 18, y: 18, width: 704, height: 484, style: 'corner', color: '#8d5a3b', band: 20 });
    sheet.text(facts.mode === '自考' ? '高等教育自学考试' : '高 等 教 育', {
      face: 'serif',
      weight: 600,
      size: 19,
      x: 60,
      y: 52,
      width: 620,
      align: 'center',
    });
    sheet.text('毕业证书', {
      face: 'serif',
      weight: 900,
      size: 36,
      x: 220,
      y: 82,
      width: 300,
      align: 'justify',
      color: '#7c1f1f',
    });
    const fill = filledIn({ weight: 700, face: 'serif' });
    const text = facts.mode === '自考' ? examinationText(facts, fill) : plainText(facts, fill);
    sheet.paragraph(text, {
      face: 'serif',
      weight: 400,
      size: 15.5,
      x: 66,
      y: 150,
      width: 470,
      lineHeight: 1.9,
    });
    sheet.photo([566, 156, 104, 140], {
      background: '#5f9fd0',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    sheet.text('证书号码', { face: 'serif', size: 12, x: 566, y: 306 });
    sheet.text(facts.certificateNo, { face: 'sans', size: 12, x: 560, y: 324, width: 122, fit: true });
    const style = { face: 'serif' as const, size: 14 };
    sheet.text(facts.mode === '自考' ? '主考院校' : '发证学校', { ...style, x: 66, y: 376 });
    sheet.text(facts.institution, { ...style, x: 66, y: 400, width: 240, fit: true });
    sheet.text(`校长　${facts.president}`, { ...style, x: 66, y: 424 });
    if (facts.mode === '自考') {
      sheet.text(committee, { ...style, x: 420, y: 384, width: 250, align: 'center' });
      stamp(sheet, { text: committee, x: 556, y: 412, radius: 47 });
    }
    sheet.text(chineseDate(facts.graduated, '○'), { ...style, x: 420, y: 446, width: 250, align: 'center' });
    stamp(sheet, { text: facts.institution, x: 216, y: 412, radius: 47 });
    return printedOf(facts);
  },
};

/** Narrow and upright, dated to the month. */
const upright: Layout<'diploma'> = {
  id: 'ev-diploma-upright',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#faf3f3' });
    sheet.rect([0, 0, 499, 96], { fill: '#8d1f24' });
    heading(sheet, diplomaTitle(facts), {
      y: 30,
      face: 'kai',
      weight: 700,
      size: 30,
      color: '#f4dca2',
      margin: 40,
    });
    heading(sheet, 'GRADUATION CERTIFICATE', { y: 108, face: 'serif', size: 11, color: '#7a5a48' });
    sheet.photo([centred(sheet, 92), 138, 92, 124], {
      background: '#eceff2',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    const fill = filledIn({ face: 'kai', weight: 700, size: 17 });
    sheet.paragraph(classicalText(facts, fill, '零'), {
      face: 'kai',
      size: 16,
      x: 58,
      y: 282,
      width: 383,
      lineHeight: 2.0,
    });
    sheet.text(facts.institution, {
      face: 'brush',
      size: 27,
      x: 190,
      y: 546,
      width: 250,
      align: 'right',
      fit: true,
    });
    sheet.text(`校长 ${facts.president}`, {
      face: 'kai',
      size: 15,
      x: 190,
      y: 586,
      width: 250,
      align: 'right',
    });
    sheet.text(chineseDate(facts.graduated.slice(0, 7), '零'), {
      face: 'kai',
      size: 15,
      x: 190,
      y: 614,
      width: 250,
      align: 'right',
    });
    stamp(sheet, { text: facts.institution, x: 376, y: 590, radius: 52, star: false });
    sheet.text(`№ ${facts.certificateNo}`, { face: 'serif', size: 12, x: 58, y: 664 });
    return printedOf(facts, 'month');
  },
};

/** A plain modern sheet with a table and a code. */
const modern: Layout<'diploma'> = {
  id: 'ev-diploma-modern',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.pattern({ style: 'dots', box: [0, 0, 842, 595], color: '#c9d6ea', opacity: 0.25 });
    sheet.rect([0, 0, 16, 595], { fill: '#274a86' });
    sheet.text(facts.institution, {
      face: 'xiaowei',
      size: 34,
      x: 62,
      y: 54,
      width: 480,
      fit: true,
      color: '#274a86',
    });
    sheet.text('毕业证书', { face: 'sans', weight: 700, size: 24, x: 62, y: 104, spacing: 8 });
    const muted = { color: '#5b6676', size: 11.5, align: 'left' as const };
    const row = (label: string, value: string) => [
      { text: label, ...muted },
      { text: value, align: 'left' as const, weight: 500 },
    ];
    sheet.table({
      x: 62,
      y: 158,
      columns: [98, 196, 98, 176],
      rowHeight: 38,
      lines: 'rows',
      lineColor: '#b7c3d6',
      face: 'sans',
      size: 13.5,
      rows: [
        [...row('毕业生', facts.name), ...row('性别', facts.person.sex)],
        [...row('出生日期', arabicDate(facts.person.birthDate)), ...row('培养层次', levelName(facts))],
        [...row('所学专业', facts.major), ...row('学习形式', learningForm(facts))],
        [
          ...row('在校时间', `${arabicDate(facts.entered)}至${arabicDate(facts.graduated.slice(0, 7))}`),
          ...row('学制', lengthName(facts.years)),
        ],
        [...row('证书编号', facts.certificateNo), ...row('毕业日期', arabicDate(facts.graduated))],
      ],
    });
    sheet.paragraph('该生完成规定学业，成绩合格，准予毕业。', {
      face: 'sans',
      size: 14,
      x: 62,
      y: 382,
      width: 560,
      indent: 0,
    });
    sheet.photo([672, 150, 110, 150], { background: '#eaf1f8', longHair: facts.person.sex === '女' });
    sheet.qr(`https://example.invalid/byz?no=${facts.certificateNo}`, { x: 688, y: 330, width: 78 });
    signOff(sheet, {
      lines: [`校长：${facts.president}`, facts.institution],
      x: 500,
      y: 448,
      width: 250,
      style: { face: 'sans', size: 14 },
    });
    stamp(sheet, { text: facts.institution, x: 520, y: 472, radius: 52, opacity: 0.6 });
    return printedOf(facts);
  },
};

export const diplomaLayouts = [leaves, wide, form, twoIssuers, upright, modern] as const;
