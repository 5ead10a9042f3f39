/** 申报材料公示确认表: forms and a statement. */
import { arabicDate, dottedDate } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, stamp } from './parts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['publicityConfirmation'];

function printedOf({ name, from, to, result }: Facts): Printed {
  return { name, from, to, result };
}

const published = '基本情况、学历资历、工作业绩、论文著作、获奖情况、年度考核';

const form: Layout<'publicityConfirmation'> = {
  id: 'ev-publicity-form',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '申报材料公示确认表', ['serif 700 24', 66]);
    const value = (text: string, colSpan = 1) => ({ text, colSpan, align: 'left' as const });
    const [, top, , height] = sheet.table({
      x: 52,
      y: 112,
      columns: [104, 142, 104, 141],
      rowHeight: 40,
      face: 'serif',
      size: 13,
      padding: 7,
      rows: [
        ['申报人', value(facts.name), '申报资格', value('高级工程师')],
        ['所在单位', value(facts.employer, 3)],
        ['公示内容', value(published, 3)],
        ['公示地点', value(facts.place, 3)],
        ['公示时间', value(`${arabicDate(facts.from)}至${arabicDate(facts.to)}`, 3)],
        { height: 90, cells: ['公示结果', value(facts.result, 3)] },
        { height: 80, cells: ['监督人签名', value('', 3)] },
        { height: 130, cells: ['单位意见', value('同意上报。', 3)] },
      ],
    });
    sheet.signature('高新', { x: 190, y: top + height - 186, size: 22 });
    sheet.signature('于方舟', { x: 300, y: top + height - 188, size: 22 });
    signOff(sheet, ['（单位公章）', arabicDate(facts.on)], ['serif 13', 430, top + height - 60, 170]);
    stamp(sheet, { text: facts.employer, x: 430, y: top + height - 60, radius: 56 });
    return printedOf(facts);
  },
};

/** Boxes for the outcome, start and end in cells of their own. */
const boxes: Layout<'publicityConfirmation'> = {
  id: 'ev-publicity-boxes',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfdfd' });
    title(sheet, '职称申报公示情况确认表', ['sans 700 22', 70]);
    const head = (text: string, colSpan = 1) => ({ text, colSpan, fill: '#e3eef0', weight: 500 });
    sheet.table({
      x: 50,
      y: 118,
      columns: [120, 128, 120, 127],
      rowHeight: 42,
      face: 'sans',
      size: 12.5,
      rows: [
        [head('姓名'), facts.name, head('单位'), { text: facts.employer, size: 10.5 }],
        [head('公示开始日期'), dottedDate(facts.from, '-'), head('公示结束日期'), dottedDate(facts.to, '-')],
        [head('公示方式'), { text: facts.place, colSpan: 3, align: 'left' }],
        [head('公示材料', 4)],
        { height: 60, cells: [{ text: published, colSpan: 4, align: 'left' }] },
        [head('公示期内反映情况', 4)],
        { height: 70, cells: [{ text: facts.result, colSpan: 4, weight: 600, size: 15 }] },
      ],
    });
    put(sheet, '申报人确认：', ['sans 12.5', 60, 520]);
    sheet.signature(facts.name, { x: 140, y: 510, size: 22 });
    signOff(sheet, [facts.employer, `确认日期：${dottedDate(facts.on, '.')}`], ['sans 13', 410, 560, 260]);
    stamp(sheet, { text: facts.employer, line: '人事科', x: 420, y: 576, radius: 54, opacity: 0.7 });
    return printedOf(facts);
  },
};

const statement: Layout<'publicityConfirmation'> = {
  id: 'ev-publicity-statement',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '申报材料公示确认表', ['kai 700 25', 90]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    prose(
      sheet,
      [
        '我单位',
        fill(facts.name),
        '同志申报高级工程师资格的全部材料，自',
        fill(arabicDate(facts.from)),
        '起至',
        fill(arabicDate(facts.to)),
        '止，在',
        fill(facts.place),
        `公示。公示内容包括${published}。\n公示结果：`,
        fill(facts.result),
        '。\n以上情况经核实无误，特此确认。',
      ],
      ['kai 16/2.15', 78, 160, 439],
    );
    put(sheet, '核实人：', ['kai 14.5', 90, 500]);
    sheet.signature('伍成禾', { x: 146, y: 490, size: 24 });
    put(sheet, '负责人：', ['kai 14.5', 90, 546]);
    sheet.signature('孟广立', { x: 146, y: 536, size: 24 });
    signOff(sheet, [facts.employer, arabicDate(facts.on)], ['kai 15/2.13', 400, 600, 270]);
    stamp(sheet, { text: facts.employer, x: 420, y: 620, radius: 58, cover: true, opacity: 0.55 });
    return printedOf(facts);
  },
};

export const publicityConfirmationLayouts = [form, boxes, statement] as const;
