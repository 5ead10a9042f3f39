/** 委托书 and 委托评审函: with a stub, with a red head, as a form. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, chineseNumber, datePieces, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['entrustLetter'];

function printed({ issuer, people, date }: Facts): Printed {
  return { issuer, people, date };
}

/** Stub at the left of a dashed line, letter at the right. */
const stub: Layout<'entrustLetter'> = {
  id: 'practice-entrust-stub',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    const no = facts.no ?? '第12号';
    sheet.text('评审委托书（存根）', { x: 44, y: 70, size: 14, weight: 700 });
    sheet.text(no, { x: 44, y: 100, size: 10.5 });
    const lines = [`委托人数：${String(facts.people)}人`, '系列：工程技术', `经办：${facts.contact}`];
    lines.forEach((text, index) => {
      sheet.text(text, { x: 44, y: 150 + index * 34, size: 12.5 });
    });
    sheet.text(arabicDate(facts.date), { x: 44, y: 480, size: 12 });
    sheet.rule([236, 30], [236, 560], { dash: 4 });
    sheet.seal({ text: '骑缝章', x: 236, y: 300, radius: 34, opacity: 0.5 });
    sheet.text('专业技术职务任职资格评审委托书', {
      x: 270,
      y: 70,
      width: 530,
      align: 'center',
      size: 20,
      weight: 700,
    });
    sheet.text(no, { x: 640, y: 106, size: 11 });
    sheet.paragraph(
      `${facts.committee}：\n兹有我地区${facts.firstName}等${String(facts.people)}名同志申报高级工程师职务任职资格，经审核符合申报条件，现委托你委进行评审，请予接洽。`,
      { x: 270, y: 140, width: 520, size: 15, lineHeight: 2 },
    );
    sheet.text(`联系人：${facts.contact}　电话：${facts.phone}`, { x: 270, y: 380, size: 12 });
    sheet.text(facts.issuer, { x: 500, y: 440, width: 280, align: 'right', size: 15, fit: true });
    sheet.text(arabicDate(facts.date), { x: 500, y: 470, width: 280, align: 'right', size: 15 });
    sheet.seal({ text: sealText(facts.issuer), x: 700, y: 456, radius: 56 });
    return printed(facts);
  },
};

/** A red-headed letter with number, addressee, list of papers and people in words. */
const redHead: Layout<'entrustLetter'> = {
  id: 'practice-entrust-red-head',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.issuer, {
      x: 70,
      y: 62,
      width: 455,
      align: 'justify',
      size: 27,
      weight: 800,
      color: '#c81e1e',
      fit: true,
    });
    sheet.rule([60, 112], [535, 112], { color: '#c81e1e', width: 2 });
    sheet.text(facts.no ?? '', { x: 60, y: 122, width: 475, align: 'right', size: 13 });
    sheet.centre('关于委托评审高级工程师任职资格的函', 168, { size: 20, weight: 700 });
    sheet.paragraph(
      `${facts.committee}：\n根据2020年8月11日评审工作通知要求，经资格审查，我市共有${chineseNumber(facts.people)}人符合机电制造专业高级工程师职务任职资格申报条件，现将${facts.firstName}等同志的申报材料报送贵委，请予评审为盼。\n附件：申报人员花名册1份`,
      { x: 76, y: 216, width: 443, size: 15, lineHeight: 1.95 },
    );
    sheet.text(facts.issuer, { x: 240, y: 560, width: 270, align: 'right', size: 15, fit: true });
    sheet.text(chineseDate(facts.date), { x: 240, y: 590, width: 270, align: 'right', size: 15 });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 578, radius: 58, cover: true });
    sheet.text(`（联系人：${facts.contact}，联系电话：${facts.phone}）`, { x: 104, y: 640, size: 13 });
    return printed(facts);
  },
};

/** A printed form whose gaps are filled in; the date in spread pieces. */
const form: Layout<'entrustLetter'> = {
  id: 'practice-entrust-form',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('委 托 评 审 书', 84, { size: 26, face: 'kai', weight: 700 });
    const box = sheet.table({
      x: 64,
      y: 140,
      columns: [110, 357],
      rowHeight: 44,
      padding: 6,
      size: 14,
      rows: [
        ['委托单位', { text: facts.issuer, align: 'left' }],
        ['受委托评委会', { text: facts.committee, align: 'left' }],
        ['评审资格', { text: '机电制造专业高级工程师', align: 'left' }],
        ['委托人数', { text: `${String(facts.people)} 人（名单附后）`, align: 'left' }],
        ['联 系 人', { text: `${facts.contact}　${facts.phone}`, align: 'left' }],
        {
          height: 190,
          cells: ['委托单位意见', { text: '同意委托评审。', align: 'left', valign: 'top', indent: 2 }],
        },
      ],
    });
    const bottom = box[1] + box[3];
    const [year, month, day] = datePieces(facts.date);
    sheet.text('（公章）', { x: 400, y: bottom - 66, size: 13 });
    sheet.text(`${year} 年 ${month} 月 ${day} 日`, {
      x: 350,
      y: bottom - 34,
      width: 170,
      align: 'right',
      size: 13,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: bottom - 60, radius: 55 });
    return printed(facts);
  },
};

export const entrustLetterLayouts: readonly Layout<'entrustLetter'>[] = [stub, redHead, form];
