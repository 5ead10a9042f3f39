/** 事业单位人员职称申报岗位信息表: opinion blocks below, beside and stacked with numbers. */
import { arabicDate, dottedDate } from '../draw/wording.ts';
import { ink, put, signOff, title } from './ink.ts';
import { stamp } from './parts.ts';
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
    put(sheet, '事业单位人员职称申报\n岗位信息表', ['serif 700 21/1.4 center', 60, 48, 475]);
    const labels = ['单位意见', '主管部门意见', '人力社保部门意见'];
    const blocks = labels.map((label, index) => {
      const opinion = { ...ink('kai 500 14 left'), colSpan: 5, valign: 'top' as const };
      return { height: 118, cells: [label, { ...opinion, text: facts.opinions[index] ?? '' }] };
    });
    sheet.table({
      x: 52,
      y: 124,
      columns: [96, 79, 79, 79, 79, 79],
      rowHeight: 36,
      ...ink('serif 12.5'),
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
      put(sheet, arabicDate(facts.on), ['serif 12.5', 410, 356 + index * 118]);
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
    title(sheet, '事业单位专业技术人员职称申报岗位信息表', ['sans 700 20', 46]);
    put(sheet, `单位：${facts.unit}`, ['sans 12.5', 60, 88]);
    put(sheet, `填表日期：${dottedDate(facts.on, '-')}`, ['sans 12.5 right', 600, 88, 182]);
    const head = (text: string, colSpan = 1) => ({ text, colSpan, fill: '#ecf0e8', weight: 500 });
    const counts = [facts.approved, facts.filled, facts.vacant].map((count) => `${String(count)}个`);
    const columns = ['申报人员', '申报层级', '岗位核定数', '岗位已聘数', '岗位空缺数', '推荐方式'];
    const offices = ['（一）用人单位意见', '（二）主管部门意见', '（三）人社部门意见'];
    const opinions = offices.map((_, index) => {
      const opinion = { ...ink('13.5 left'), colSpan: 2, valign: 'top' as const };
      return { ...opinion, text: facts.opinions[index] ?? '' };
    });
    sheet.table({
      ...ink('sans 12.5'),
      x: 60,
      y: 112,
      columns: [120, 120, 120, 120, 120, 122],
      padding: 8,
      rows: [
        { height: 36, cells: columns.map((text) => head(text)) },
        { height: 40, cells: [facts.name, '副高', ...counts, '竞聘推荐'] },
        { height: 34, cells: offices.map((text) => head(text, 2)) },
        { height: 220, cells: opinions },
      ],
    });
    [0, 1, 2].forEach((index) => {
      signOff(sheet, ['（盖章）', arabicDate(facts.on)], ['sans 12.5', 220 + index * 240, 360, 130]);
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
    title(sheet, '职称申报岗位信息表', ['kai 700 25', 60]);
    title(sheet, '（事业单位人员用）', ['kai 13', 96]);
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
      put(sheet, `${label}审核意见：`, ['kai 13', 78, y + 12]);
      put(sheet, facts.opinions[index] ?? '', ['kai 700 15', 104, y + 44]);
      put(sheet, arabicDate(facts.on), ['kai 13', 390, y + 106]);
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
