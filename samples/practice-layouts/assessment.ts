/** 年度考核: forms of institutions and firms, and proofs of several years. */
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, chineseYear } from '../draw/wording.ts';

type Facts = DocumentFacts['assessment'];

function printed({ name, year, grade }: Facts): Printed {
  return { name, year, grade };
}

const person = ['性别', '男', '出生年月', '1984.06'] as const;

/** 事业单位工作人员年度考核登记表: many rows, opinions of three levels, grade in the last opinion but one. */
const institution: Layout<'assessment'> = {
  id: 'practice-assessment-institution',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('事业单位工作人员年度考核登记表', 56, { size: 20, weight: 700 });
    sheet.text(`（ ${String(facts.year)} 年度）`, { x: 0, y: 86, width: 595, align: 'center', size: 13 });
    const wide = (text: string) => ({
      text,
      colSpan: 5,
      align: 'left' as const,
      valign: 'top' as const,
      indent: 2,
      lineHeight: 1.7,
    });
    const box = sheet.table({
      x: 60,
      y: 112,
      columns: [70, 95, 60, 70, 80, 100],
      rowHeight: 32,
      size: 12,
      rows: [
        ['姓　名', facts.name, ...person],
        ['政治面貌', '群众', '学历', '本科', '职称', '工程师'],
        ['单位及职务', { text: `${facts.employer}${facts.department}`, colSpan: 5 }],
        ['从事或分管工作', { text: '机电产品设计', colSpan: 5 }],
        {
          height: 220,
          cells: [
            '本人\n述职',
            wide(
              '一年来，本人遵守各项规章制度，认真完成岗位工作，参加优秀班组创建，各项任务均按期完成，合格率保持在较高水平。',
            ),
          ],
        },
        {
          height: 80,
          cells: ['主管领导评语和考核等次建议', wide(`该同志工作扎实，建议考核等次为${facts.grade}。`)],
        },
        { height: 84, cells: ['单位负责人或考核委员会意见', wide(`同意确定为${facts.grade}等次。`)] },
        { height: 56, cells: ['本人意见', wide('同意。')] },
        { height: 44, cells: ['未确定等次或不参加考核情况说明', wide('')] },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.signature(facts.name, { x: 400, y: bottom - 74, size: 18 });
    sheet.text(arabicDate(facts.on), { x: 380, y: bottom - 122, width: 140, align: 'right', size: 11.5 });
    sheet.seal({ text: facts.employer, x: 440, y: bottom - 140, radius: 50 });
    return printed(facts);
  },
};

function scoresHead(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: 'A4' });
  sheet.text(facts.employer, {
    x: 60,
    y: 50,
    width: 475,
    align: 'center',
    size: 16,
    face: 'sans',
    fit: true,
  });
  sheet.centre('员工年度绩效考核表', 78, { size: 22, face: 'sans', weight: 700 });
  sheet.text(`被考核人：${facts.name}`, { x: 60, y: 122, size: 12.5 });
  sheet.text(`部门：${facts.department}`, { x: 230, y: 122, size: 12.5 });
  sheet.text(`考核年度：${String(facts.year)}年`, { x: 400, y: 122, size: 12.5 });
}

/** A firm's sheet of scores: columns of points, total and grade at the foot. */
const scores: Layout<'assessment'> = {
  id: 'practice-assessment-scores',
  type: 'assessment',
  draw(sheet, facts) {
    scoresHead(sheet, facts);
    const heads = ['考核项目', '权重', '自评', '上级评分', '备注'];
    const items: [string, string, string, string, string][] = [
      ['工作业绩', '50%', '46', '45', ''],
      ['专业能力', '20%', '18', '17', ''],
      ['团队协作', '15%', '14', '14', ''],
      ['劳动纪律', '15%', '15', '14', ''],
      ['合　计', '100%', '93', '90', ''],
    ];
    const box = sheet.table({
      x: 60,
      y: 148,
      columns: [135, 80, 80, 90, 90],
      rowHeight: 34,
      size: 12,
      rows: [
        heads.map((text) => ({ text, weight: 700 })),
        ...items,
        [
          { text: '评定等级', weight: 700 },
          { text: facts.grade, colSpan: 4, size: 15, weight: 700 },
        ],
        {
          height: 80,
          cells: [
            { text: '上级评语', weight: 700 },
            {
              text: '工作主动，能独立解决现场技术问题，希望进一步提高管理能力。',
              colSpan: 4,
              align: 'left',
              indent: 2,
            },
          ],
        },
      ],
    });
    const y = box[1] + box[3] + 24;
    sheet.text('等级说明：优秀（90分以上）、良好（80-89分）、合格（60-79分）、不合格（60分以下）', {
      x: 60,
      y,
      size: 10,
    });
    sheet.text('人力资源部（盖章）', { x: 360, y: y + 60, size: 12.5 });
    sheet.text(arabicDate(facts.on, true), { x: 360, y: y + 84, size: 12.5 });
    sheet.seal({ text: facts.employer, x: 420, y: y + 76, radius: 52, line: '人事专用章' });
    return printed(facts);
  },
};

/** A letter with the results of one year in a small table. */
const letter: Layout<'assessment'> = {
  id: 'practice-assessment-letter',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('证　明', 100, { size: 30, weight: 700 });
    sheet.paragraph(
      `${facts.name}同志，现为我单位${facts.department}专业技术人员，任现职以来年度考核情况如下：`,
      { x: 84, y: 168, width: 427, size: 16, lineHeight: 2 },
    );
    sheet.table({
      x: 84,
      y: 262,
      columns: [140, 140, 147],
      rowHeight: 34,
      size: 14,
      rows: [
        ['年　度', '考核结果', '备　注'],
        [`${String(facts.year)}年`, facts.grade, ''],
      ],
    });
    sheet.text('特此证明。', { x: 116, y: 370, size: 16 });
    sheet.text(facts.employer, { x: 220, y: 430, width: 290, align: 'right', size: 15.5, fit: true });
    sheet.text(chineseDate(facts.on), { x: 220, y: 462, width: 290, align: 'right', size: 15.5 });
    sheet.seal({ text: facts.employer, x: 430, y: 448, radius: 59 });
    return printed(facts);
  },
};

function boxesHead(sheet: Sheet, facts: Facts): void {
  sheet.centre('年度考核表', 50, { size: 24, face: 'kai', weight: 700 });
  sheet.centre(`${chineseYear(facts.year)}年度`, 84, { size: 14, face: 'kai' });
}

function boxesEnd(sheet: Sheet, facts: Facts, bottom: number): void {
  sheet.text('（公章）', { x: 330, y: bottom - 50, size: 12 });
  sheet.text(arabicDate(facts.on), { x: 330, y: bottom - 26, size: 12 });
  sheet.seal({ text: facts.employer, x: 370, y: bottom - 52, radius: 46 });
}

/** A form whose year is in Chinese numerals and whose grades follow boxes, one below the other. */
const boxes: Layout<'assessment'> = {
  id: 'practice-assessment-boxes',
  type: 'assessment',
  draw(sheet, facts) {
    sheet.page({ paper: '16K' });
    boxesHead(sheet, facts);
    const usual = ['优秀', '合格', '基本合格', '不合格'];
    const grades = usual.includes(facts.grade) ? usual : ['优秀', facts.grade, '一般', '较差'];
    const box = sheet.table({
      x: 46,
      y: 112,
      columns: [86, 130, 86, 130],
      rowHeight: 34,
      size: 12.5,
      rows: [
        ['姓名', facts.name, '现任岗位', '设备工程师'],
        ['单位名称', { text: facts.employer, colSpan: 3 }],
        ['所在科室', { text: facts.department, colSpan: 3 }],
        {
          height: 190,
          cells: [
            '自我鉴定',
            {
              text: '完成年度生产设备检修计划，设备完好率达标，组织技术培训两次，节约维修费用十余万元。',
              colSpan: 3,
              align: 'left',
              valign: 'top',
              indent: 2,
              lineHeight: 1.8,
            },
          ],
        },
        {
          height: 110,
          cells: [
            '考核小组\n评定意见',
            {
              colSpan: 3,
              draw: ([x, y]) => {
                grades.forEach((grade, index) => {
                  sheet.checkbox(x + 24, y + 14 + index * 23, { checked: grade === facts.grade, size: 11 });
                  sheet.text(grade, { x: x + 44, y: y + 13 + index * 23, size: 12.5 });
                });
              },
            },
          ],
        },
        { height: 100, cells: ['单位意见', { text: '', colSpan: 3 }] },
      ],
    });
    boxesEnd(sheet, facts, box[1] + box[3]);
    return printed(facts);
  },
};

export const assessmentLayouts: readonly Layout<'assessment'>[] = [institution, scores, letter, boxes];
