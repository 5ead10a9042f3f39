/** 高校毕业生登记表 to learn from: a dense form, a card of the archive, a typed copy, a ruled cover. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell } from '../draw/table.ts';
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['registrationForm'];

function printed({ name, institution, major, graduated }: Facts): Printed {
  return { name, institution, major, graduated: cut(graduated, 'month') };
}

const byHand = (sheet: Sheet, text: string, colSpan = 1): Cell => ({
  colSpan,
  draw: ([x, y, w, h]) => {
    const size = Math.min(15, (w - 8) / Math.max(1, Array.from(text).length));
    sheet.handwritten(text, { x: x + 4, y: y + (h - size) / 2, size });
  },
});

/** The first sheet of a printed form: many narrow cells, all filled in by hand. */
const dense: Layout<'registrationForm'> = {
  id: 'practice-graduate-dense',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ size: [524, 737], background: '#f7f3e8' });
    sheet.centre('高等学校毕业生登记表', 44, { size: 20, weight: 700 });
    const { person } = facts;
    sheet.table({
      x: 40,
      y: 84,
      columns: [64, 94, 50, 60, 70, 106],
      rowHeight: 38,
      size: 11,
      rows: [
        [
          '姓　名',
          byHand(sheet, facts.name),
          '性别',
          byHand(sheet, person.sex),
          '民族',
          byHand(sheet, person.ethnicity),
        ],
        [
          '出生年月',
          byHand(sheet, dottedDate(cut(person.birthDate, 'month'))),
          '籍贯',
          byHand(sheet, '浙江'),
          '政治面貌',
          byHand(sheet, '团员'),
        ],
        ['院校名称', byHand(sheet, facts.institution, 3), '学制', byHand(sheet, '四年')],
        [
          '系科专业',
          byHand(sheet, facts.major, 3),
          '入学时间',
          byHand(sheet, dottedDate(cut(facts.entered, 'month'))),
        ],
        [
          '毕业时间',
          byHand(sheet, dottedDate(cut(facts.graduated, 'month')), 3),
          '外语程度',
          byHand(sheet, '四级'),
        ],
        ['家庭住址', byHand(sheet, '浙江省某县某乡', 5)],
        { height: 200, cells: ['本人简历', byHand(sheet, '自小学至大学均在本省就读', 5)] },
        { height: 90, cells: ['奖惩情况', byHand(sheet, '曾获三等奖学金', 5)] },
      ],
    });
    return printed(facts);
  },
};

/** A typed copy from the archive: label and value, a note that it is true to the original. */
const copy: Layout<'registrationForm'> = {
  id: 'practice-graduate-copy',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('毕业生登记表（档案摘抄）', 80, { size: 20, weight: 700 });
    const rows: readonly LabelledValue[] = [
      ['学生姓名', facts.name],
      ['性别', facts.person.sex],
      ['出生年月', arabicDate(cut(facts.person.birthDate, 'month'))],
      ['毕业院校', facts.institution],
      ['所学专业', facts.major],
      ['入学年月', arabicDate(cut(facts.entered, 'month'))],
      ['毕业年月', arabicDate(cut(facts.graduated, 'month'))],
      ['毕业鉴定', '同意毕业'],
    ];
    const y = drawLabels(sheet, rows, {
      x: 110,
      y: 150,
      labelWidth: 80,
      valueWidth: 270,
      pitch: 36,
      label: { size: 14 },
      value: { size: 14, face: 'kai' },
      underline: true,
    });
    sheet.text('以上内容摘自本人档案，与原件相符。', { x: 110, y: y + 20, size: 13 });
    sheet.text('人事代理中心（盖章）', { x: 330, y: y + 80, size: 13 });
    sheet.seal({ text: '人事代理档案室', x: 400, y: y + 80, radius: 50 });
    return printed(facts);
  },
};

/** The cover: the school above, name, department and date on rules, year in Chinese numerals. */
const cover: Layout<'registrationForm'> = {
  id: 'practice-graduate-cover',
  type: 'registrationForm',
  draw(sheet, facts) {
    sheet.page({ size: [524, 737], background: '#f3eedf' });
    sheet.centre('普通高等学校', 120, { size: 20, face: 'kai', weight: 700 });
    sheet.centre('毕业生登记表', 160, { size: 34, face: 'kai', weight: 700, spacing: 8 });
    const rows: readonly LabelledValue[] = [
      ['学校', facts.institution],
      ['系、专业', facts.major],
      ['姓名', facts.name],
      ['毕业时间', chineseDate(cut(facts.graduated, 'month'))],
    ];
    drawLabels(sheet, rows, {
      x: 110,
      y: 330,
      labelWidth: 74,
      valueWidth: 220,
      pitch: 50,
      label: { size: 15 },
      value: { size: 15, face: 'kai' },
      underline: true,
      align: 'center',
      hand: true,
    });
    sheet.centre('教育部学生司制', 640, { size: 12 });
    return printed(facts);
  },
};

export const registrationFormLayouts: readonly Layout<'registrationForm'>[] = [dense, copy, cover];
