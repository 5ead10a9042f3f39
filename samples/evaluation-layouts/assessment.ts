/** 年度考核表: an institution's register, a factory's score card, a notice, an extract. */
import { arabicDate, chineseYear, dottedDate } from '../draw/wording.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { filledIn, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell } from '../draw/table.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['assessment'];

function printedOf({ name, year, grade }: Facts): Printed {
  return { name, year, grade };
}

const report =
  '本年度在部门领导下完成了岗位目标。负责两项产品的改进设计，解决现场问题十余项，编制工艺文件二十余份，带教新进人员一名。工作中遵守制度，团结同事，按时参加继续教育。不足之处是对新软件掌握不够，今后将加强学习。';

/** The register of institutions: summary by hand, opinions below. */
const register: Layout<'assessment'> = {
  id: 'ev-assessment-register',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '专业技术人员年度考核登记表', ['serif 700 20', 58]);
    title(sheet, `（ ${String(facts.year)} 年度）`, ['serif 14', 90]);
    const value = (text: string, colSpan = 1) => ({
      text,
      colSpan,
      face: 'kai' as const,
      weight: 500,
      size: 13.5,
    });
    const hand = (text: string) => ({
      text: '',
      colSpan: 5,
      draw: ([x, y, width]: readonly number[]) => {
        sheet.handwritten(wrap(text, 25), {
          x: (x ?? 0) + 10,
          y: (y ?? 0) + 10,
          size: 15,
          lineHeight: 1.7,
          spacing: ((width ?? 400) - 400) / 40,
        });
      },
    });
    const [, , , height] = sheet.table({
      x: 52,
      y: 118,
      columns: [72, 92, 72, 92, 72, 91],
      rowHeight: 34,
      face: 'serif',
      size: 12,
      rows: [
        ['姓名', value(facts.name), '部门', value(facts.department), '职务', value('工程师')],
        ['单位', value(facts.employer, 5)],
        { height: 210, cells: [{ text: '个人总结', vertical: true, spacing: 6 }, hand(report)] },
        { height: 96, cells: [{ text: '主管领导评语', size: 11 }, value('工作认真，完成任务好。', 5)] },
        { height: 60, cells: ['考核等次', value(facts.grade, 5)] },
        { height: 110, cells: [{ text: '单位意见', vertical: true, spacing: 4 }, value('', 5)] },
      ],
    });
    signOff(sheet, [facts.employer, arabicDate(facts.on)], ['serif 12.5', 420, 118 + height - 64, 230]);
    stamp(sheet, { text: facts.employer, x: 430, y: 118 + height - 46, radius: 54 });
    put(sheet, '本人签名', ['serif 12', 60, 118 + height + 22]);
    sheet.signature(facts.name, { x: 130, y: 118 + height + 14, size: 24 });
    return printedOf(facts);
  },
};

function wrap(text: string, length: number): string {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  ).join('\n');
}

const grades = ['优秀', '良好', '合格', '基本合格', '不合格'];

/** Tick boxes with one box ticked. */
function ticks(sheet: Sheet, grade: string, at: { x: number; y: number }): void {
  const listed = grades.includes(grade) ? grades : [grade, ...grades];
  let { x } = at;
  for (const choice of listed) {
    sheet.checkbox(x, at.y + 2, { size: 10, checked: choice === grade });
    put(sheet, choice, ['sans 12', x + 14, at.y]);
    x += 30 + sheet.measure(choice, { face: 'sans', size: 12 });
  }
}

const criteria = [
  ['工作业绩', '40', '任务完成的数量、质量与时效'],
  ['专业能力', '25', '运用专业知识解决问题'],
  ['工作态度', '20', '责任心、协作与纪律'],
  ['学习创新', '15', '培训、改善提案与成果'],
] as const;

function cardRows(facts: Facts): (string | Cell)[][] {
  const points = facts.grade === '优秀' ? [38, 24, 19, 14] : [34, 21, 17, 12];
  const total = points.reduce((sum, point) => sum + point, 0);
  const who = { text: `被考核人：${facts.name}`, colSpan: 2, ...ink('left') };
  return [
    [who, { text: `部门：${facts.department}`, ...ink('left') }, '岗位：工程师'],
    ['考核项目', '分值', '考核内容', '得分'].map((text) => ({ text, weight: 600, fill: '#e9edf0' })),
    ...criteria.map(([item, full, what], index) => {
      return [item, full, { text: what, ...ink('left') }, String(points[index] ?? 0)];
    }),
    [
      { text: '总　　分', colSpan: 3 },
      { text: String(total), weight: 700 },
    ],
  ];
}

/** A factory's score card that ends in tick boxes. */
const card: Layout<'assessment'> = {
  id: 'ev-assessment-card',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    put(sheet, facts.employer, ['sans 12 #555555', 60, 52]);
    title(sheet, `${String(facts.year)}年员工绩效考核表`, ['sans 700 21', 80]);
    const result: Cell = {
      text: '',
      colSpan: 3,
      draw: ([x, y]) => {
        ticks(sheet, facts.grade, { x: x + 16, y: y + 19 });
      },
    };
    sheet.table({
      ...ink('sans 12'),
      x: 60,
      y: 126,
      columns: [118, 84, 180, 93],
      rowHeight: 40,
      rows: [...cardRows(facts), { height: 54, cells: ['考核结论', result] }],
    });
    put(sheet, '考核人：', ['sans 12', 60, 530]);
    sheet.signature('卞晨川', { x: 112, y: 522, size: 22 });
    signOff(sheet, ['人力资源部', dottedDate(facts.on, '/')], ['sans 12.5', 440, 530, 160]);
    stamp(sheet, { text: facts.employer, line: '人力资源部', x: 446, y: 544, radius: 50 });
    return printedOf(facts);
  },
};

/** A notice to the person. */
const notice: Layout<'assessment'> = {
  id: 'ev-assessment-notice',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A5', landscape: true, background: '#fffdf6' });
    title(sheet, '年度考核结果通知书', ['kai 700 22', 54]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    prose(
      sheet,
      [
        fill(facts.name),
        '同志：\n',
        '　　经考核领导小组评定，您',
        fill(`${chineseYear(facts.year)}年`),
        '年度考核结果为',
        fill(facts.grade, 80),
        '等次。如有异议，请于接到通知之日起十日内向人事部门申请复核。',
      ],
      ['kai 15/2 flush', 60, 108, 475],
    );
    signOff(sheet, [facts.employer, arabicDate(facts.on)], ['kai 14/2', 420, 288, 260]);
    stamp(sheet, { text: facts.employer, x: 434, y: 304, radius: 50, cover: true, opacity: 0.5 });
    return printedOf(facts);
  },
};

/** A list of the department's results; the applicant is one row. */
const list: Layout<'assessment'> = {
  id: 'ev-assessment-list',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    title(sheet, '专业技术人员年度考核情况审核表', ['serif 700 21', 54]);
    put(sheet, `填报单位：${facts.employer}`, ['serif 12', 70, 96]);
    put(sheet, `考核年度：${String(facts.year)}年`, ['serif 12 right', 620, 96, 152]);
    sheet.table({
      x: 70,
      y: 120,
      columns: [110, 130, 120, 160, 182],
      rowHeight: 44,
      face: 'serif',
      size: 13,
      rows: [
        ['姓名', '所在部门', '专业技术职务', '考核等次', '备注'].map((text) => ({ text, weight: 700 })),
        [facts.name, facts.department, '工程师', { text: facts.grade, weight: 700 }, '全年在岗'],
        {
          height: 96,
          cells: ['考核小组意见', { text: `同意评为${facts.grade}等次。`, colSpan: 4, align: 'left' }],
        },
        {
          height: 120,
          cells: ['单位审核意见', { text: '同意。', colSpan: 4, align: 'left', valign: 'top' }],
        },
      ],
    });
    signOff(sheet, ['（公章）', arabicDate(facts.on)], ['serif 13', 640, 374, 160]);
    stamp(sheet, { text: facts.employer, x: 646, y: 386, radius: 54 });
    return printedOf(facts);
  },
};

export const assessmentLayouts = [register, card, notice, list] as const;
