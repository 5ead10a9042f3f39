/** 真实性保证书: signed and dated by hand, or printed by a system. */
import { arabicDate, datePieces, dottedDate } from '../draw/wording.ts';
import { filledIn, heading, signOff, signWithin, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['commitment'];

function printedOf({ name, signedOn }: Facts): Printed {
  return { name, signedOn };
}

/** 年 月 日 in print, the numbers written between. */
function handDate(
  sheet: Sheet,
  date: string,
  at: { x: number; y: number; face: 'serif' | 'sans' | 'kai' },
): void {
  const [year, month, day] = datePieces(date);
  const print = (text: string, x: number): void => {
    sheet.text(text, { face: at.face, size: 14, x, y: at.y });
  };
  sheet.handwritten(year, { x: at.x, y: at.y - 2, size: 17, width: 44 });
  print('年', at.x + 46);
  sheet.handwritten(month, { x: at.x + 62, y: at.y - 2, size: 17, width: 24 });
  print('月', at.x + 88);
  sheet.handwritten(day, { x: at.x + 104, y: at.y - 2, size: 17, width: 24 });
  print('日', at.x + 130);
}

const pledge: Layout<'commitment'> = {
  id: 'ev-commitment-pledge',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    heading(sheet, '专业技术职务任职资格评审', { y: 84, face: 'serif', weight: 700, size: 21 });
    heading(sheet, '材料真实性保证书', { y: 116, face: 'serif', weight: 700, size: 21 });
    const fill = filledIn({ face: 'kai', weight: 500, underline: true });
    sheet.paragraph(
      [
        '本人',
        fill(facts.name, 90),
        '（身份证号',
        fill(facts.idNumber),
        '），现在',
        fill(facts.employer),
        '工作，申报高级工程师任职资格。本人郑重保证：所提交的学历、资历、业绩、论文等材料均真实有效，复印件与原件一致。\n如有弄虚作假，本人自愿接受退回材料、取消资格、三年内不得申报等处理，并承担由此产生的一切后果。',
      ],
      { face: 'serif', size: 15.5, x: 76, y: 186, width: 443, lineHeight: 2.1 },
    );
    sheet.text('保证人（签名）：', { face: 'serif', size: 14, x: 276, y: 520 });
    signWithin(sheet, facts.name, { x: 386, y: 508, size: 26, width: 150 });
    handDate(sheet, facts.signedOn, { x: 330, y: 566, face: 'serif' });
    return printedOf(facts);
  },
};

/** The unit answers on the same sheet, with its own date and seal. */
const both: Layout<'commitment'> = {
  id: 'ev-commitment-both',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffefb' });
    heading(sheet, '诚信申报承诺书', { y: 70, face: 'sans', weight: 700, size: 25 });
    sheet.rect([56, 124, 483, 330], { stroke: '#555555' });
    sheet.text('申报人承诺', { face: 'sans', weight: 600, size: 14, x: 72, y: 138 });
    sheet.paragraph(
      '本人已阅读申报通知，知悉有关规定，承诺填报的信息和上传的附件内容真实、准确、完整，无隐瞒、伪造、剽窃行为。如有不实，愿接受取消评审资格及记入诚信档案等处理。',
      { face: 'sans', size: 14, x: 72, y: 168, width: 451, lineHeight: 1.95 },
    );
    sheet.text('姓名：', { face: 'sans', size: 14, x: 72, y: 370 });
    sheet.handwritten(facts.name, { x: 116, y: 366, size: 19 });
    sheet.text('证件号码：', { face: 'sans', size: 14, x: 280, y: 370 });
    sheet.handwritten(facts.idNumber, { x: 350, y: 368, size: 15 });
    sheet.text('承诺日期：', { face: 'sans', size: 14, x: 72, y: 416 });
    sheet.handwritten(dottedDate(facts.signedOn, '.', false), { x: 146, y: 412, size: 18 });
    sheet.rect([56, 470, 483, 220], { stroke: '#555555' });
    sheet.text('用人单位承诺', { face: 'sans', weight: 600, size: 14, x: 72, y: 484 });
    sheet.paragraph('本单位已逐项核对申报材料，情况属实，对审核结果负责。', {
      face: 'sans',
      size: 14,
      x: 72,
      y: 514,
      width: 451,
      lineHeight: 1.95,
    });
    sheet.text('经办人：', { face: 'sans', size: 14, x: 72, y: 590 });
    sheet.signature('汤予', { x: 130, y: 582, size: 22 });
    sheet.text('（公章）', { face: 'sans', size: 14, x: 380, y: 620 });
    stamp(sheet, { text: facts.employer, x: 404, y: 612, radius: 58 });
    return printedOf(facts);
  },
};

/** Printed by the filing system after a signature by telephone. */
const system: Layout<'commitment'> = {
  id: 'ev-commitment-system',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'text', text: '系统生成', color: '#9aa9bf', opacity: 0.14 });
    heading(sheet, '申报人承诺书（电子签名）', { y: 90, face: 'kai', weight: 700, size: 23 });
    const fill = filledIn({ face: 'kai', weight: 700 });
    const items = [
      '一、本人符合申报条件，所填内容与原始证件一致。',
      '二、论文、专利、项目等成果系本人所得，排名无误。',
      '三、不请托、不干扰评审工作。',
      '四、若违反上述承诺，接受撤销资格等一切处理。',
    ];
    sheet.paragraph(
      [
        '承诺人：',
        fill(facts.name),
        '　证件号码：',
        fill(facts.idNumber),
        `\n工作单位：`,
        fill(facts.employer),
        `\n${items.join('\n')}`,
      ],
      { face: 'kai', size: 15, x: 76, y: 150, width: 443, lineHeight: 2.1, indent: 0 },
    );
    signWithin(sheet, facts.name, { x: 370, y: 500, size: 30, width: 160 });
    signOff(sheet, {
      lines: [`签署时间：${dottedDate(facts.signedOn, '-')} 14:27:09`],
      x: 400,
      y: 556,
      width: 260,
      style: { face: 'sans', size: 12 },
    });
    sheet.qr(`https://example.invalid/sign/${facts.idNumber.slice(-4)}`, { x: 80, y: 500, width: 70 });
    sheet.text(`打印日期 ${arabicDate('2020-09-28')}`, {
      face: 'sans',
      size: 9,
      x: 76,
      y: 770,
      color: '#777777',
    });
    return printedOf(facts);
  },
};

export const commitmentLayouts = [pledge, both, system] as const;
