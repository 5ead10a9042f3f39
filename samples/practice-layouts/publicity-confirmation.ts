/** 公示确认 in tables, letters and lists, with periods and results in several ways of speaking. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['publicityConfirmation'];

function printed({ name, from, to, result }: Facts): Printed {
  return { name, from, to, result };
}

const monthDay = (date: string): string => arabicDate(date).replace(/^\d+年/u, '');

/** The period without its second year, working days behind, opinions in tall cells. */
const days: Layout<'publicityConfirmation'> = {
  id: 'practice-publicity-days',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('浙江省高级专业技术资格申报材料', 60, { size: 19, weight: 700 });
    sheet.centre('单位公示情况表', 88, { size: 19, weight: 700 });
    const wide = (text: string) => ({ text, colSpan: 3, align: 'left' as const });
    const box = sheet.table({
      x: 56,
      y: 130,
      columns: [100, 142, 100, 141],
      rowHeight: 38,
      padding: 6,
      size: 13,
      rows: [
        ['姓名', facts.name, '现任资格', '工程师'],
        ['单位名称', wide(facts.employer)],
        ['公示起止时间', wide(`${arabicDate(facts.from)}至${monthDay(facts.to)}（共5个工作日）`)],
        ['公示地点', wide(facts.place)],
        ['公示材料', wide('评审表、业绩成果、论文、奖惩及2017—2019年度考核结果')],
        { height: 110, cells: ['公示有无异议', wide(facts.result)] },
        { height: 150, cells: ['单位审核意见', { ...wide('经公示，同意上报。'), valign: 'top' }] },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.text('单位负责人签字：', { x: 170, y: bottom - 56, size: 12 });
    sheet.signature('严复生', { x: 264, y: bottom - 66, size: 20 });
    sheet.text(`（盖章）${arabicDate(facts.on)}`, {
      x: 350,
      y: bottom - 28,
      width: 180,
      align: 'right',
      size: 12,
    });
    sheet.seal({ text: facts.employer, x: 450, y: bottom - 56, radius: 54, rotate: 8 });
    return printed(facts);
  },
};

/** A certificate of publicity in a sentence, telephone numbers below. */
const proof: Layout<'publicityConfirmation'> = {
  id: 'practice-publicity-proof',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('公 示 证 明', 96, { size: 27, face: 'sans', weight: 700 });
    sheet.paragraph(
      `兹证明我单位申报2020年度高级工程师任职资格人员${facts.name}的申报材料（含评审表、学历、业绩、论文等），自${arabicDate(facts.from)}起至${arabicDate(facts.to)}止，在${facts.place}进行了公示，${facts.result}。\n公示期间接受群众反映的联系人：方静，电话：10057133442。`,
      { x: 84, y: 164, width: 427, size: 15.5, lineHeight: 2.1 },
    );
    sheet.text(`单位（公章）：${facts.employer}`, {
      x: 84,
      y: 450,
      width: 427,
      align: 'right',
      size: 14,
      fit: true,
    });
    sheet.text(chineseDate(facts.on, '○'), { x: 300, y: 486, width: 211, align: 'right', size: 14 });
    sheet.seal({ text: facts.employer, x: 420, y: 466, radius: 57 });
    return printed(facts);
  },
};

/** Labels above values, dotted range, a row of ticks. */
const card: Layout<'publicityConfirmation'> = {
  id: 'practice-publicity-card',
  type: 'publicityConfirmation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('职称申报人员公示结果确认书', 70, { size: 22, face: 'kai', weight: 700 });
    const pairs = [
      ['申报人员', facts.name],
      ['申报单位', facts.employer],
      ['公示期限', `${dottedDate(facts.from, '.', false)}—${dottedDate(facts.to, '.', false)}`],
      ['公示范围', facts.place],
      ['公示结论', facts.result],
      ['群众反映', '未收到来信来访'],
      ['填表日期', dottedDate(facts.on, '.', false)],
    ] as const;
    pairs.forEach(([label, value], index) => {
      const y = 140 + index * 58;
      sheet.text(`${label}：`, { x: 86, y, size: 15 });
      sheet.text(value, { x: 176, y, width: 320, size: 15, face: 'kai', fit: true });
      sheet.rule([170, y + 21], [504, y + 21]);
    });
    sheet.text('确认人（签字）：', { x: 86, y: 590, size: 15 });
    sheet.signature('金晓', { x: 200, y: 578, size: 24 });
    sheet.signature('魏若水', { x: 290, y: 578, size: 24 });
    sheet.seal({ text: facts.employer, x: 424, y: 600, radius: 58, line: '人力资源部', cover: true });
    return printed(facts);
  },
};

export const publicityConfirmationLayouts: readonly Layout<'publicityConfirmation'>[] = [days, proof, card];
