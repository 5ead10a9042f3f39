/** 申报材料公示确认表. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['publicityConfirmation'];

function printed({ name, from, to, result }: Facts): Printed {
  return { name, from, to, result };
}

/** A table with two witnesses and the unit's seal. */
const table: Layout<'publicityConfirmation'> = {
  id: 'publicity-table',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('申报材料公示确认表', 66, { size: 23, weight: 700 });
    const box = sheet.table({
      x: 60,
      y: 116,
      columns: [110, 128, 110, 127],
      rowHeight: 40,
      size: 13,
      rows: [
        ['申 报 人', facts.name, '申报资格', '高级工程师'],
        ['工作单位', { text: facts.employer, colSpan: 3 }],
        ['公示内容', { text: '基本情况、工作业绩、论文著作、获奖及年度考核情况', colSpan: 3 }],
        ['公示时间', { text: `${arabicDate(facts.from)}至${arabicDate(facts.to)}`, colSpan: 3 }],
        ['公示地点', { text: facts.place, colSpan: 3 }],
        { height: 80, cells: ['公示结果', { text: facts.result, colSpan: 3 }] },
        {
          height: 60,
          cells: [
            '监督人签名',
            {
              text: '',
              colSpan: 3,
              draw: ([x, y]) => {
                sheet.signature('金晓', { x: x + 40, y: y + 16, size: 22 });
                sheet.signature('魏若水', { x: x + 170, y: y + 16, size: 22 });
              },
            },
          ],
        },
        {
          height: 150,
          cells: [
            '单位意见',
            { text: '以上情况属实。', colSpan: 3, align: 'left', valign: 'top', indent: 2 },
          ],
        },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.text(arabicDate(facts.on), { x: 380, y: bottom - 30, width: 140, align: 'right', size: 13 });
    sheet.seal({ text: facts.employer, x: 440, y: bottom - 64, radius: 56, rotate: -6 });
    return printed(facts);
  },
};

/** A letter in words, period with dots. */
const letter: Layout<'publicityConfirmation'> = {
  id: 'publicity-letter',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('公示情况确认', {
      x: 150,
      y: 100,
      width: 295,
      align: 'justify',
      size: 27,
      face: 'kai',
      weight: 700,
    });
    sheet.paragraph(
      [
        '我单位 ',
        { text: facts.name, weight: 700 },
        ' 同志申报高级工程师职务任职资格的材料，已于 ',
        { text: dottedDate(facts.from), face: 'sans' },
        ' 至 ',
        { text: dottedDate(facts.to), face: 'sans' },
        ` 在${facts.place}公示。`,
        `\n公示结果：${facts.result}。`,
        '\n特此确认。',
      ],
      { x: 80, y: 170, width: 435, size: 16, lineHeight: 2.1 },
    );
    sheet.text('公示核实人：', { x: 80, y: 420, size: 14 });
    sheet.signature('严复生', { x: 162, y: 408, size: 22 });
    sheet.text(facts.employer, { x: 230, y: 500, width: 285, align: 'right', size: 15, fit: true });
    sheet.text(chineseDate(facts.on), { x: 230, y: 532, width: 285, align: 'right', size: 15 });
    sheet.seal({ text: facts.employer, x: 430, y: 516, radius: 58, cover: true });
    return printed(facts);
  },
};

/** Printed from the system: label and value, ticks for the result. */
const system: Layout<'publicityConfirmation'> = {
  id: 'publicity-system',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('浙江省专业技术职务任职资格申报与评审管理服务系统', {
      x: 50,
      y: 40,
      size: 9.5,
      color: '#666666',
    });
    sheet.centre('公示确认表', 84, { size: 25, face: 'sans', weight: 700 });
    const rows: readonly (readonly [string, string])[] = [
      ['申报人姓名', facts.name],
      ['所在单位', facts.employer],
      ['公示开始日期', dottedDate(facts.from, '-')],
      ['公示结束日期', dottedDate(facts.to, '-')],
      ['公示方式及地点', facts.place],
      ['公示结果', facts.result],
      ['录入日期', dottedDate(facts.on, '-')],
    ];
    const box = sheet.table({
      x: 70,
      y: 140,
      columns: [140, 315],
      rowHeight: 42,
      size: 13,
      face: 'sans',
      lineColor: '#777777',
      rows: rows.map(([label, value]) => [
        { text: label, fill: '#f2f2f2', weight: 600 },
        { text: value, align: 'left' as const },
      ]),
    });
    const y = box[1] + box[3] + 40;
    sheet.text('单位负责人：', { x: 70, y, size: 13, face: 'sans' });
    sheet.signature('陆维之', { x: 150, y: y - 10, size: 22 });
    sheet.text('（单位公章）', { x: 400, y, size: 13, face: 'sans' });
    sheet.seal({ text: facts.employer, x: 440, y: y + 10, radius: 56 });
    return printed(facts);
  },
};

export const publicityConfirmationLayouts: readonly Layout<'publicityConfirmation'>[] = [
  table,
  letter,
  system,
];
