/** 学位证书: single sheets, booklets, Chinese and English side by side. */
import { arabicDate, chineseDate, cut } from '../draw/wording.ts';
import { ink, prose, put, signOff, title } from './ink.ts';
import { centred, filledIn, stamp } from './parts.ts';
import type { Precision } from '../draw/wording.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';

type Facts = DocumentFacts['degree'];
type Fill = (text: string) => Span;

const act = '《中华人民共和国学位条例》';

function printedOf(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, institution, degree, awarded, certificateNo } = facts;
  return { name, institution, degree, awarded: cut(awarded, precision), certificateNo };
}

/** 学士, 硕士 or 博士. */
function rankOf({ degree }: Facts): string {
  return degree.slice(-2);
}

/** The line that says for whom the degree is: numbers of adult bachelors lead with C. */
function groupOf(facts: Facts): string {
  if (facts.certificateNo.startsWith('C')) return '（成人高等教育本科毕业生）';
  if (facts.certificateNo.startsWith('T')) return '（同等学力人员）';
  return rankOf(facts) === '学士' ? '（普通高等教育本科毕业生）' : '（毕业研究生）';
}

/** What was studied, as the kind of degree words it. */
function studyText(facts: Facts, fill: Fill): (string | Span)[] {
  const rank = rankOf(facts);
  const { major } = facts;
  if (facts.certificateNo.startsWith('T'))
    return ['在', fill(major), `学科（专业）通过了${rank}学位课程考试、同等学力水平全国统一考试和论文答辩，`];
  if (rank === '学士') return ['在', fill(major), '专业完成了本科教学计划，业已毕业，'];
  return ['在', fill(major), `学科（专业）已通过${rank}学位的课程考试和论文答辩，成绩合格，`];
}

const classical: Layout<'degree'> = {
  id: 'ev-degree-classical',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fbf7ea' });
    sheet.frame({ x: 30, y: 30, width: 782, height: 535, style: 'guilloche', color: '#9a7428', band: 24 });
    sheet.pattern({ style: 'rosette', color: '#d9c48a', opacity: 0.3 });
    title(sheet, `${rankOf(facts)}学位证书`, ['serif 900 42 #8b1d1d', 82]);
    title(sheet, groupOf(facts), ['serif 14', 138]);
    const fill = filledIn({ face: 'serif', weight: 700 });
    const { person, institution } = facts;
    prose(
      sheet,
      [
        fill(facts.name),
        `，${person.sex}，`,
        fill(chineseDate(person.birthDate)),
        '生。',
        ...studyText(facts, fill),
        `经审核符合${act}的规定，授予`,
        fill(facts.degree),
        '学位。',
      ],
      ['serif 18/2.1', 240, 186, 500],
    );
    sheet.photo([104, 200, 104, 142], {
      background: '#6aa5d4',
      embossed: true,
      longHair: person.sex === '女',
    });
    put(sheet, institution, ['xiaowei 22 fit', 104, 400, 300]);
    put(sheet, '校　　　　　长', ['serif 14', 428, 402]);
    put(sheet, '学位评定委员会主席', ['serif 14 fit', 428, 428, 112]);
    sheet.signature(facts.president, { x: 566, y: 404, size: 28 });
    put(sheet, `证书编号：${facts.certificateNo}`, ['serif 13', 104, 488]);
    put(sheet, chineseDate(facts.awarded), ['serif 15 right', 540, 486, 200]);
    stamp(sheet, { text: institution, x: 686, y: 458, radius: 55 });
    return printedOf(facts);
  },
};

/** A two-page booklet on blue paper; the number stands alone on the left. */
const booklet: Layout<'degree'> = {
  id: 'ev-degree-booklet',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [720, 500], background: '#e9f0f6' });
    sheet.rule([360, 0], [360, 500], { color: '#b4c3d3', width: 1.4 });
    for (const x of [22, 380])
      sheet.frame({ x, y: 24, width: 318, height: 452, style: 'double', color: '#29507c' });
    const { person } = facts;
    sheet.photo([126, 84, 110, 150], {
      background: '#f0f0f0',
      grey: true,
      embossed: true,
      longHair: person.sex === '女',
    });
    put(sheet, `（${facts.degree}学位）`, ['kai 15 center', 40, 276, 282]);
    put(sheet, '证书编号', ['kai 13 center', 40, 362, 282]);
    put(sheet, facts.certificateNo, ['sans 15 +1 center', 40, 384, 282]);
    put(sheet, '学 位 证 书', ['brush 38 #29507c center', 394, 54, 290]);
    const fill = filledIn({ face: 'brush', size: 19 });
    prose(
      sheet,
      [
        fill(facts.name),
        ' 系 ',
        filledIn({ weight: 700 })(arabicDate(person.birthDate)),
        `出生，${person.sex}。`,
        ...studyText(facts, filledIn({ weight: 700 })),
        `根据${act}，授予`,
        filledIn({ weight: 700, size: 17 })(facts.degree),
        '学位，特发此证。',
      ],
      ['kai 15/1.95', 402, 122, 274],
    );
    signOff(
      sheet,
      [facts.institution, `校长：${facts.president}`, arabicDate(facts.awarded)],
      ['kai 700 14', 566, 374, 230],
    );
    stamp(sheet, { text: facts.institution, x: 590, y: 408, radius: 48, cover: true, opacity: 0.45 });
    return printedOf(facts);
  },
};

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const englishRank: Readonly<Record<string, string>> = { 学士: 'Bachelor', 硕士: 'Master', 博士: 'Doctor' };

function englishDate(date: string): string {
  const [year = '', month = 1, day = 1] = date.split('-').map(Number);
  return `${monthNames[month - 1] ?? ''} ${String(day)}, ${String(year)}`;
}

/** Chinese on the left, English on the right. */
const bilingual: Layout<'degree'> = {
  id: 'ev-degree-bilingual',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [1000, 600], background: '#fffdf6' });
    sheet.frame({ x: 20, y: 20, width: 960, height: 560, style: 'thick', color: '#7a2230' });
    sheet.rule([500, 60], [500, 540], { color: '#c9a9a0', width: 0.8 });
    put(sheet, facts.institution, ['xiaowei 26 center fit', 62, 66, 396]);
    put(sheet, `${rankOf(facts)}学位证书`, ['sans 900 30 #7a2230 center', 62, 112, 396]);
    const fill = filledIn({ face: 'sans', weight: 700 });
    sheet.paragraph(
      [
        '兹证明',
        fill(facts.name),
        `（${facts.person.sex}，${arabicDate(facts.person.birthDate)}生）`,
        ...studyText(facts, fill),
        '经学位评定委员会审议通过，授予',
        fill(facts.degree),
        '学位。',
      ],
      { ...ink('sans 15/2'), x: 62, y: 180, width: 396 },
    );
    put(sheet, `主席　${facts.president}`, ['sans 15', 250, 400]);
    put(sheet, arabicDate(facts.awarded), ['sans 15', 250, 440]);
    sheet.photo([70, 386, 84, 114], { background: '#dfe9ee', longHair: facts.person.sex === '女' });
    stamp(sheet, { text: facts.institution, x: 330, y: 430, radius: 54 });
    const rank = englishRank[rankOf(facts)] ?? '';
    put(sheet, `Certificate of the ${rank}'s Degree`, ['serif 700 23 center fit', 542, 114, 396]);
    sheet.paragraph(
      `This is to certify that the graduate named on the opposite page, born on ${englishDate(facts.person.birthDate)}, has satisfied all the requirements of the programme and, with the approval of the Academic Degree Evaluation Committee, has been conferred the degree of ${rank}.`,
      { ...ink('serif 15/1.8 left'), x: 542, y: 180, width: 396 },
    );
    put(sheet, englishDate(facts.awarded), ['serif 14', 542, 420]);
    put(sheet, `Certificate No. 证书编号：${facts.certificateNo}`, ['serif 13', 542, 500]);
    return printedOf(facts);
  },
};

/** Upright, kai throughout, dated to the month, the number at the very top. */
const upright: Layout<'degree'> = {
  id: 'ev-degree-upright',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [480, 660], background: '#f5f1fa' });
    sheet.frame({ x: 16, y: 16, width: 448, height: 628, style: 'scallop', color: '#6b4b8f', band: 9 });
    put(sheet, `第${facts.certificateNo}号`, ['kai 13 right', 40, 48, 396]);
    title(sheet, '学位证书', ['kai 700 40 #4a2f6b', 84]);
    sheet.photo([centred(sheet, 90), 146, 90, 122], {
      background: '#c94b4b',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    prose(
      sheet,
      [
        fill(facts.name),
        '，性别',
        fill(facts.person.sex),
        '，',
        fill(chineseDate(facts.person.birthDate, '零')),
        '生。',
        ...studyText(facts, fill),
        '达到国家规定的学术水平，授予',
        fill(facts.degree),
        '学位。',
      ],
      ['kai 16/1.95', 56, 290, 368],
    );
    signOff(
      sheet,
      [facts.institution, `校长 ${facts.president}`, chineseDate(facts.awarded.slice(0, 7), '零')],
      ['kai 15/1.93', 310, 510, 240],
    );
    stamp(sheet, { text: facts.institution, x: 330, y: 546, radius: 50 });
    return printedOf(facts, 'month');
  },
};

export const degreeLayouts = [classical, booklet, bilingual, upright] as const;
