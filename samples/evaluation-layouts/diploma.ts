/** 毕业证书: booklets, single sheets and forms. */
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { centred, filledIn, stamp } from './parts.ts';
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
    put(sheet, '编号', ['kai 13', 84, 372]);
    put(sheet, facts.certificateNo, ['serif 14', 120, 371]);
    put(sheet, '中华人民共和国教育部监制', ['kai 12 +2 center', 70, 478, 283]);
    put(sheet, diplomaTitle(facts), ['serif 900 25 #a3271f center fit', 468, 74, 326]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    prose(sheet, classicalText(facts, fill), ['kai 15/1.95', 478, 134, 306]);
    put(sheet, '校　名', ['kai 14', 478, 412]);
    put(sheet, facts.institution, ['xiaowei 19 fit', 532, 408, 250]);
    put(sheet, '校（院）长', ['kai 14', 478, 446]);
    sheet.signature(facts.president, { x: 560, y: 440, size: 24 });
    put(sheet, chineseDate(facts.graduated), ['kai 14 right', 560, 492, 220]);
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
    put(sheet, facts.institution, ['brush 40 #23313b center fit', 90, 82, sheet.width - 180]);
    title(sheet, '毕 业 证 书', ['xiaowei 44 #b4272d', 140]);
    sheet.photo([90, 226, 98, 132], {
      background: '#f0f3f5',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    const fill = filledIn({ face: 'serif', weight: 700 });
    prose(sheet, plainText(facts, fill), ['serif 17/1.95', 220, 216, 528]);
    put(sheet, `证书编号：${facts.certificateNo}`, ['sans 12.5', 90, 494]);
    // the register begins with 2001
    if (facts.graduated >= '2001')
      put(sheet, '查询网址：学信网　电子注册号与证书编号相同', ['sans 9 #555555', 90, 516]);
    put(sheet, '校长：', ['serif 16', 474, 420]);
    sheet.signature(facts.president, { x: 530, y: 412, size: 30 });
    put(sheet, arabicDate(facts.graduated), ['serif 16 center', 560, 482, 190]);
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
    title(sheet, diplomaTitle(facts), ['sans 700 24 #24513b', 74]);
    sheet.photo([372, 128, 88, 118], { background: '#dfe6ee', longHair: facts.person.sex === '女' });
    const shape = { x: 66, labelWidth: 62, pitch: 32, label: ink('sans 13.5'), value: ink('kai 700 14.5') };
    const person: LabelledValue[] = [
      ['姓名', facts.name],
      ['性别', facts.person.sex],
      ['出生年月', arabicDate(facts.person.birthDate.slice(0, 7))],
      ['层次', levelName(facts)],
    ];
    const study: LabelledValue[] = [
      ['专业名称', facts.major],
      ['学习形式', learningForm(facts)],
      ['学制', lengthName(facts.years)],
      ['起止年月', `${dottedDate(facts.entered)}～${dottedDate(facts.graduated.slice(0, 7))}`],
      ['毕业结论', '准予毕业'],
      ['证书编号', facts.certificateNo],
    ];
    const upper = drawLabels(sheet, person, { ...shape, y: 136, valueWidth: 210, underline: true });
    const lower = drawLabels(sheet, study, { ...shape, y: upper + 2, valueWidth: 316, underline: true });
    signOff(
      sheet,
      [facts.institution, `校长　${facts.president}`, arabicDate(facts.graduated)],
      ['sans 500 14/2.14', 350, lower + 62, 230],
    );
    stamp(sheet, { text: facts.institution, x: 356, y: lower + 112, radius: 56, cover: true, opacity: 0.5 });
    put(sheet, '无钢印及涂改无效', ['sans 9 #4d7a4f', 66, 676]);
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
    put(sheet, facts.mode === '自考' ? '高等教育自学考试' : '高 等 教 育', [
      'serif 600 19 center',
      60,
      52,
      620,
    ]);
    put(sheet, '毕业证书', ['serif 900 36 #7c1f1f justify', 220, 82, 300]);
    const fill = filledIn({ weight: 700, face: 'serif' });
    const text = facts.mode === '自考' ? examinationText(facts, fill) : plainText(facts, fill);
    prose(sheet, text, ['serif 400 15.5/1.9', 66, 150, 470]);
    sheet.photo([566, 156, 104, 140], {
      background: '#5f9fd0',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    put(sheet, '证书号码', ['serif 12', 566, 306]);
    put(sheet, facts.certificateNo, ['sans 12 fit', 560, 324, 122]);
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
    put(sheet, diplomaTitle(facts), ['kai 700 30 #f4dca2 center fit', 40, 30, sheet.width - 80]);
    title(sheet, 'GRADUATION CERTIFICATE', ['serif 11 #7a5a48', 108]);
    sheet.photo([centred(sheet, 92), 138, 92, 124], {
      background: '#eceff2',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    const fill = filledIn({ face: 'kai', weight: 700, size: 17 });
    prose(sheet, classicalText(facts, fill, '零'), ['kai 16/2', 58, 282, 383]);
    put(sheet, facts.institution, ['brush 27 right fit', 190, 546, 250]);
    put(sheet, `校长 ${facts.president}`, ['kai 15 right', 190, 586, 250]);
    put(sheet, chineseDate(facts.graduated.slice(0, 7), '零'), ['kai 15 right', 190, 614, 250]);
    stamp(sheet, { text: facts.institution, x: 376, y: 590, radius: 52, star: false });
    put(sheet, `№ ${facts.certificateNo}`, ['serif 12', 58, 664]);
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
    put(sheet, facts.institution, ['xiaowei 34 #274a86 fit', 62, 54, 480]);
    put(sheet, '毕业证书', ['sans 700 24 +8', 62, 104]);
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
    prose(sheet, '该生完成规定学业，成绩合格，准予毕业。', ['sans 14 flush', 62, 382, 560]);
    sheet.photo([672, 150, 110, 150], { background: '#eaf1f8', longHair: facts.person.sex === '女' });
    sheet.qr(`https://example.invalid/byz?no=${facts.certificateNo}`, { x: 688, y: 330, width: 78 });
    signOff(sheet, [`校长：${facts.president}`, facts.institution], ['sans 14', 500, 448, 250]);
    stamp(sheet, { text: facts.institution, x: 520, y: 472, radius: 52, opacity: 0.6 });
    return printedOf(facts);
  },
};

export const diplomaLayouts = [leaves, wide, form, twoIssuers, upright, modern] as const;
