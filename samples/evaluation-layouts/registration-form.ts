/** 高校毕业生登记表: printed forms filled in by hand, from the years before registers. */
import { arabicDate, chineseDate, cut, datePieces, dottedDate } from '../draw/wording.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { ink, put, signOff, title } from './ink.ts';
import { stamp } from './parts.ts';
import type { Precision } from '../draw/wording.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell } from '../draw/table.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['registrationForm'];

const pale = '#2b3a6b';

function printedOf(facts: Facts, precision: Precision): Printed {
  const { name, institution, major, graduated } = facts;
  return { name, institution, major, graduated: cut(graduated, precision) };
}

/** A cell whose text is written by hand. */
function written(sheet: Sheet, text: string, more: Omit<Cell, 'draw' | 'text'> = {}): Cell {
  return {
    ...more,
    text: '',
    draw: ([x, y, width, height]) => {
      const size = Math.min(15, (width - 6) / Math.max(1, Array.from(text).length));
      sheet.handwritten(text, { x: x + 3, y: y + (height - size) / 2, width: width - 6, size, color: pale });
    },
  };
}

function appraisal(sheet: Sheet, at: { x: number; y: number; length: number }): void {
  const text =
    '在校期间热爱集体，遵守校规，学习刻苦，专业基础扎实，完成了课程设计、实习和毕业设计，注意锻炼身体，与同学相处融洽。今后愿到生产一线工作，把所学用于实践。';
  const lines = Array.from({ length: Math.ceil(text.length / at.length) }, (_, index) =>
    text.slice(index * at.length, (index + 1) * at.length),
  );
  sheet.handwritten(`　　${lines.join('\n')}`, { x: at.x, y: at.y, size: 14, lineHeight: 1.8, color: pale });
}

function coverPairs(facts: Facts): LabelledValue[] {
  return [
    ['学校', facts.institution],
    ['专业', facts.major],
    ['姓名', facts.name],
    ['毕业时间', arabicDate(facts.graduated.slice(0, 7))],
  ];
}

function personRows(sheet: Sheet, { person }: Facts): (string | Cell)[][] {
  const hand = (text: string): Cell => written(sheet, text);
  const birth = dottedDate(person.birthDate.slice(0, 7), '.', false);
  return [
    [
      '姓　名',
      hand(person.name),
      '性　别',
      hand(person.sex),
      '民　族',
      hand(person.ethnicity.replace(/族$/u, '')),
    ],
    ['出生年月', hand(birth), '政治面貌', hand('团员'), '健康', hand('良好')],
    ['家庭住址', written(sheet, person.address, { colSpan: 5 })],
  ];
}

/** A cover with four lines and an inner page with opinions. */
const covered: Layout<'registrationForm'> = {
  id: 'ev-graduate-covered',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ paper: '16K', background: '#f3ead3' });
    title(sheet, '高等学校毕业生登记表', ['serif 700 30', 150]);
    drawLabels(sheet, coverPairs(facts), {
      x: 120,
      y: 330,
      labelWidth: 66,
      valueWidth: 210,
      pitch: 46,
      label: ink('serif 15'),
      value: ink('kai 15'),
      underline: true,
      hand: true,
      colon: '',
    });
    sheet.page({ paper: '16K', background: '#f3ead3' });
    const opinion = (text: string, height: number) => {
      return {
        height,
        cells: [
          { text, vertical: true, spacing: 8 },
          { text: '', colSpan: 5 },
        ],
      };
    };
    sheet.table({
      ...ink('serif 12'),
      x: 44,
      y: 60,
      columns: [64, 90, 64, 90, 64, 66],
      rowHeight: 36,
      rows: [
        ...personRows(sheet, facts),
        opinion('自我鉴定', 190),
        opinion('班组鉴定', 150),
        opinion('学校意见', 130),
      ],
    });
    appraisal(sheet, { x: 118, y: 180, length: 23 });
    sheet.handwritten('同意本人鉴定。', { x: 140, y: 410, color: pale });
    sheet.handwritten('同意毕业', { x: 140, y: 548, size: 17, color: pale });
    stamp(sheet, { text: facts.institution, line: '学生处', x: 390, y: 570, radius: 52 });
    return printedOf(facts, 'month');
  },
};

/** One crowded page: school and major head the table, dates between printed 年 月 日. */
const crowded: Layout<'registrationForm'> = {
  id: 'ev-graduate-crowded',
  type: 'registrationForm',
  draw(sheet, facts) {
    const [year, month, day] = datePieces(facts.graduated);
    sheet.page({ paper: 'A4', background: '#fbf9f2' });
    title(sheet, '普通高等院校毕业生登记表', ['kai 700 23', 50]);
    const label = (text: string) => ({ text, face: 'kai' as const, size: 12.5 });
    sheet.table({
      x: 50,
      y: 96,
      columns: [70, 100, 62, 74, 78, 111],
      rowHeight: 38,
      rows: [
        [
          label('校　名'),
          written(sheet, facts.institution, { colSpan: 3 }),
          {
            text: '照片',
            rowSpan: 4,
            colSpan: 2,
            draw: ([x, y, width]) => {
              sheet.photo([x + (width - 92) / 2, y + 14, 92, 124], {
                grey: true,
                longHair: facts.person.sex === '女',
              });
            },
          },
        ],
        [label('所学专业'), written(sheet, facts.major, { colSpan: 3 })],
        [label('姓　名'), written(sheet, facts.name), label('性别'), written(sheet, facts.person.sex)],
        [label('出生年月'), written(sheet, arabicDate(facts.person.birthDate.slice(0, 7)), { colSpan: 3 })],
        [
          label('入学时间'),
          written(sheet, arabicDate(facts.entered), { colSpan: 2 }),
          label('毕业时间'),
          written(sheet, `${year} 年 ${month} 月 ${day} 日`, { colSpan: 2 }),
        ],
        { height: 72, cells: [label('奖惩情况'), written(sheet, '曾获校三等奖学金两次', { colSpan: 5 })] },
        { height: 210, cells: [label('本人总结'), { text: '', colSpan: 5 }] },
        { height: 170, cells: [label('院系意见'), { text: '', colSpan: 5 }] },
      ],
    });
    appraisal(sheet, { x: 132, y: 374, length: 26 });
    sheet.handwritten('该生学业期满，成绩合格，准予毕业。', { x: 140, y: 590, color: pale });
    signOff(sheet, ['（盖章）', chineseDate(facts.graduated, '○')], ['kai 12.5', 440, 664, 180]);
    stamp(sheet, { text: facts.institution, x: 436, y: 668, radius: 54, cover: true, opacity: 0.55 });
    return printedOf(facts, 'day');
  },
};

/** Two leaves side by side, copied from a bound file. */
const leaves: Layout<'registrationForm'> = {
  id: 'ev-graduate-leaves',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#efefef' });
    sheet.rule([421, 20], [421, 575], { color: '#999999', width: 2 });
    put(sheet, '毕业生登记表', ['serif 700 21 center', 50, 46, 330]);
    const rows: readonly (readonly [string, string])[] = [
      ['姓名', facts.name],
      ['性别', facts.person.sex],
      ['出生', arabicDate(facts.person.birthDate)],
      ['何校毕业', facts.institution],
      ['何专业', facts.major],
      [
        '修业起止',
        `${dottedDate(facts.entered, '.', false)} 至 ${dottedDate(facts.graduated.slice(0, 7), '.', false)}`,
      ],
    ];
    sheet.table({
      x: 50,
      y: 90,
      columns: [82, 250],
      rowHeight: 37,
      face: 'serif',
      size: 12.5,
      rows: rows.map(([label, value]) => [label, written(sheet, value)]),
    });
    put(sheet, '主要经历', ['serif 12.5', 50, 334]);
    sheet.handwritten('由小学至高中均在本县就读\n后考入本校学习', {
      x: 70,
      y: 362,
      color: pale,
      lineHeight: 1.9,
    });
    put(sheet, '学习小结', ['serif 12.5', 452, 50]);
    appraisal(sheet, { x: 456, y: 80, length: 22 });
    put(sheet, '学校组织意见', ['serif 12.5', 452, 300]);
    sheet.handwritten('同意毕业，分配工作。', { x: 480, y: 336, size: 16, color: pale });
    put(sheet, arabicDate(facts.graduated.slice(0, 7)), ['serif 13', 640, 470]);
    stamp(sheet, { text: facts.institution, x: 660, y: 450, radius: 56, color: '#8a3a3a' });
    return printedOf(facts, 'month');
  },
};

export const registrationFormLayouts = [covered, crowded, leaves] as const;
