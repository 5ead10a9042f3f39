/** 评审委托书: red-headed, with a stub, and as a form. */
import { arabicDate, chineseDate, chineseNumber } from '../draw/wording.ts';
import { filledIn, heading, signOff, stamp } from './parts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['entrustLetter'];

function printedOf({ issuer, people, date }: Facts): Printed {
  return { issuer, people, date };
}

const basis = '浙机联〔2020〕022号';

const headed: Layout<'entrustLetter'> = {
  id: 'ev-entrust-headed',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.issuer, {
      face: 'serif',
      weight: 900,
      size: 34,
      color: '#d01f24',
      x: 70,
      y: 80,
      width: 455,
      align: 'center',
      fit: true,
    });
    if (facts.no !== undefined)
      sheet.text(facts.no, { face: 'serif', size: 14, x: 70, y: 140, width: 455, align: 'right' });
    sheet.rule([70, 166], [525, 166], { color: '#d01f24', width: 2.2 });
    heading(sheet, '关于委托评审高级工程师任职资格的函', { y: 200, face: 'serif', weight: 700, size: 19 });
    const fill = filledIn({ weight: 600 });
    sheet.paragraph([`${facts.committee}：\n`], {
      face: 'serif',
      size: 15,
      x: 74,
      y: 254,
      width: 447,
      indent: 0,
    });
    sheet.paragraph(
      [
        `根据${basis}文件要求，我们对申报材料进行了审核，公示期满无异议。现将`,
        fill(facts.firstName),
        '等',
        fill(String(facts.people)),
        '人的材料报送你会，委托评审机电制造专业高级工程师任职资格。\n附件：推荐人员花名册\n',
        `联系人：${facts.contact}　电话：${facts.phone}`,
      ],
      { face: 'serif', size: 15, x: 74, y: 312, width: 447, lineHeight: 2 },
    );
    signOff(sheet, {
      lines: [facts.issuer, arabicDate(facts.date)],
      x: 410,
      y: 560,
      width: 260,
      style: { face: 'serif', size: 15 },
      pitch: 32,
    });
    stamp(sheet, { text: facts.issuer, x: 424, y: 578, radius: 60 });
    return printedOf(facts);
  },
};

/** A stub above a dashed line; the number of people in Chinese numerals. */
const stubbed: Layout<'entrustLetter'> = {
  id: 'ev-entrust-stubbed',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfcf6' });
    const people = chineseNumber(facts.people);
    heading(sheet, '评审委托书（存根）', { y: 46, face: 'kai', weight: 700, size: 18 });
    sheet.paragraph(
      `${facts.no ?? '第　　号'}　委托${facts.committee}评审${people}人。经办：${facts.contact}`,
      { face: 'kai', size: 13, x: 70, y: 80, width: 455, lineHeight: 1.8 },
    );
    sheet.rule([30, 168], [565, 168], { dash: 5, color: '#777777' });
    heading(sheet, '评审委托书', { y: 206, face: 'kai', weight: 700, size: 28 });
    if (facts.no !== undefined)
      sheet.text(facts.no, { face: 'kai', size: 13, x: 70, y: 250, width: 455, align: 'right' });
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    sheet.paragraph(
      [
        fill(facts.committee),
        '：\n　　兹有我地区（部门）',
        fill(facts.firstName, 90),
        '等',
        fill(`${people}人`, 60),
        '，符合高级工程师申报条件，材料已经逐级审查并公示，现委托贵会予以评审，请接洽。',
      ],
      { face: 'kai', size: 16, x: 74, y: 286, width: 447, lineHeight: 2.1, indent: 0 },
    );
    sheet.text(`联系人：${facts.contact}　联系电话：${facts.phone}`, {
      face: 'kai',
      size: 13.5,
      x: 74,
      y: 500,
    });
    signOff(sheet, {
      lines: [`委托单位：${facts.issuer}`, chineseDate(facts.date)],
      x: 390,
      y: 560,
      width: 290,
      style: { face: 'kai', size: 15 },
      pitch: 32,
    });
    stamp(sheet, { text: facts.issuer, line: '职称工作专用章', x: 420, y: 574, radius: 58 });
    return printedOf(facts);
  },
};

/** A ruled form. */
const form: Layout<'entrustLetter'> = {
  id: 'ev-entrust-form',
  type: 'entrustLetter',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    heading(sheet, '专业技术资格委托评审书', { y: 56, face: 'sans', weight: 700, size: 23 });
    sheet.text(facts.no ?? '', { face: 'sans', size: 12, x: 600, y: 94, width: 170, align: 'right' });
    const cell = (text: string) => ({ text, align: 'left' as const });
    sheet.table({
      x: 72,
      y: 116,
      columns: [130, 220, 130, 218],
      rowHeight: 44,
      face: 'sans',
      size: 13.5,
      padding: 8,
      rows: [
        ['受托评审组织', { ...cell(facts.committee), colSpan: 3 }],
        ['委托单位', { ...cell(facts.issuer), colSpan: 3 }],
        ['委托人数', cell(`${String(facts.people)}人`), '首位人员', cell(facts.firstName)],
        ['申报专业', cell('机电制造'), '申报级别', cell('副高级')],
        ['联系人', cell(facts.contact), '联系电话', cell(facts.phone)],
        {
          height: 130,
          cells: [
            '委托意见',
            { ...cell('上述人员材料齐全，程序合规，同意委托评审。'), colSpan: 3, valign: 'top' },
          ],
        },
      ],
    });
    signOff(sheet, {
      lines: ['（盖章）', `委托日期：${arabicDate(facts.date)}`],
      x: 640,
      y: 416,
      width: 220,
      style: { face: 'sans', size: 13.5 },
    });
    stamp(sheet, { text: facts.issuer, x: 644, y: 424, radius: 57, cover: true, opacity: 0.55 });
    return printedOf(facts);
  },
};

export const entrustLetterLayouts = [headed, stubbed, form] as const;
