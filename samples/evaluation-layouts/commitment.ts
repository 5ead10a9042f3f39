/** 真实性保证书: signed and dated by hand, or printed by a system. */
import { arabicDate, datePieces, dottedDate } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, signWithin, stamp } from './parts.ts';
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
    title(sheet, '专业技术职务任职资格评审', ['serif 700 21', 84]);
    title(sheet, '材料真实性保证书', ['serif 700 21', 116]);
    const fill = filledIn({ face: 'kai', weight: 500, underline: true });
    prose(
      sheet,
      [
        '本人',
        fill(facts.name, 90),
        '（身份证号',
        fill(facts.idNumber),
        '），现在',
        fill(facts.employer),
        '工作，申报高级工程师任职资格。本人郑重保证：所提交的学历、资历、业绩、论文等材料均真实有效，复印件与原件一致。\n如有弄虚作假，本人自愿接受退回材料、取消资格、三年内不得申报等处理，并承担由此产生的一切后果。',
      ],
      ['serif 15.5/2.1', 76, 186, 443],
    );
    put(sheet, '保证人（签名）：', ['serif 14', 276, 520]);
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
    title(sheet, '诚信申报承诺书', ['sans 700 25', 70]);
    sheet.rect([56, 124, 483, 330], { stroke: '#555555' });
    put(sheet, '申报人承诺', ['sans 600 14', 72, 138]);
    prose(
      sheet,
      '本人已阅读申报通知，知悉有关规定，承诺填报的信息和上传的附件内容真实、准确、完整，无隐瞒、伪造、剽窃行为。如有不实，愿接受取消评审资格及记入诚信档案等处理。',
      ['sans 14/1.95', 72, 168, 451],
    );
    put(sheet, '姓名：', ['sans 14', 72, 370]);
    sheet.handwritten(facts.name, { x: 116, y: 366, size: 19 });
    put(sheet, '证件号码：', ['sans 14', 280, 370]);
    sheet.handwritten(facts.idNumber, { x: 350, y: 368, size: 15 });
    put(sheet, '承诺日期：', ['sans 14', 72, 416]);
    sheet.handwritten(dottedDate(facts.signedOn, '.', false), { x: 146, y: 412, size: 18 });
    sheet.rect([56, 470, 483, 220], { stroke: '#555555' });
    put(sheet, '用人单位承诺', ['sans 600 14', 72, 484]);
    prose(sheet, '本单位已逐项核对申报材料，情况属实，对审核结果负责。', ['sans 14/1.95', 72, 514, 451]);
    put(sheet, '经办人：', ['sans 14', 72, 590]);
    sheet.signature('汤予', { x: 130, y: 582, size: 22 });
    put(sheet, '（公章）', ['sans 14', 380, 620]);
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
    title(sheet, '申报人承诺书（电子签名）', ['kai 700 23', 90]);
    const fill = filledIn({ face: 'kai', weight: 700 });
    const items = [
      '一、本人符合申报条件，所填内容与原始证件一致。',
      '二、论文、专利、项目等成果系本人所得，排名无误。',
      '三、不请托、不干扰评审工作。',
      '四、若违反上述承诺，接受撤销资格等一切处理。',
    ];
    prose(
      sheet,
      [
        '承诺人：',
        fill(facts.name),
        '　证件号码：',
        fill(facts.idNumber),
        `\n工作单位：`,
        fill(facts.employer),
        `\n${items.join('\n')}`,
      ],
      ['kai 15/2.1 flush', 76, 150, 443],
    );
    signWithin(sheet, facts.name, { x: 370, y: 500, size: 30, width: 160 });
    signOff(sheet, [`签署时间：${dottedDate(facts.signedOn, '-')} 14:27:09`], ['sans 12', 400, 556, 260]);
    sheet.qr(`https://example.invalid/sign/${facts.idNumber.slice(-4)}`, { x: 80, y: 500, width: 70 });
    put(sheet, `打印日期 ${arabicDate('2020-09-28')}`, ['sans 9 #777777', 76, 770]);
    return printedOf(facts);
  },
};

export const commitmentLayouts = [pledge, both, system] as const;
