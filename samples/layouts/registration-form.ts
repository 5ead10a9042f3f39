/** 高校毕业生登记表: the personnel-file form of graduates before 2001, filled in by hand. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Box } from '../draw/pen.ts';
import type { Cell, Row } from '../draw/table.ts';
import { arabicDate, chineseDate, cut } from '../draw/wording.ts';

type Facts = DocumentFacts['registrationForm'];

function printed(facts: Facts): Printed {
  const { name, institution, major, graduated } = facts;
  return { name, institution, major, graduated: cut(graduated, 'month') };
}

/** A cell whose value is written by hand. */
function written(sheet: Sheet, text: string, options: { colSpan?: number; size?: number } = {}): Cell {
  return {
    text: '',
    colSpan: options.colSpan ?? 1,
    draw: ([x, y, w, h]) => {
      const size = Math.min(options.size ?? 15, (w - 8) / Array.from(text).length);
      sheet.handwritten(text, { x, y: y + h / 2 - size * 0.55, width: w, size });
    },
  };
}

/** A high row: its name runs down, the text beside it is written by hand. */
function story(sheet: Sheet, label: string, text: string): Row {
  const draw = ([x, y]: Box): void => {
    sheet.handwritten(text, { x: x + 14, y: y + 18, size: 14, lineHeight: 2 });
  };
  return {
    height: 150,
    cells: [
      { text: label, vertical: true, spacing: 4 },
      { colSpan: 5, draw },
    ],
  };
}

/** Inside page: basic facts above, study record and school's opinion below. */
const inside: Layout<'registrationForm'> = {
  id: 'graduate-form-inside',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbf6e6' });
    sheet.centre('高等学校毕业生登记表', 52, { size: 22, weight: 700 });
    const { person } = facts;
    const photo: Cell = {
      text: '照片',
      rowSpan: 3,
      colSpan: 2,
      draw: ([x, y, w, h]) => {
        sheet.photo([x + w / 2 - 38, y + 3, 76, h - 6], { grey: true, embossed: true });
      },
    };
    const box = sheet.table({
      x: 54,
      y: 98,
      columns: [64, 96, 64, 96, 64, 103],
      rowHeight: 36,
      size: 12,
      rows: [
        ['姓　名', written(sheet, facts.name), '性　别', written(sheet, person.sex), photo],
        [
          '民　族',
          written(sheet, person.ethnicity),
          '出生年月',
          written(sheet, arabicDate(cut(person.birthDate, 'month'))),
        ],
        ['学　校', written(sheet, facts.institution, { colSpan: 3 })],
        ['专　业', written(sheet, facts.major, { colSpan: 3 }), '学　历', written(sheet, '本科')],
        [
          '入学时间',
          written(sheet, arabicDate(facts.entered), { colSpan: 2 }),
          '毕业时间',
          written(sheet, arabicDate(cut(facts.graduated, 'month')), { colSpan: 2 }),
        ],
        story(sheet, '本人简历', '小学至高中在家乡就读\n后考入本校学习\n在校期间任学习委员'),
        story(
          sheet,
          '自我鉴定',
          '在校期间遵守纪律，学习刻苦，团结同学，\n积极参加社会实践，完成了毕业设计任务。',
        ),
        story(sheet, '学校意见', ''),
      ],
    });
    const bottom = box[1] + box[3];
    sheet.handwritten('同意毕业。', { x: 150, y: bottom - 120, size: 18 });
    sheet.handwritten(arabicDate(facts.graduated), { x: 390, y: bottom - 30, size: 13 });
    sheet.seal({ text: facts.institution, x: 420, y: bottom - 70, radius: 54 });
    return printed(facts);
  },
};

/** The cover alone: four ruled lines filled in by hand, seal of the school. */
const cover: Layout<'registrationForm'> = {
  id: 'graduate-form-cover',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ paper: '16K', background: '#efe6cd' });
    sheet.centre('普通高等学校', 130, { size: 22, spacing: 6 });
    sheet.text('毕业生登记表', { x: 110, y: 176, width: 304, align: 'justify', size: 38, weight: 800 });
    const lines = [
      ['学校', facts.institution],
      ['专业', facts.major],
      ['姓名', facts.name],
      ['毕业时间', chineseDate(cut(facts.graduated, 'month'))],
    ] as const;
    lines.forEach(([label, value], index) => {
      const y = 330 + index * 58;
      sheet.text(label, { x: 96, y, width: 76, align: 'justify', size: 18 });
      sheet.rule([186, y + 22], [428, y + 22]);
      sheet.handwritten(value, {
        x: 186,
        y: y - 3,
        width: 242,
        size: Math.min(20, 236 / Array.from(value).length),
        face: 'kai',
      });
    });
    sheet.centre('国家教育部门　制', 650, { size: 15 });
    sheet.seal({ text: facts.institution, x: 400, y: 330, radius: 52, rotate: 16, opacity: 0.7 });
    return printed(facts);
  },
};

/** A typed extract from the archive with the archive's oval seal. */
const extract: Layout<'registrationForm'> = {
  id: 'graduate-form-extract',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('高校毕业生登记表', 70, { size: 24, face: 'kai', weight: 700 });
    sheet.centre('（档案复印件）', 104, { size: 12 });
    const { person } = facts;
    const family = ['父', '母'].map((who) => [who, '××', '务农', '本人原籍']);
    const box = sheet.table({
      x: 64,
      y: 136,
      columns: [90, 144, 90, 143],
      rowHeight: 38,
      size: 13,
      rows: [
        ['姓名', { text: facts.name, face: 'kai', weight: 500 }, '曾用名', '无'],
        ['性别', person.sex, '出生', arabicDate(person.birthDate)],
        ['毕业院校', { text: facts.institution, colSpan: 3, face: 'kai', weight: 500 }],
        ['所学专业', { text: facts.major, colSpan: 3, face: 'kai', weight: 500 }],
        ['入学年月', arabicDate(facts.entered), '毕业年月', arabicDate(cut(facts.graduated, 'month'))],
        [{ text: '家庭主要成员', colSpan: 4, weight: 600 }],
        ['称谓', '姓名', '职业', '住址'],
        ...family,
        {
          height: 110,
          cells: [
            '毕业分配意见',
            { text: '同意毕业，由省毕业生分配部门派遣。', colSpan: 3, align: 'left', indent: 2 },
          ],
        },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.text('经核对，此件与原件无误。', { x: 64, y: bottom + 26, size: 13 });
    sheet.ovalSeal({
      text: `${facts.institution}档案馆`,
      x: 420,
      y: bottom + 50,
      radius: 62,
      line: '复印专用章',
    });
    sheet.seal({ text: facts.institution, x: 400, y: bottom - 46, radius: 50, cover: true, opacity: 0.6 });
    return printed(facts);
  },
};

export const registrationFormLayouts: readonly Layout<'registrationForm'>[] = [inside, cover, extract];
