/** 学位证书 in still other arrangements: the name in large type, sentences in another order, a booklet. */
import type { Layout } from '../layout.ts';
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { printed, rankOf } from './degree-parts.ts';

/** Name and degree stand large in lines of their own. */
const large: Layout<'degree'> = {
  id: 'practice-degree-large',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fffdf6' });
    sheet.frame({ x: 26, y: 26, width: 790, height: 543, style: 'guilloche', color: '#3f5d8a', band: 14 });
    sheet.centre(facts.institution, 70, { size: 32, face: 'kai', weight: 700, spacing: 4 });
    sheet.centre('学　位　证　书', 124, { size: 26, weight: 700 });
    sheet.centre(facts.name, 190, { size: 30, face: 'kai', weight: 700 });
    sheet.centre(`${facts.person.sex}　${arabicDate(facts.person.birthDate)}出生`, 238, { size: 15 });
    sheet.centre(`完成${facts.major}专业培养计划，经学位评定委员会审定，现授予`, 274, { size: 17 });
    sheet.centre(facts.degree, 310, { size: 34, weight: 700, color: '#8c1d18' });
    sheet.text('校长', { x: 150, y: 400, size: 16 });
    sheet.signature(facts.president, { x: 200, y: 390, size: 26 });
    sheet.text('学位评定委员会主席', { x: 480, y: 400, size: 16 });
    sheet.signature(facts.president, { x: 640, y: 390, size: 26 });
    sheet.text(`证书编号　${facts.certificateNo}`, { x: 90, y: 510, size: 13 });
    sheet.text(arabicDate(facts.awarded), { x: 600, y: 506, size: 15 });
    sheet.seal({ text: facts.institution, x: 420, y: 460, radius: 56 });
    return printed(facts);
  },
};

/** The person in brackets behind 授予, the decision's day in the sentence. */
const bracketed: Layout<'degree'> = {
  id: 'practice-degree-bracketed',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', landscape: true, background: '#fdf9ee' });
    sheet.frame({ x: 22, y: 22, width: 664, height: 454, style: 'double', color: '#93271f' });
    sheet.centre(`${rankOf(facts)}学位证书`, 70, { size: 32, weight: 700, spacing: 6 });
    sheet.paragraph(
      `根据《中华人民共和国学位条例》，经本校学位评定委员会${arabicDate(facts.awarded)}审核批准，授予${facts.major}专业毕业生${facts.name}（${facts.person.sex}，${arabicDate(facts.person.birthDate)}生）${facts.degree}学位。`,
      { x: 80, y: 150, width: 550, size: 18, lineHeight: 2.1 },
    );
    sheet.text(facts.institution, { x: 400, y: 330, width: 230, align: 'center', size: 18, fit: true });
    sheet.text(arabicDate(facts.awarded), { x: 400, y: 364, width: 230, align: 'center', size: 15 });
    sheet.text(`学位证书编号：`, { x: 80, y: 420, size: 13 });
    sheet.text(facts.certificateNo, { x: 172, y: 420, size: 13, face: 'sans' });
    sheet.seal({ text: facts.institution, x: 515, y: 350, radius: 54 });
    return printed(facts);
  },
};

/** A booklet: photo and number on the left page, the sentence in three paragraphs on the right one. */
const booklet: Layout<'degree'> = {
  id: 'practice-degree-booklet',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [800, 540], background: '#fbfaf2' });
    sheet.rule([400, 0], [400, 540], { color: '#cccccc' });
    sheet.photo([150, 80, 100, 134], { embossed: true });
    sheet.text('证书编号', { x: 100, y: 280, width: 200, align: 'center', size: 14 });
    sheet.text(facts.certificateNo, { x: 100, y: 306, width: 200, align: 'center', size: 15 });
    sheet.text('（本证书须加盖钢印方为有效）', { x: 80, y: 470, width: 240, align: 'center', size: 10 });
    sheet.text(`${rankOf(facts)}学位证书`, {
      x: 430,
      y: 60,
      width: 340,
      align: 'center',
      size: 28,
      weight: 700,
    });
    sheet.paragraph(
      `${facts.name} 同学 ${facts.person.sex} ${chineseDate(facts.person.birthDate)}生。\n在${facts.major}专业完成${rankOf(facts) === '学士' ? '本科' : '研究生'}学业。\n根据《中华人民共和国学位条例》的规定，授予${facts.degree}学位。`,
      { x: 440, y: 120, width: 320, size: 16.5, lineHeight: 2 },
    );
    sheet.text(facts.institution, { x: 440, y: 350, size: 16, width: 320, fit: true });
    sheet.text('校　长：', { x: 440, y: 384, size: 15 });
    sheet.signature(facts.president, { x: 510, y: 374, size: 24 });
    sheet.text('主　席：', { x: 600, y: 384, size: 15 });
    sheet.signature(facts.president, { x: 670, y: 374, size: 24 });
    sheet.text(chineseDate(cut(facts.awarded, 'month')), { x: 560, y: 440, size: 15 });
    sheet.seal({ text: facts.institution, x: 640, y: 420, radius: 52 });
    return printed(facts, 'month');
  },
};

/** A proof of a degree in a form of four columns. */
const tabular: Layout<'degree'> = {
  id: 'practice-degree-tabular',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('学位证书', 80, { size: 28, weight: 700, spacing: 8 });
    sheet.table({
      ...{ x: 60, y: 140, columns: [100, 145, 100, 130], rowHeight: 38, size: 12.5 },
      rows: [
        ['姓名\nName', facts.name, '性别\nSex', facts.person.sex],
        ['出生日期\nDate of Birth', dottedDate(facts.person.birthDate, '-'), '学科/专业\nMajor', facts.major],
        ['学位级别\nDegree', { text: facts.degree, colSpan: 3 }],
        ['学位授予单位\nInstitution', { text: facts.institution, colSpan: 3 }],
        ['学位授予日期\nDate of Award', dottedDate(facts.awarded, '-'), '证书编号\nNo.', facts.certificateNo],
      ],
    });
    sheet.text('学位评定委员会（章）', { x: 360, y: 420, size: 13 });
    sheet.seal({ text: facts.institution, x: 440, y: 440, radius: 56 });
    return printed(facts);
  },
};

export const moreDegrees: readonly Layout<'degree'>[] = [large, bracketed, booklet, tabular];
