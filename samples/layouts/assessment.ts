/** 年度考核表 and what else proves a year's grade. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell } from '../draw/table.ts';
import { arabicDate, chineseDate, chineseYear, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['assessment'];

function printed({ name, year, grade }: Facts): Printed {
  return { name, year, grade };
}

const work =
  '本年度认真履行岗位职责，完成了新产品设计和工艺改进任务，编制技术文件二十余份，参加现场调试和售后服务，按期完成各项考核指标；同时参加继续教育，指导青年技术人员，较好地完成了领导交办的其他工作。';

/** The usual form: summary, opinion with grade, seal over the date. */
const form: Layout<'assessment'> = {
  id: 'assessment-form',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('专业技术人员年度考核登记表', 62, { size: 21, weight: 700 });
    sheet.centre(`（${String(facts.year)}年度）`, 94, { size: 13.5 });
    const opinion = {
      colSpan: 5,
      align: 'left' as const,
      valign: 'top' as const,
      indent: 2,
      lineHeight: 1.8,
    };
    const side = (text: string): { text: string; vertical: boolean; spacing: number } => ({
      text,
      vertical: true,
      spacing: 5,
    });
    const box = sheet.table({
      x: 58,
      y: 122,
      columns: [62, 92, 62, 92, 62, 109],
      rowHeight: 34,
      size: 12.5,
      rows: [
        ['姓名', facts.name, '部门', facts.department, '职务', '工程师'],
        ['单位', { text: facts.employer, colSpan: 5 }],
        { height: 210, cells: [side('个人总结'), { ...opinion, text: work }] },
        {
          height: 120,
          cells: [side('部门意见'), { ...opinion, text: '工作认真负责，业务能力强，情况属实。' }],
        },
        {
          height: 150,
          cells: [side('考核结果'), { ...opinion, text: `经单位考核，确定为：${facts.grade}` }],
        },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.signature('严复生', { x: 380, y: bottom - 200, size: 22 });
    sheet.text(arabicDate(facts.on), { x: 360, y: bottom - 30, width: 160, align: 'right', size: 12.5 });
    sheet.seal({ text: facts.employer, x: 440, y: bottom - 62, radius: 56, rotate: 5 });
    return printed(facts);
  },
};

/** A value written by hand. */
function written(sheet: Sheet, text: string): Cell {
  return {
    draw: ([x, y, w, h]) => {
      const size = Math.min(16, (w - 8) / Array.from(text).length);
      sheet.handwritten(text, { x, y: y + h / 2 - 9, width: w, size });
    },
  };
}

/** Four grades in a row, the right one ticked. */
function gradeCell(sheet: Sheet, given: string): Cell {
  const usual = ['优秀', '合格', '基本合格', '不合格'];
  const grades = usual.includes(given) ? usual : ['优秀', given, '基本称职', '不称职'];
  return {
    colSpan: 3,
    draw: ([x, y]) => {
      grades.forEach((grade, index) => {
        sheet.checkbox(x + 22 + index * 92, y + 30, { checked: grade === given, size: 11 });
        sheet.text(grade, { x: x + 38 + index * 92, y: y + 29, size: 13 });
      });
    },
  };
}

/** A form filled in by hand, the grade ticked among four. */
const ticked: Layout<'assessment'> = {
  id: 'assessment-ticked',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(`${String(facts.year)}年度工作人员考核表`, 70, { size: 22, face: 'sans', weight: 700 });
    const box = sheet.table({
      x: 60,
      y: 120,
      columns: [90, 150, 90, 145],
      rowHeight: 42,
      size: 13,
      face: 'sans',
      rows: [
        [
          '姓名',
          { text: facts.name, face: 'kai', weight: 500, size: 15 },
          '所在部门',
          written(sheet, facts.department),
        ],
        ['工作单位', { text: facts.employer, colSpan: 3, face: 'kai', weight: 500 }],
        {
          height: 230,
          cells: [
            '工作小结',
            { text: work, colSpan: 3, align: 'left', valign: 'top', face: 'kai', indent: 2, lineHeight: 1.9 },
          ],
        },
        {
          height: 70,
          cells: ['考核等次', gradeCell(sheet, facts.grade)],
        },
        { height: 130, cells: ['单位意见\n（盖章）', { text: '', colSpan: 3 }] },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.handwritten(`同意评定为${facts.grade}`, { x: 180, y: bottom - 110, size: 17 });
    sheet.text(dottedDate(facts.on), { x: 380, y: bottom - 26, size: 12 });
    sheet.seal({ text: facts.employer, x: 410, y: bottom - 58, radius: 52, cover: true });
    return printed(facts);
  },
};

/** A short certificate in words. */
const proof: Layout<'assessment'> = {
  id: 'assessment-proof',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('年度考核结果证明', 120, { size: 26, face: 'kai', weight: 700 });
    sheet.paragraph(
      [
        '兹证明',
        { text: facts.name, weight: 600 },
        `同志系我单位${facts.department}员工，${chineseYear(facts.year)}年（${String(facts.year)}年）年度考核结果为`,
        { text: facts.grade, weight: 600 },
        '。\n特此证明。',
      ],
      { x: 84, y: 196, width: 427, size: 17, lineHeight: 2.2 },
    );
    sheet.text(facts.employer, { x: 220, y: 430, width: 290, align: 'right', size: 15.5, fit: true });
    sheet.text(chineseDate(facts.on), { x: 220, y: 462, width: 290, align: 'right', size: 15.5 });
    sheet.seal({ text: facts.employer, x: 430, y: 448, radius: 59, rotate: -13 });
    return printed(facts);
  },
};

export const assessmentLayouts: readonly Layout<'assessment'>[] = [form, ticked, proof];
