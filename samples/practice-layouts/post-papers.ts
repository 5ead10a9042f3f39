/** More 岗位信息表 to learn from: opinions side by side, and boxes whose words stand beneath their heading. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Cell } from '../draw/table.ts';
import { arabicDate, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['postInformation'];

function printed({ unit, approved, vacant, opinions, seals }: Facts): Printed {
  return { unit, approved, vacant, opinions, seals };
}

const left = (text: string, colSpan = 1): Cell => ({ text, colSpan, align: 'left' });
const stampOf = (facts: Facts, index: number): string =>
  [facts.unit, '机电行业管理服务站', sealText('人力资源和社会保障局')][index] ?? '';

/** Three opinions in columns at the foot; numbers in a head of two lines. */
export const beside: Layout<'postInformation'> = {
  id: 'practice-post-beside',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('浙江省事业单位职称申报岗位情况表', 60, { size: 19, weight: 700 });
    const opinion = (index: number): Cell => ({
      ...left(`${facts.opinions[index] ?? ''}。`, 2),
      valign: 'top',
      face: 'kai',
      size: 13,
      draw: ([x, y, w, h]) => {
        sheet.text('（公章）', { x: x + w - 70, y: y + h - 48, size: 11 });
        sheet.text(arabicDate(facts.on), { x: x + w - 98, y: y + h - 26, size: 11 });
        if (facts.seals[index])
          sheet.seal({ text: stampOf(facts, index), x: x + w - 62, y: y + h - 54, radius: 46 });
      },
    });
    sheet.table({
      x: 50,
      y: 104,
      columns: [84, 82, 84, 82, 82, 82],
      rowHeight: 36,
      size: 12,
      padding: 5,
      rows: [
        ['申报单位', left(facts.unit, 5)],
        ['申报人', facts.name, '现任职务', '工程师', '申报资格', '高级工程师'],
        [{ text: '单位高级专业技术岗位设置情况', colSpan: 6 }],
        [
          { text: '核准数', colSpan: 2 },
          { text: '已聘数', colSpan: 2 },
          { text: '空缺数', colSpan: 2 },
        ],
        [
          { text: String(facts.approved), colSpan: 2 },
          { text: String(facts.filled), colSpan: 2 },
          { text: String(facts.vacant), colSpan: 2 },
        ],
        ['申报单位推荐意见', '上级主管部门意见', '人力社保局意见'].map((text) => ({ text, colSpan: 2 })),
        { height: 190, cells: [opinion(0), opinion(1), opinion(2)] },
      ],
    });
    return printed(facts);
  },
};

/** Boxes over the whole width: the heading stands at the top of its box, the words below it. */
export const headed: Layout<'postInformation'> = {
  id: 'practice-post-headed',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('事业单位专业技术岗位信息表', 56, { size: 19, face: 'sans', weight: 700 });
    sheet.centre('（职称申报用）', 84, { size: 12 });
    const box = sheet.table({
      x: 56,
      y: 112,
      columns: [130, 112, 130, 112],
      rowHeight: 36,
      size: 12,
      padding: 5,
      rows: [
        ['单位全称', left(facts.unit, 3)],
        ['核定高级岗位数', String(facts.approved), '实聘高级岗位数', String(facts.filled)],
        ['空缺高级岗位数', String(facts.vacant), '申报人姓名', facts.name],
      ],
    });
    const heads = ['用人单位意见：', '主管单位审核意见：', '人社部门核准意见：'];
    heads.forEach((head, index) => {
      const y = box[1] + box[3] + index * 150;
      sheet.rect([56, y, 484, 150], { stroke: '#222222' });
      sheet.text(head, { x: 64, y: y + 10, size: 12, weight: 600 });
      sheet.handwritten(facts.opinions[index] ?? '', { x: 110, y: y + 42, size: 17, unrest: 0.5 });
      sheet.text('负责人：　　　　　　　　　　　　　　（盖章）', { x: 110, y: y + 98, size: 12 });
      sheet.text(arabicDate(facts.on), { x: 400, y: y + 122, size: 12 });
      if (facts.seals[index])
        sheet.seal({ text: stampOf(facts, index), x: 450, y: y + 86, radius: 52, rotate: index * 9 });
    });
    return printed(facts);
  },
};
