/** 保证书 and 承诺书: numbered promises, person and unit in one, a form with two columns. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Row } from '../draw/table.ts';
import { arabicDate, chineseDate, datePieces, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['commitment'];

function printed({ name, signedOn }: Facts): Printed {
  return { name, signedOn };
}

const promises = [
  '一、本人提供的个人信息、学历学位、专业技术经历、业绩成果、论文著作等材料真实有效。',
  '二、所提交的论文、著作为本人独立或合作完成，无抄袭、剽窃、侵占他人成果等行为。',
  '三、申报材料中的复印件、扫描件均与原件相符，自2015年1月1日以来无违纪违规处分。',
  '四、如有不实，本人自愿接受取消申报资格、三年内不得申报等处理，并承担相应责任。',
];

/** Numbered promises; the signature and date far right, a line of telephone below. */
const numbered: Layout<'commitment'> = {
  id: 'practice-commitment-numbered',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('个 人 诚 信 承 诺 书', 86, { size: 25, weight: 700 });
    sheet.paragraph(
      `我是${facts.employer}职工${facts.name}，现申报机电制造专业高级工程师任职资格，郑重承诺如下：\n${promises.join('\n')}`,
      { x: 82, y: 146, width: 431, size: 15, lineHeight: 1.95 },
    );
    sheet.text('承诺人签名：', { x: 282, y: 546, size: 14 });
    sheet.signature(facts.name, { x: 368, y: 534, size: Math.min(24, 150 / Array.from(facts.name).length) });
    sheet.text(`身份证号：${facts.idNumber}`, { x: 282, y: 584, size: 13 });
    sheet.text(`承诺日期：${arabicDate(facts.signedOn, true)}`, { x: 282, y: 616, size: 14 });
    return printed(facts);
  },
};

function promise(label: string, text: string): Row {
  const words = { text, colSpan: 3, align: 'left', valign: 'top', indent: 2, lineHeight: 1.9 } as const;
  return { height: 230, cells: [{ text: label, vertical: true }, words] };
}

/** The person's promise above, the unit's below with another date. */
const unitToo: Layout<'commitment'> = {
  id: 'practice-commitment-unit',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('附件4', { x: 70, y: 50, size: 14, face: 'sans' });
    sheet.centre('申报专业技术资格评审材料真实性保证书', 84, { size: 19, face: 'sans', weight: 700 });
    const box = sheet.table({
      x: 66,
      y: 126,
      columns: [76, 155, 76, 156],
      rowHeight: 34,
      padding: 6,
      size: 13,
      rows: [
        ['姓　名', facts.name, '申报资格', '高级工程师'],
        ['单　位', { text: facts.employer, colSpan: 3 }],
        promise(
          '申报人保证',
          '本人所提供的评审材料（包括学历、资历、奖励、业绩、论文等）均真实可靠，如有虚假，责任自负，并愿意接受有关规定的处罚。',
        ),
        promise(
          '单位保证',
          '我单位已对该同志的申报材料进行审核，并于2020年9月18日起在单位内公示5个工作日，材料真实，无异议。',
        ),
      ],
    });
    const middle = box[1] + 68 + 230;
    sheet.text('保证人签字', { x: 270, y: middle - 66, size: 13 });
    sheet.signature(facts.name, {
      x: 352,
      y: middle - 78,
      size: Math.min(24, 150 / Array.from(facts.name).length),
    });
    sheet.text(arabicDate(facts.signedOn), { x: 360, y: middle - 30, width: 150, align: 'right', size: 13 });
    sheet.text('负责人：', { x: 160, y: middle + 164, size: 13 });
    sheet.signature('陆维之', { x: 216, y: middle + 152, size: 22 });
    sheet.text('（单位盖章）', { x: 380, y: middle + 164, size: 13 });
    sheet.text('2020年9月26日', { x: 360, y: middle + 200, width: 150, align: 'right', size: 13 });
    sheet.seal({ text: facts.employer, x: 430, y: middle + 160, radius: 54 });
    return printed(facts);
  },
};

/** A short handwritten-date pledge on a half-empty page, the name in the sentence only. */
const short: Layout<'commitment'> = {
  id: 'practice-commitment-short',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('保　证　书', 120, { size: 28, face: 'kai', weight: 700 });
    sheet.paragraph(
      [
        '本人',
        { text: facts.name, slot: 96, underline: true, face: 'kai' },
        '，系',
        { text: facts.employer, slot: 200, underline: true, face: 'kai' },
        '在职人员，申报',
        { text: '高级工程师', slot: 110, underline: true, face: 'kai' },
        '职务任职资格。本人对所填写的《评审表》和上报的各类证书、证明、论文及业绩材料的真实性负责，若有弄虚作假，一经查实，愿按有关规定接受处理。',
      ],
      { x: 88, y: 190, width: 420, size: 16, lineHeight: 2.2 },
    );
    const [year, month, day] = datePieces(facts.signedOn);
    sheet.text('保证人：', { x: 290, y: 500, size: 16 });
    sheet.signature(facts.name, { x: 356, y: 488, size: Math.min(26, 150 / Array.from(facts.name).length) });
    sheet.text('日　期：', { x: 290, y: 544, size: 16 });
    sheet.handwritten(`${year}.${month}.${day}`, { x: 356, y: 540, size: 18, face: 'kai' });
    return printed(facts);
  },
};

/** An electronic pledge with a tick, a reading time and a log of the signature. */
const ticked: Layout<'commitment'> = {
  id: 'practice-commitment-ticked',
  type: 'commitment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('职称申报诚信承诺', { x: 60, y: 60, size: 20, face: 'sans', weight: 700, color: '#1f4e79' });
    sheet.rule([60, 92], [535, 92], { color: '#1f4e79', width: 1.2 });
    sheet.paragraph(promises.join('\n'), {
      x: 60,
      y: 112,
      width: 475,
      size: 12,
      face: 'sans',
      lineHeight: 2,
    });
    sheet.checkbox(62, 344, { size: 11, checked: true });
    sheet.text('本人已阅读并同意以上承诺内容', { x: 80, y: 343, size: 12, face: 'sans' });
    const pairs = [
      ['承诺人', facts.name],
      ['证件号码', facts.idNumber],
      ['承诺时间', `${dottedDate(facts.signedOn, '/')} 14:25`],
      ['申报年度', '2020'],
      ['文件生成日期', '2020/09/30'],
    ] as const;
    pairs.forEach(([label, value], index) => {
      sheet.text(`${label}：${value}`, { x: 80, y: 392 + index * 26, size: 12, face: 'sans' });
    });
    sheet.text(chineseDate('2020-08-20') + ' 版', { x: 60, y: 780, size: 9, color: '#888888' });
    return printed(facts);
  },
};

export const commitmentLayouts: readonly Layout<'commitment'>[] = [numbered, unitToo, short, ticked];
