/** 学位证书: bachelor's, master's and doctor's, with and without photo. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';
import { arabicDate, chineseDate, cut, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['degree'];
type Level = '学士' | '硕士' | '博士';

function levelOf(facts: Facts): Level {
  return (['博士', '硕士'] as const).find((level) => facts.degree.includes(level)) ?? '学士';
}

function printed(facts: Facts, precision: Precision): Printed {
  const { name, institution, degree, certificateNo } = facts;
  return { name, institution, degree, awarded: cut(facts.awarded, precision), certificateNo };
}

/** What was done to earn it. */
function merit(facts: Facts): string {
  return levelOf(facts) === '学士'
    ? '完成了本科学习计划，业已毕业，经审核符合《中华人民共和国学位条例》的规定，'
    : `通过${levelOf(facts)}学位的课程考试和论文答辩，成绩合格。根据《中华人民共和国学位条例》的规定，`;
}

const bold = (text: string): Span => ({ text, weight: 700 });

/** Wide, green, with photo; seal over the date. */
const wide: Layout<'degree'> = {
  id: 'degree-wide',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [780, 560], background: '#f7faf2' });
    sheet.pattern({ style: 'rosette', color: '#a8c29a', opacity: 0.4 });
    sheet.frame({ x: 26, y: 26, width: 728, height: 508, style: 'guilloche', color: '#4f7d3f', band: 15 });
    sheet.centre(`${levelOf(facts)}学位证书`, 78, {
      size: 38,
      face: 'xiaowei',
      color: '#9c2222',
      spacing: 8,
    });
    sheet.photo([72, 172, 92, 124], { embossed: true });
    const { person } = facts;
    const style = { x: 204, y: 156, width: 490, size: 18, lineHeight: 2 };
    const date = chineseDate(person.birthDate);
    sheet.paragraph(
      [
        bold(facts.name),
        `，${person.sex}，${date}生。在我校 `,
        bold(facts.major),
        ` 专业${merit(facts)}授予`,
        bold(facts.degree),
        '学位。',
      ],
      style,
    );
    sheet.text(facts.institution, {
      x: 204,
      y: 392,
      width: 240,
      size: 19,
      face: 'kai',
      weight: 700,
      fit: true,
    });
    sheet.text('校　　　长', { x: 476, y: 366, size: 13 });
    sheet.text('学位评定委员会主席', { x: 476, y: 392, size: 13 });
    sheet.signature(facts.president, { x: 606, y: 372, size: 28 });
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 72, y: 478, size: 13 });
    sheet.text(chineseDate(facts.awarded), { x: 470, y: 458, width: 230, align: 'center', size: 16 });
    sheet.seal({ text: facts.institution, x: 552, y: 446, radius: 56, rotate: 7 });
    return printed(facts, 'day');
  },
};

/** The older kind: upright, ruled gaps, day left out, seal over the name of the school. */
const ruled: Layout<'degree'> = {
  id: 'degree-ruled',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [520, 720], background: '#fffdf4' });
    sheet.frame({ x: 22, y: 22, width: 476, height: 676, style: 'scallop', color: '#b8862d', band: 12 });
    sheet.text('学士硕士博士'.includes(levelOf(facts)) ? '学 位 证 书' : '', {
      x: 0,
      y: 84,
      width: 520,
      align: 'center',
      size: 40,
      face: 'brush',
      color: '#a3262a',
    });
    sheet.centre(`（${facts.degree.includes('学士') ? '普通高等教育本科毕业生' : '毕业研究生'}）`, 140, {
      size: 13,
    });
    const fill = (text: string, slot = 50): Span => ({ text, slot, face: 'kai', weight: 500 });
    const { person } = facts;
    sheet.paragraph(
      [
        ...[
          fill(facts.name, 90),
          ' 系 ',
          fill(facts.institution, 140),
          ' ',
          fill(facts.major, 100),
          ' 专业学生，性别 ',
        ],
        ...[fill(person.sex, 26), '，', chineseDate(person.birthDate), `生。${merit(facts)}授予 `],
        ...[fill(facts.degree, 90), ' 学位。'],
      ],
      { x: 66, y: 186, width: 388, size: 17, lineHeight: 2.2 },
    );
    sheet.text(facts.institution, { x: 60, y: 536, width: 400, align: 'center', size: 20, weight: 600 });
    sheet.text('校长', { x: 150, y: 574, size: 15 });
    sheet.signature(facts.president, { x: 210, y: 564, size: 26 });
    sheet.text(chineseDate(cut(facts.awarded, 'month'), '○'), {
      x: 60,
      y: 612,
      width: 400,
      align: 'center',
      size: 15,
    });
    sheet.text(`证书编号 ${facts.certificateNo}`, { x: 60, y: 652, width: 400, align: 'center', size: 13 });
    sheet.seal({ text: facts.institution, x: 330, y: 560, radius: 58, cover: true, rotate: -8 });
    return printed(facts, 'month');
  },
};

/** Recent: each school its own, number and date in digits, no frame but a coloured band. */
const banded: Layout<'degree'> = {
  id: 'degree-banded',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fefefe' });
    sheet.rect([0, 0, sheet.width, 74], { fill: '#15426f' });
    sheet.rect([0, 74, sheet.width, 5], { fill: '#c9a14a' });
    sheet.rect([0, sheet.height - 26, sheet.width, 26], { fill: '#15426f' });
    sheet.text(facts.institution, { x: 60, y: 22, size: 30, face: 'kai', weight: 700, color: '#ffffff' });
    sheet.centre(`${facts.degree}学位证书`, 116, { size: 34, face: 'sans', weight: 700, color: '#15426f' });
    sheet.photo([664, 190, 99, 132], { background: '#ffffff' });
    const { person } = facts;
    const style = { x: 84, y: 190, width: 536, size: 19, lineHeight: 2, face: 'kai' as const };
    sheet.paragraph(
      [
        bold(facts.name),
        `（${person.sex}，${arabicDate(person.birthDate)}出生）在 `,
        bold(facts.institution),
        ' ',
        facts.major,
        ` 专业${merit(facts)}特授予 `,
        bold(facts.degree),
        ' 学位。',
      ],
      style,
    );
    sheet.text('校长、学位评定委员会主席', { x: 84, y: 440, size: 14 });
    sheet.signature(facts.president, { x: 264, y: 428, size: 28 });
    sheet.text(`学位证书编号：${facts.certificateNo}`, { x: 84, y: 500, size: 14, face: 'sans' });
    sheet.text(`授予日期：${arabicDate(facts.awarded)}`, { x: 480, y: 500, size: 14, face: 'sans' });
    sheet.seal({ text: facts.institution, x: 600, y: 470, radius: 60 });
    return printed(facts, 'day');
  },
};

export const degreeLayouts: readonly Layout<'degree'>[] = [wide, ruled, banded];
