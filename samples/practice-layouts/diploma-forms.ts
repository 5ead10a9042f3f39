/** 毕业证书 filled in on printed forms, and those of graduate students. */
import type { Layout } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';
import { chineseDate, chineseNumber, cut, datePieces } from '../draw/wording.ts';
import { levelWords, printed } from './diploma-parts.ts';

/** A form: printed sentence with ruled gaps, the values written small above the rules. */
const gaps: Layout<'diploma'> = {
  id: 'practice-diploma-gaps',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [700, 500], background: '#fffdf5' });
    sheet.frame({ x: 18, y: 18, width: 664, height: 464, style: 'key', color: '#a8342c', band: 12 });
    sheet.centre(facts.institution, 50, { size: 24, face: 'kai', weight: 700 });
    sheet.centre('毕　业　证　书', 86, { size: 32, weight: 700 });
    const fill = (text: string, slot = 70): Span => ({ text, slot, face: 'kai', weight: 600 });
    const [by, bm, bd] = datePieces(facts.person.birthDate);
    const [ey, em] = datePieces(facts.entered);
    const [gy, gm, gd] = datePieces(facts.graduated);
    sheet.paragraph(
      [
        ...[
          '学生',
          fill(facts.name),
          '性别',
          fill(facts.person.sex, 30),
          '，',
          fill(by, 44),
          '年',
          fill(bm, 26),
          '月',
          fill(bd, 26),
          '日生，于',
        ],
        ...[
          fill(ey, 44),
          '年',
          fill(em, 26),
          '月至',
          fill(gy, 44),
          '年',
          fill(gm, 26),
          '月在本校',
          fill(facts.major, 150),
          '专业',
          fill(levelWords[facts.level], 50),
        ],
        ...['学习，修完教学计划规定的全部课程，成绩合格，准予毕业。'],
      ],
      { x: 60, y: 146, width: 580, size: 17, lineHeight: 2.1 },
    );
    sheet.text('校长签名', { x: 80, y: 372, size: 15 });
    sheet.signature(facts.president, { x: 156, y: 362, size: 26 });
    sheet.text(`${gy} 年 ${gm} 月 ${gd} 日`, { x: 420, y: 390, size: 16 });
    sheet.text(`注册号：${facts.certificateNo}`, { x: 80, y: 430, size: 13 });
    sheet.seal({ text: facts.institution, x: 500, y: 376, radius: 54 });
    return printed(facts);
  },
};

/** Graduate students: the unit named in a form beneath, the register's number beside it. */
const graduate: Layout<'diploma'> = {
  id: 'practice-diploma-graduate',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f9f6ee' });
    sheet.frame({ x: 28, y: 28, width: 786, height: 539, style: 'double', color: '#6b1f2a' });
    sheet.centre(`${levelWords[facts.level].replace(/^[本专]科$/u, '')}毕业证书`, 76, {
      size: 36,
      weight: 700,
      spacing: 6,
    });
    const { person } = facts;
    const who = facts.level === '硕士' || facts.level === '博士' ? '研究生' : '学生';
    sheet.paragraph(
      `${who} ${facts.name} 性别 ${person.sex} ，${chineseDate(person.birthDate)}生，于${chineseDate(facts.entered)}至${chineseDate(cut(facts.graduated, 'month'))}在 ${facts.major} 专业学习，学制 ${chineseNumber(facts.years)} 年，修完${levelWords[facts.level]}培养计划规定的全部课程，成绩合格，毕业论文答辩通过，准予毕业。`,
      { x: 110, y: 160, width: 622, size: 19, lineHeight: 2 },
    );
    sheet.text('培养单位：', { x: 110, y: 400, size: 16 });
    sheet.text(facts.institution, { x: 196, y: 400, size: 16 });
    sheet.text('校（院、所）长：', { x: 470, y: 400, size: 16 });
    sheet.signature(facts.president, { x: 600, y: 390, size: 26 });
    sheet.text('证书编号：', { x: 110, y: 470, size: 15 });
    sheet.text(facts.certificateNo, { x: 196, y: 470, size: 15 });
    sheet.text(chineseDate(facts.graduated), { x: 520, y: 470, size: 16 });
    sheet.seal({ text: facts.institution, x: 600, y: 446, radius: 58 });
    return printed(facts);
  },
};

export const diplomaForms: readonly Layout<'diploma'>[] = [gaps, graduate];
