/** 评审委托书: red-headed, with a stub, and as a form. */
import { arabicDate, chineseDate, chineseNumber } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, stamp } from './parts.ts';
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
    put(sheet, facts.issuer, ['serif 900 34 #d01f24 center fit', 70, 80, 455]);
    if (facts.no !== undefined) put(sheet, facts.no, ['serif 14 right', 70, 140, 455]);
    sheet.rule([70, 166], [525, 166], { color: '#d01f24', width: 2.2 });
    title(sheet, '关于委托评审高级工程师任职资格的函', ['serif 700 19', 200]);
    const fill = filledIn({ weight: 600 });
    prose(sheet, [`${facts.committee}：\n`], ['serif 15 flush', 74, 254, 447]);
    prose(
      sheet,
      [
        `根据${basis}文件要求，我们对申报材料进行了审核，公示期满无异议。现将`,
        fill(facts.firstName),
        '等',
        fill(String(facts.people)),
        '人的材料报送你会，委托评审机电制造专业高级工程师任职资格。\n附件：推荐人员花名册\n',
        `联系人：${facts.contact}　电话：${facts.phone}`,
      ],
      ['serif 15/2', 74, 312, 447],
    );
    signOff(sheet, [facts.issuer, arabicDate(facts.date)], ['serif 15/2.13', 410, 560, 260]);
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
    title(sheet, '评审委托书（存根）', ['kai 700 18', 46]);
    prose(sheet, `${facts.no ?? '第　　号'}　委托${facts.committee}评审${people}人。经办：${facts.contact}`, [
      'kai 13/1.8',
      70,
      80,
      455,
    ]);
    sheet.rule([30, 168], [565, 168], { dash: 5, color: '#777777' });
    title(sheet, '评审委托书', ['kai 700 28', 206]);
    if (facts.no !== undefined) put(sheet, facts.no, ['kai 13 right', 70, 250, 455]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    prose(
      sheet,
      [
        fill(facts.committee),
        '：\n　　兹有我地区（部门）',
        fill(facts.firstName, 90),
        '等',
        fill(`${people}人`, 60),
        '，符合高级工程师申报条件，材料已经逐级审查并公示，现委托贵会予以评审，请接洽。',
      ],
      ['kai 16/2.1 flush', 74, 286, 447],
    );
    put(sheet, `联系人：${facts.contact}　联系电话：${facts.phone}`, ['kai 13.5', 74, 500]);
    signOff(sheet, [`委托单位：${facts.issuer}`, chineseDate(facts.date)], ['kai 15/2.13', 390, 560, 290]);
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
    title(sheet, '专业技术资格委托评审书', ['sans 700 23', 56]);
    put(sheet, facts.no ?? '', ['sans 12 right', 600, 94, 170]);
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
    signOff(sheet, ['（盖章）', `委托日期：${arabicDate(facts.date)}`], ['sans 13.5', 640, 416, 220]);
    stamp(sheet, { text: facts.issuer, x: 644, y: 424, radius: 57, cover: true, opacity: 0.55 });
    return printedOf(facts);
  },
};

export const entrustLetterLayouts = [headed, stubbed, form] as const;
