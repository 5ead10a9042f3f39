/** 学位证书: one long sentence in several turns, tables, bilingual ones, and old ones with a school's number. */
import type { Layout } from '../layout.ts';
import { drawLabels } from '../draw/labels.ts';
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';
import { moreDegrees } from './degree-more.ts';
import { printed, rankOf } from './degree-parts.ts';

/** The sentence of the national form until 2015, the school in it, the chairman beside the president. */
const national: Layout<'degree'> = {
  id: 'practice-degree-national',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [760, 540], background: '#fbf7ea' });
    sheet.frame({ x: 22, y: 22, width: 716, height: 496, style: 'guilloche', color: '#a5823a', band: 15 });
    sheet.centre(`${rankOf(facts)}学位证书`, 74, { size: 36, weight: 700, color: '#7c1616', spacing: 8 });
    sheet.photo([70, 150, 92, 124], { embossed: true });
    const { person } = facts;
    const rest =
      rankOf(facts) === '学士'
        ? `在${facts.institution}${facts.major}专业完成了本科学习计划，业已毕业，经审核符合《中华人民共和国学位条例》的规定，授予${facts.degree}学位。`
        : `在${facts.institution}${facts.major}学科（专业）已通过${rankOf(facts)}学位的课程考试和论文答辩，成绩合格。根据《中华人民共和国学位条例》的规定，授予${facts.degree}学位。`;
    sheet.paragraph(`${facts.name}，${person.sex}，${chineseDate(person.birthDate)}生。${rest}`, {
      ...{ x: 196, y: 150, width: 490, size: 17.5, lineHeight: 2 },
    });
    sheet.text('校　　长', { x: 200, y: 362, size: 15 });
    sheet.signature(facts.president, { x: 280, y: 352, size: 24 });
    sheet.text('学位评定委员会主席', { x: 420, y: 362, size: 15 });
    sheet.signature(facts.president, { x: 572, y: 352, size: 24 });
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 66, y: 450, size: 13 });
    sheet.text(chineseDate(facts.awarded), { x: 470, y: 446, size: 16 });
    sheet.seal({ text: facts.institution, x: 560, y: 420, radius: 58 });
    return printed(facts);
  },
};

/** A school's own form since 2016: the school's name on top, the number at the foot. */
const ownForm: Layout<'degree'> = {
  id: 'practice-degree-own',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fffdf8' });
    sheet.pattern({ style: 'rosette', color: '#c2a35c', opacity: 0.25 });
    sheet.centre(facts.institution, 70, { size: 30, face: 'kai', weight: 700 });
    sheet.centre(`${rankOf(facts)}学位证书`, 122, { size: 26, weight: 600, spacing: 6 });
    sheet.paragraph(
      `${facts.name}，${facts.person.sex}，${arabicDate(facts.person.birthDate)}生。在我校${facts.major}专业学习，成绩合格，经本校学位评定委员会审议通过，授予`,
      { x: 130, y: 200, width: 582, size: 19, lineHeight: 2 },
    );
    sheet.centre(`${facts.degree}学位`, 300, { size: 27, face: 'kai', weight: 700 });
    sheet.text('校　　长：', { x: 130, y: 380, size: 16 });
    sheet.signature(facts.president, { x: 220, y: 370, size: 26 });
    sheet.text('学位评定委员会主席：', { x: 420, y: 380, size: 16 });
    sheet.signature(facts.president, { x: 590, y: 370, size: 26 });
    sheet.centre(arabicDate(facts.awarded), 450, { size: 16 });
    sheet.text(`学位证书编号：${facts.certificateNo}`, { x: 130, y: 520, size: 13 });
    sheet.seal({ text: facts.institution, x: 430, y: 440, radius: 58 });
    return printed(facts);
  },
};

/** The older kind: the verb first, then who; the school beneath its seal, the number in Chinese brackets. */
const verbFirst: Layout<'degree'> = {
  id: 'practice-degree-verb-first',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [600, 430], background: '#fcf9ef' });
    sheet.frame({ x: 16, y: 16, width: 568, height: 398, style: 'corner', color: '#93271f' });
    sheet.text(`${rankOf(facts)}学位证书`, {
      x: 150,
      y: 50,
      width: 300,
      align: 'justify',
      size: 30,
      weight: 700,
    });
    sheet.paragraph(
      `根据《中华人民共和国学位条例》的规定，经学位评定委员会审查，同意授予 ${facts.name} 同志${facts.degree}学位。`,
      { x: 64, y: 130, width: 472, size: 18, lineHeight: 2.1 },
    );
    sheet.text('学位授予单位', { x: 76, y: 268, size: 14 });
    sheet.text(facts.institution, { x: 180, y: 266, size: 17, face: 'kai', weight: 600 });
    sheet.text('学位评定委员会主席', { x: 76, y: 304, size: 14 });
    sheet.signature(facts.president, { x: 220, y: 296, size: 24 });
    sheet.text(chineseDate(cut(facts.awarded, 'month')), { x: 390, y: 340, size: 15 });
    sheet.text(`证字第 ${facts.certificateNo} 号`, { x: 76, y: 372, size: 12.5 });
    sheet.seal({ text: facts.institution, x: 440, y: 320, radius: 50 });
    return printed(facts, 'month');
  },
};

/** Labels and values in a table-like list, as printed for degrees by equivalent study. */
const listed: Layout<'degree'> = {
  id: 'practice-degree-listed',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#fdfcf7' });
    sheet.frame({ x: 24, y: 24, width: 451, height: 660, style: 'double', color: '#2f4a6b' });
    sheet.centre('学位证书', 70, { size: 34, weight: 700, spacing: 10 });
    sheet.photo([204, 124, 90, 120]);
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生年月', arabicDate(cut(facts.person.birthDate, 'month'))],
        ['学科专业', facts.major],
        ['学位类别', facts.degree],
        ['授予单位', facts.institution],
        ['授予日期', arabicDate(facts.awarded, true)],
        ['证书编号', facts.certificateNo],
      ],
      {
        x: 76,
        y: 276,
        labelWidth: 66,
        valueWidth: 270,
        pitch: 36,
        label: { size: 14.5 },
        value: { size: 14.5, face: 'kai' },
        underline: true,
      },
    );
    sheet.text('校长（签章）：', { x: 76, y: 590, size: 14 });
    sheet.signature(facts.president, { x: 180, y: 580, size: 24 });
    sheet.seal({ text: facts.institution, x: 360, y: 590, radius: 54 });
    return printed(facts);
  },
};

/** Bilingual in one column: every Chinese line is followed by an English one. */
const bilingual: Layout<'degree'> = {
  id: 'practice-degree-bilingual',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffdf9' });
    sheet.frame({ x: 30, y: 30, width: 535, height: 782, style: 'guilloche', color: '#406a52', band: 12 });
    sheet.centre(`${rankOf(facts)}学位证书`, 90, { size: 32, weight: 700, spacing: 6 });
    sheet.centre('DEGREE CERTIFICATE', 132, { size: 16 });
    sheet.paragraph(
      `${facts.name}，${facts.person.sex}，${arabicDate(facts.person.birthDate)}生，在${facts.institution}修完${facts.major}专业培养方案规定的全部课程，成绩合格，根据《中华人民共和国学位条例》，授予${facts.degree}学位。`,
      { x: 80, y: 190, width: 435, size: 17, lineHeight: 2 },
    );
    sheet.paragraph(
      `Having completed the programme of study and satisfied the requirements of the University, the holder is hereby awarded the degree with all the rights and privileges pertaining thereto.`,
      { x: 80, y: 390, width: 435, size: 13, lineHeight: 1.8, align: 'left' },
    );
    sheet.text('校长 President', { x: 80, y: 520, size: 14 });
    sheet.signature(facts.president, { x: 200, y: 510, size: 26 });
    sheet.text('学位评定委员会主席 Chairman, Degree Committee', { x: 80, y: 560, size: 14 });
    sheet.signature(facts.president, { x: 420, y: 552, size: 26 });
    sheet.text(`证书编号 Certificate No.：${facts.certificateNo}`, { x: 80, y: 640, size: 13.5 });
    sheet.text(`授予日期 Date of Award：${dottedDate(facts.awarded, '-')}`, { x: 80, y: 670, size: 13.5 });
    sheet.seal({ text: facts.institution, x: 420, y: 650, radius: 56 });
    return printed(facts);
  },
};

/** Continuing education: 成人高等教育 over the title, the number spread with blanks. */
const adult: Layout<'degree'> = {
  id: 'practice-degree-adult',
  type: 'degree',
  draw(sheet, facts) {
    sheet.page({ size: [740, 520], background: '#f8f3e2' });
    sheet.frame({ x: 20, y: 20, width: 700, height: 480, style: 'key', color: '#9b7a30', band: 12 });
    sheet.centre('普通高等学校', 52, { size: 16 });
    sheet.centre(`${rankOf(facts)}学位证书`, 80, { size: 34, weight: 700, spacing: 8 });
    sheet.photo([64, 146, 86, 118]);
    sheet.text('编号', { x: 64, y: 286, size: 12 });
    sheet.text(facts.certificateNo, { x: 64, y: 306, size: 12 });
    sheet.paragraph(
      `　　${facts.name}　${facts.person.sex}　${dottedDate(facts.person.birthDate)}生　自${dottedDate(cut(facts.awarded, 'year'))}年前在本校攻读${facts.major}专业，完成学业，达到${rankOf(facts)}学术水平，授予${facts.degree}学位。`,
      { x: 190, y: 150, width: 480, size: 17, lineHeight: 2, indent: 0 },
    );
    sheet.text(`${facts.institution}校长`, { x: 240, y: 340, size: 16 });
    sheet.signature(facts.president, { x: 470, y: 330, size: 26 });
    sheet.text(`${facts.institution}学位评定委员会`, { x: 240, y: 376, size: 16 });
    sheet.text(chineseDate(facts.awarded, '○'), { x: 420, y: 424, size: 16 });
    sheet.seal({ text: facts.institution, x: 520, y: 404, radius: 54 });
    return printed(facts);
  },
};

export const degreeLayouts: readonly Layout<'degree'>[] = [
  ...[national, ownForm, verbFirst, listed],
  ...[bilingual, adult, ...moreDegrees],
];
