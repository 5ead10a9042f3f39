/** 事业单位人员职称申报岗位信息表: opinion blocks below, beside and stacked with numbers. */
import { arabicDate, dottedDate } from '../draw/wording.ts';
import { heading, signOff, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['postInformation'];

function printedOf({ unit, approved, vacant, opinions, seals }: Facts): Printed {
  return { unit, approved, vacant, opinions: [...opinions], seals: [...seals] };
}

/** Whose seal stands in which of the three blocks. */
function sealNames({ unit }: Facts): readonly string[] {
  return [unit, '越中工业主管处', '越中人力社保服务处'];
}

/** Seals where the facts say that one was pressed. */
function press(sheet: Sheet, facts: Facts, places: readonly (readonly [number, number])[]): void {
  sealNames(facts).forEach((text, index) => {
    const [x, y] = places[index] ?? [0, 0];
    if (facts.seals[index] === true) stamp(sheet, { text, x, y, radius: 47 });
  });
}

/** Numbers in a grid, opinions as three wide rows. */
const rows: Layout<'postInformation'> = {
  id: 'ev-post-rows',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('事业单位人员职称申报\n岗位信息表', {
      face: 'serif',
      weight: 700,
      size: 21,
      x: 60,
      y: 48,
      width: 475,
      align: 'center',
      lineHeight: 1.4,
    });
    const labels = ['单位意见', '主管部门意见', '人力社保部门意见'];
    const blocks = labels.map((label, index) => ({
      height: 118,
      cells: [
        { text: label, size: 12 },
        {
          text: facts.opinions[index] ?? '',
          colSpan: 5,
          align: 'left' as const,
          valign: 'top' as const,
          face: 'kai' as const,
          weight: 500,
          size: 14,
        },
      ],
    }));
    sheet.table({
      x: 52,
      y: 124,
      columns: [96, 79, 79, 79, 79, 79],
      rowHeight: 36,
      face: 'serif',
      size: 12.5,
      padding: 6,
      rows: [
        ['单位名称', { text: facts.unit, colSpan: 5 }],
        ['申报人', { text: facts.name, colSpan: 2 }, '申报资格', { text: '高级工程师', colSpan: 2 }],
        [
          { text: '高级专业技术岗位', rowSpan: 2 },
          '核定数',
          '已聘数',
          '空缺数',
          { text: '本次拟推荐数', colSpan: 2 },
        ],
        [
          String(facts.approved),
          String(facts.filled),
          { text: String(facts.vacant), weight: 700 },
          { text: '1', colSpan: 2 },
        ],
        ...blocks,
      ],
    });
    [0, 1, 2].forEach((index) => {
      sheet.text(arabicDate(facts.on), { face: 'serif', size: 12.5, x: 410, y: 356 + index * 118 });
    });
    press(sheet, facts, [
      [448, 338],
      [452, 456],
      [446, 574],
    ]);
    return printedOf(facts);
  },
};

/** A wide sheet: the unit's line of numbers on top, three opinions next to each other. */
const beside: Layout<'postInformation'> = {
  id: 'ev-post-beside',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    heading(sheet, '事业单位专业技术人员职称申报岗位信息表', { y: 46, face: 'sans', weight: 700, size: 20 });
    sheet.text(`单位：${facts.unit}`, { face: 'sans', size: 12.5, x: 60, y: 88 });
    sheet.text(`填表日期：${dottedDate(facts.on, '-')}`, {
      face: 'sans',
      size: 12.5,
      x: 600,
      y: 88,
      width: 182,
      align: 'right',
    });
    const opinion = (index: number) => ({
      text: facts.opinions[index] ?? '',
      colSpan: 2,
      align: 'left' as const,
      valign: 'top' as const,
      size: 13.5,
    });
    sheet.table({
      x: 60,
      y: 112,
      columns: [120, 120, 120, 120, 120, 122],
      face: 'sans',
      size: 12.5,
      padding: 8,
      rows: [
        {
          height: 36,
          cells: ['申报人员', '申报层级', '岗位核定数', '岗位已聘数', '岗位空缺数', '推荐方式'].map(
            (text) => ({ text, fill: '#ecf0e8', weight: 500 }),
          ),
        },
        {
          height: 40,
          cells: [
            facts.name,
            '副高',
            `${String(facts.approved)}个`,
            `${String(facts.filled)}个`,
            `${String(facts.vacant)}个`,
            '竞聘推荐',
          ],
        },
        {
          height: 34,
          cells: ['（一）用人单位意见', '（二）主管部门意见', '（三）人社部门意见'].map((text) => ({
            text,
            colSpan: 2,
            fill: '#ecf0e8',
            weight: 500,
          })),
        },
        { height: 220, cells: [opinion(0), opinion(1), opinion(2)] },
      ],
    });
    [0, 1, 2].forEach((index) => {
      signOff(sheet, {
        lines: ['（盖章）', arabicDate(facts.on)],
        x: 220 + index * 240,
        y: 360,
        width: 130,
        style: { face: 'sans', size: 12.5 },
      });
    });
    press(sheet, facts, [
      [222, 362],
      [460, 366],
      [704, 360],
    ]);
    return printedOf(facts);
  },
};

/** A list of labels, then opinions as short paragraphs. */
const listed: Layout<'postInformation'> = {
  id: 'ev-post-listed',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfdfa' });
    heading(sheet, '职称申报岗位信息表', { y: 60, face: 'kai', weight: 700, size: 25 });
    heading(sheet, '（事业单位人员用）', { y: 96, face: 'kai', size: 13 });
    sheet.table({
      x: 66,
      y: 126,
      columns: [250, 213],
      rowHeight: 32,
      face: 'kai',
      size: 13.5,
      padding: 7,
      rows: (
        [
          ['一、单位全称', facts.unit],
          ['二、本级专业技术岗位核准数', String(facts.approved)],
          ['三、本级现已聘任人数', String(facts.filled)],
          ['四、本级空岗数', String(facts.vacant)],
          ['五、本次申报人姓名', facts.name],
        ] as const
      ).map(([label, value]) => [
        { text: label, align: 'left' as const },
        { text: value, weight: 700 },
      ]),
    });
    ['本单位', '主管部门', '人力资源社会保障部门'].forEach((label, index) => {
      const y = 316 + index * 150;
      sheet.rect([66, y, 463, 136], { stroke: '#333333' });
      sheet.text(`${label}审核意见：`, { face: 'kai', size: 13, x: 78, y: y + 12 });
      sheet.text(facts.opinions[index] ?? '', { face: 'kai', weight: 700, size: 15, x: 104, y: y + 44 });
      sheet.text(arabicDate(facts.on), { face: 'kai', size: 13, x: 390, y: y + 106 });
    });
    press(sheet, facts, [
      [436, 386],
      [430, 536],
      [440, 684],
    ]);
    return printedOf(facts);
  },
};

export const postInformationLayouts = [rows, beside, listed] as const;
