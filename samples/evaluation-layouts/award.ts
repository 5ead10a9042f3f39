/** 荣誉、获奖证书: sentences, plaques, labels, a list of prize winners. */
import { arabicDate, chineseDate, chineseNumber, cut } from '../draw/wording.ts';
import { drawLabels } from '../draw/labels.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { filledIn, stamp } from './parts.ts';
import type { Precision } from '../draw/wording.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['award'];

function printedOf(facts: Facts, shown: { precision?: Precision; rank?: boolean } = {}): Printed {
  const { name, award, issuer, on, rank } = facts;
  const printed = { name, award, issuer, on: cut(on, shown.precision ?? 'day') };
  return rank === undefined || shown.rank === false ? printed : { ...printed, rank };
}

/** An honour certificate on red ground with a sentence. */
const honour: Layout<'award'> = {
  id: 'ev-award-honour',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fff8ea' });
    sheet.frame({ x: 22, y: 22, width: 798, height: 551, style: 'thick', color: '#c81e1e' });
    sheet.frame({ x: 38, y: 38, width: 766, height: 519, style: 'scallop', color: '#d9a441', band: 12 });
    put(sheet, '荣誉证书', ['brush 66 #c81e1e justify', 221, 76, 400]);
    const fill = filledIn({ face: 'kai', weight: 700 });
    prose(sheet, [fill(facts.name), ' 同志：'], ['kai 22 flush', 110, 184, 620]);
    const group = facts.project === undefined ? [] : ['在“', fill(facts.project), '”项目中成绩突出，'];
    const place = facts.rank === undefined ? [] : [`为该项目第${chineseNumber(facts.rank)}完成人，`];
    prose(
      sheet,
      [
        ...group,
        ...place,
        '荣获',
        filledIn({ face: 'kai', weight: 700, color: '#b3161b' })(facts.award),
        '。特颁此证，以资鼓励。',
      ],
      ['kai 20/2', 110, 232, 622],
    );
    signOff(sheet, [facts.issuer, chineseDate(facts.on)], ['kai 19/1.89', 590, 440, 320]);
    stamp(sheet, { text: facts.issuer, x: 616, y: 462, radius: 60 });
    return printedOf(facts);
  },
};

/** A metal plaque: dark letters on gold, dated to the month. */
const plaque: Layout<'award'> = {
  id: 'ev-award-plaque',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ size: [800, 560], background: '#7a4a24' });
    sheet.rect([40, 36, 720, 488], { fill: '#e3c77b', stroke: '#8a6a2a', width: 4, radius: 6 });
    sheet.pattern({ style: 'waves', box: [46, 42, 708, 476], color: '#cdae5d', opacity: 0.5 });
    const ink = { color: '#4a1a10' };
    sheet.text(`授予：${facts.name}`, { ...ink, face: 'sans', weight: 600, size: 24, x: 92, y: 92 });
    sheet.text(facts.award, {
      ...ink,
      face: 'sans',
      weight: 900,
      size: 46,
      x: 80,
      y: 190,
      width: 640,
      align: 'center',
      fit: true,
    });
    if (facts.project !== undefined)
      sheet.text(`获奖项目：${facts.project}`, {
        ...ink,
        face: 'sans',
        size: 17,
        x: 80,
        y: 278,
        width: 640,
        align: 'center',
        fit: true,
      });
    if (facts.rank !== undefined)
      sheet.text(
        `排名：${String(facts.rank)}${facts.people === undefined ? '' : `/${String(facts.people)}`}`,
        { ...ink, face: 'sans', size: 17, x: 80, y: 312, width: 640, align: 'center' },
      );
    signOff(
      sheet,
      [facts.issuer, chineseDate(facts.on.slice(0, 7))],
      ['sans 500 21/1.81 #4a1a10', 400, 400, 500],
    );
    return printedOf(facts, { precision: 'month' });
  },
};

/** A prize certificate of labels with the number that ends in -R and the rank. */
const labelled: Layout<'award'> = {
  id: 'ev-award-labelled',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#f8fbff' });
    sheet.frame({ x: 36, y: 36, width: 523, height: 770, style: 'guilloche', color: '#2f62a3', band: 20 });
    title(sheet, facts.project === undefined ? '表彰证书' : '科技奖励证书', ['serif 900 34 #c2262b', 110]);
    prose(sheet, '为表彰在科学技术工作中作出贡献的个人，特颁发此证书，以资鼓励。', [
      'serif 16/1.9',
      90,
      180,
      415,
    ]);
    const pairs: (readonly [string, string])[] = [
      ...(facts.project === undefined ? [] : [['项目名称', facts.project] as const]),
      ['奖励名称', facts.award],
      ['获奖者', facts.name],
      ...(facts.rank === undefined
        ? []
        : [
            [
              '个人排名',
              `第${String(facts.rank)}名${facts.people === undefined ? '' : `（共${String(facts.people)}人）`}`,
            ] as const,
          ]),
      ...(facts.certificateNo === undefined ? [] : [['证书编号', facts.certificateNo] as const]),
    ];
    drawLabels(sheet, pairs, {
      x: 90,
      y: 290,
      labelWidth: 78,
      valueWidth: 320,
      pitch: 46,
      label: ink('serif 600 16'),
      value: ink('kai 700 17'),
    });
    signOff(sheet, [facts.issuer, arabicDate(facts.on)], ['serif 500 16/2.13', 390, 640, 280]);
    stamp(sheet, { text: facts.issuer, x: 410, y: 660, radius: 62 });
    return printedOf(facts);
  },
};

/** A small upright certificate: the name stands alone below the prize. */
const small: Layout<'award'> = {
  id: 'ev-award-small',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: 'A5', background: '#fefefe' });
    sheet.rect([0, 0, 420, 130], { fill: '#b01e2e' });
    sheet.path('M0 130 Q210 190 420 130 Z', { fill: '#b01e2e' });
    put(sheet, '获奖证书', ['xiaowei 40 #ffe9b8 justify', 90, 46, 240]);
    put(sheet, facts.award, ['serif 700 21 #8a1420 center fit', 36, 196, sheet.width - 72]);
    title(sheet, facts.name, ['kai 700 32', 250]);
    if (facts.project !== undefined)
      prose(sheet, `项目：${facts.project}`, ['serif 13 center flush', 60, 312, 300]);
    if (facts.rank !== undefined)
      title(
        sheet,
        `（${facts.people === undefined ? `第${String(facts.rank)}位` : `${String(facts.people)}人中排名第${String(facts.rank)}`}）`,
        ['serif 13', 364],
      );
    if (facts.certificateNo !== undefined) put(sheet, `No.${facts.certificateNo}`, ['sans 10', 36, 556]);
    signOff(sheet, [facts.issuer, arabicDate(facts.on)], ['serif 14/2', 284, 470, 230]);
    stamp(sheet, { text: facts.issuer, x: 300, y: 486, radius: 50, cover: true, opacity: 0.55 });
    return printedOf(facts);
  },
};

export const awardLayouts = [honour, plaque, labelled, small] as const;
