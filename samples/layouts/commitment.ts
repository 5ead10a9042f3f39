/** 专业技术职务任职资格评审材料真实性保证书. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, datePieces, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['commitment'];

function printed({ name, signedOn }: Facts): Printed {
  return { name, signedOn };
}

const pledge =
  '本人承诺：申报高级工程师职务任职资格所填报的内容和提交的学历、资历、业绩、论文、获奖等全部材料均真实、准确、完整，复印件与原件一致。如有弄虚作假，同意退回全部材料，并按规定接受处理，由此产生的一切后果由本人承担。';

/** Person above, unit below, seal over the unit's date. */
const both: Layout<'commitment'> = {
  id: 'commitment-both',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.paragraph([{ text: '专业技术职务任职资格评审材料\n真实性保证书', weight: 700 }], {
      x: 80,
      y: 76,
      width: 435,
      size: 22,
      indent: 0,
      align: 'center',
      lineHeight: 1.5,
    });
    sheet.paragraph(
      [
        '本人 ',
        { text: facts.name, slot: 90, face: 'kai', weight: 500 },
        '（身份证号 ',
        { text: facts.idNumber, slot: 170, face: 'sans' },
        `）郑重保证：${pledge.replace('本人承诺：', '')}`,
      ],
      { x: 78, y: 176, width: 439, size: 14.5, lineHeight: 2 },
    );
    sheet.text('保证人（签名）：', { x: 270, y: 400, size: 14 });
    sheet.signature(facts.name, {
      x: 376,
      y: 388,
      size: Math.min(26, 130 / Array.from(facts.name).length + 6),
    });
    sheet.text(arabicDate(facts.signedOn), { x: 320, y: 434, width: 190, align: 'right', size: 14 });
    sheet.rule([78, 480], [517, 480], { dash: 3 });
    sheet.paragraph('单位意见：经逐项核对，申报材料属实，同意申报。', {
      x: 78,
      y: 500,
      width: 439,
      size: 14.5,
      lineHeight: 2,
    });
    sheet.text(facts.employer, { x: 220, y: 640, width: 296, align: 'right', size: 14, fit: true });
    sheet.text('审核人：方静', { x: 78, y: 640, size: 13 });
    sheet.seal({ text: facts.employer, x: 440, y: 640, radius: 56 });
    return printed(facts);
  },
};

/** A boxed pledge, the date written by hand between 年 月 日. */
const boxed: Layout<'commitment'> = {
  id: 'commitment-boxed',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('申报材料真实性承诺书', 90, { size: 24, face: 'sans', weight: 700 });
    sheet.rect([56, 140, 483, 560], { stroke: '#222222', width: 1 });
    const style = { size: 13.5, face: 'sans' as const };
    sheet.text(`申报人：${facts.name}`, { ...style, x: 78, y: 164 });
    sheet.text(`身份证号码：${facts.idNumber}`, { ...style, x: 270, y: 164 });
    sheet.text(`所在单位：${facts.employer}`, { ...style, x: 78, y: 192, width: 440, fit: true });
    sheet.rule([56, 222], [539, 222]);
    sheet.paragraph(pledge, { x: 78, y: 244, width: 439, size: 14, lineHeight: 2.1, face: 'kai' });
    sheet.text('承诺人（签字）：', { ...style, x: 210, y: 560 });
    sheet.signature(facts.name, { x: 322, y: 546, size: 25 });
    const [year, month, day] = datePieces(facts.signedOn);
    const hand = { size: 16, y: 605, face: 'kai' as const };
    sheet.text('年　　　月　　　日', { ...style, x: 358, y: 608 });
    sheet.handwritten(year, { ...hand, x: 314 });
    sheet.handwritten(month, { ...hand, x: 378 });
    sheet.handwritten(day, { ...hand, x: 434 });
    return printed(facts);
  },
};

/** An electronic pledge printed from the system, signed by scanning. */
const scanned: Layout<'commitment'> = {
  id: 'commitment-scanned',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'text', text: '电子签署', color: '#557799', opacity: 0.07, size: 24 });
    sheet.centre('评审材料真实性保证书', 80, { size: 22, face: 'kai', weight: 700 });
    sheet.paragraph(`浙江省机电制造工程技术人员高级工程师职务任职资格评审委员会：\n${pledge}`, {
      x: 70,
      y: 136,
      width: 455,
      size: 14,
      lineHeight: 2,
    });
    sheet.table({
      x: 70,
      y: 400,
      columns: [110, 345],
      rowHeight: 34,
      size: 12.5,
      face: 'sans',
      rows: [
        ['保证人', { text: facts.name, align: 'left' }],
        ['证件号码', { text: facts.idNumber, align: 'left' }],
        ['签署方式', { text: '扫码实名签署', align: 'left' }],
        ['签署日期', { text: dottedDate(facts.signedOn, '-'), align: 'left' }],
        ['工作单位', { text: facts.employer, align: 'left' }],
      ],
    });
    sheet.qr(`https://www.example.invalid/sign?d=${facts.signedOn}`, { x: 448, y: 600, width: 76 });
    sheet.text(chineseDate(facts.signedOn), { x: 70, y: 640, size: 13 });
    return printed(facts);
  },
};

export const commitmentLayouts: readonly Layout<'commitment'>[] = [both, boxed, scanned];
