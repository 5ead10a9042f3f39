/** 评审委托书 of a city's or agency's title office. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, chineseNumber, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['entrustLetter'];

function printed({ issuer, people, date }: Facts): Printed {
  return { issuer, people, date };
}

/** A plain letter with seal over issuer and date. */
const plain: Layout<'entrustLetter'> = {
  id: 'entrust-plain',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('评审委托书', { x: 180, y: 96, width: 235, align: 'justify', size: 30, weight: 700 });
    if (facts.no !== undefined) sheet.centre(facts.no, 144, { size: 13, face: 'kai' });
    sheet.paragraph(`${facts.committee}：`, {
      x: 76,
      y: 184,
      width: 443,
      size: 16,
      lineHeight: 1.9,
      indent: 0,
    });
    sheet.paragraph(
      `我单位推荐${facts.firstName}等${String(facts.people)}人申报机电制造专业高级工程师职务任职资格。申报材料已经审核，并按规定公示，无异议。现委托贵委员会评审。\n附件：推荐人员花名册（${String(facts.people)}人）`,
      { x: 76, y: 250, width: 443, size: 16, lineHeight: 2 },
    );
    sheet.text(`联系人：${facts.contact}　　联系电话：${facts.phone}`, { x: 108, y: 450, size: 14 });
    sheet.text(facts.issuer, { x: 230, y: 540, width: 280, align: 'center', size: 16, fit: true });
    sheet.text(arabicDate(facts.date), { x: 230, y: 572, width: 280, align: 'center', size: 16 });
    sheet.seal({ text: sealText(facts.issuer), x: 370, y: 558, radius: 60, rotate: 3 });
    return printed(facts);
  },
};

/** With a stub: number and count above a cutting line. */
const stub: Layout<'entrustLetter'> = {
  id: 'entrust-stub',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('评审委托书（存根）', 54, { size: 17, face: 'sans', weight: 600 });
    sheet.text(`${facts.no ?? ''}　委托评审 ${String(facts.people)} 人　经办人：${facts.contact}`, {
      x: 76,
      y: 96,
      size: 12.5,
    });
    sheet.rule([40, 150], [555, 150], { dash: 4 });
    sheet.centre('评 审 委 托 书', 200, { size: 28, face: 'kai', weight: 700 });
    const fill = (
      text: string,
      slot: number,
    ): { text: string; slot: number; face: 'kai'; weight: number } => ({
      text,
      slot,
      face: 'kai',
      weight: 500,
    });
    sheet.paragraph(
      [
        ...[
          fill(facts.committee, 300),
          '：\n兹有我地区 ',
          fill(facts.firstName, 80),
          ' 等 ',
          fill(String(facts.people), 40),
        ],
        ...[' 人，申报 ', fill('高级工程师', 90), ' 任职资格，经审查符合申报条件，特委托贵会予以评审。'],
      ],
      { x: 70, y: 262, width: 455, size: 15.5, lineHeight: 2.2 },
    );
    sheet.text(`委托单位（盖章）：${facts.issuer}`, { x: 70, y: 540, size: 14.5, width: 440, fit: true });
    sheet.text(`委托日期：${arabicDate(facts.date)}`, { x: 70, y: 574, size: 14.5 });
    sheet.text(`电话：${facts.phone}`, { x: 70, y: 608, size: 13 });
    sheet.seal({ text: sealText(facts.issuer), x: 270, y: 556, radius: 58, cover: true, rotate: -8 });
    return printed(facts);
  },
};

/** Red-headed office letter, count in Chinese numerals. */
const redHead: Layout<'entrustLetter'> = {
  id: 'entrust-red-head',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.issuer, {
      x: 70,
      y: 70,
      width: 455,
      align: 'center',
      size: 34,
      weight: 800,
      color: '#cc1f1f',
      fit: true,
    });
    sheet.rule([60, 122], [535, 122], { color: '#cc1f1f', width: 2.4 });
    sheet.rule([60, 127], [535, 127], { color: '#cc1f1f', width: 0.8 });
    sheet.text(facts.no ?? '', { x: 330, y: 142, width: 200, align: 'right', size: 14, face: 'kai' });
    sheet.paragraph([{ text: '关于委托评审高级工程师\n职务任职资格的函', weight: 700 }], {
      x: 70,
      y: 190,
      width: 455,
      size: 21,
      indent: 0,
      align: 'center',
      lineHeight: 1.5,
    });
    sheet.paragraph(`${facts.committee}：`, {
      x: 72,
      y: 280,
      width: 451,
      size: 15.5,
      indent: 0,
      lineHeight: 1.9,
    });
    const count = facts.people < 100 ? chineseNumber(facts.people) : String(facts.people);
    sheet.paragraph(
      `根据年度职称评审工作安排，经逐级审核推荐，现将${facts.firstName}等${count}名同志（共${String(facts.people)}人）的申报材料报送你会，请予评审。\n（联系人：${facts.contact}，联系电话：${facts.phone}）`,
      { x: 72, y: 342, width: 451, size: 15.5, lineHeight: 2 },
    );
    sheet.text(facts.issuer, { x: 240, y: 600, width: 270, align: 'right', size: 15.5, fit: true });
    sheet.text(chineseDate(facts.date), { x: 240, y: 632, width: 270, align: 'right', size: 15.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 616, radius: 60 });
    return printed(facts);
  },
};

export const entrustLetterLayouts: readonly Layout<'entrustLetter'>[] = [plain, stub, redHead];
