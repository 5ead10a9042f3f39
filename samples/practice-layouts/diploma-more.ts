/** 毕业证书 in still other words: heads with the school, letters, pages of a booklet side by side. */
import type { Layout } from '../layout.ts';
import { arabicDate, chineseDate, chineseNumber, cut, datePieces, dottedDate } from '../draw/wording.ts';
import { formWords, levelWords, printed } from './diploma-parts.ts';

/** The school in the title, a year of entry in the sentence, a date with points. */
const headed: Layout<'diploma'> = {
  id: 'practice-diploma-headed',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fdfaf0' });
    sheet.frame({ x: 26, y: 26, width: 790, height: 543, style: 'corner', color: '#80552a' });
    sheet.centre(`${facts.institution}毕业证书`, 80, { size: 30, weight: 700 });
    const [year] = datePieces(facts.entered);
    sheet.paragraph(
      `${facts.name}同学，${facts.person.sex}，${arabicDate(facts.person.birthDate)}出生，系我校${facts.major}专业${year}级${levelWords[facts.level]}学生（${formWords[facts.mode]}），学制${chineseNumber(facts.years)}年。该生在校期间修完教学计划规定的全部课程，成绩合格，准予毕业，特发此证。`,
      { x: 110, y: 160, width: 620, size: 19, lineHeight: 2 },
    );
    sheet.text('校长（签名）：', { x: 110, y: 420, size: 16 });
    sheet.signature(facts.president, { x: 220, y: 410, size: 26 });
    sheet.text(`证书编号（电子注册号）：${facts.certificateNo}`, { x: 110, y: 470, size: 14 });
    sheet.text(dottedDate(facts.graduated, '.', false), { x: 600, y: 470, size: 16 });
    sheet.seal({ text: facts.institution, x: 640, y: 440, radius: 58 });
    return printed(facts);
  },
};

/** A letter-like certificate: 毕业于我校, number and date in one row beneath a rule. */
const letter: Layout<'diploma'> = {
  id: 'practice-diploma-letter',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#fffef8' });
    sheet.centre('毕业证书', 90, { size: 34, weight: 700, spacing: 12 });
    sheet.centre(`（${formWords[facts.mode]}${levelWords[facts.level]}）`, 136, { size: 14 });
    const { person } = facts;
    sheet.paragraph(
      `兹证明${facts.name}（${person.sex}，身份证号${person.idNumber}）自${arabicDate(facts.entered)}起在我校${facts.major}专业学习，修业年限${chineseNumber(facts.years)}年，按规定修完全部课程，考试合格，于${arabicDate(facts.graduated)}毕业。`,
      { x: 70, y: 190, width: 360, size: 16.5, lineHeight: 2.1 },
    );
    sheet.text(facts.institution, { x: 220, y: 470, width: 210, align: 'right', size: 17, fit: true });
    sheet.text(`校长 ${facts.president}`, { x: 220, y: 504, width: 210, align: 'right', size: 15 });
    sheet.rule([70, 580], [430, 580]);
    sheet.text(`NO：${facts.certificateNo}`, { x: 70, y: 590, size: 12 });
    sheet.text(chineseDate(facts.graduated), { x: 290, y: 590, size: 12 });
    sheet.seal({ text: facts.institution, x: 360, y: 490, radius: 52 });
    return printed(facts);
  },
};

/** Two pages of a booklet: labels left of the fold, the sentence to its right. */
const fold: Layout<'diploma'> = {
  id: 'practice-diploma-fold',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [800, 540], background: '#fbfaf2' });
    sheet.rule([400, 0], [400, 540], { color: '#cccccc' });
    sheet.photo([150, 70, 96, 128], { embossed: true });
    const rows: [string, string][] = [
      ['姓　名', facts.name],
      ['性　别', facts.person.sex],
      ['学校编号', facts.certificateNo],
      ['校　名', facts.institution],
      ['校　长', facts.president],
    ];
    rows.forEach(([label, value], index) => {
      sheet.text(label, { x: 50, y: 240 + index * 44, size: 15 });
      sheet.text(value, { x: 130, y: 240 + index * 44, size: 15, face: 'kai', width: 240, fit: true });
      sheet.rule([126, 260 + index * 44], [370, 260 + index * 44], { width: 0.5 });
    });
    sheet.text('毕业证书', { x: 470, y: 60, width: 260, align: 'justify', size: 32, weight: 700 });
    const [gy, gm, gd] = datePieces(facts.graduated);
    sheet.paragraph(
      `　　该生于${chineseDate(facts.entered)}至${chineseDate(cut(facts.graduated, 'month'))}在本校${facts.major}专业${levelWords[facts.level]}（${formWords[facts.mode]}）学习，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
      { x: 440, y: 130, width: 320, size: 16.5, lineHeight: 2.1, indent: 0 },
    );
    sheet.text(`${gy}　年　${gm}　月　${gd}　日`, { x: 520, y: 440, size: 16 });
    sheet.seal({ text: facts.institution, x: 640, y: 430, radius: 54 });
    return printed(facts);
  },
};

/** Adult study: kind and form in brackets behind the major, the department before it. */
const department: Layout<'diploma'> = {
  id: 'practice-diploma-department',
  type: 'diploma',
  draw(sheet, facts) {
    sheet.page({ size: [720, 500], background: '#f6f0de' });
    sheet.frame({ x: 20, y: 20, width: 680, height: 460, style: 'guilloche', color: '#8d6e35', band: 12 });
    sheet.centre('成人高等学校', 54, { size: 17 });
    sheet.centre('毕　业　证　书', 82, { size: 34, weight: 700, color: '#8c1d18' });
    sheet.photo([60, 150, 84, 112]);
    const { person } = facts;
    sheet.paragraph(
      `学员 ${facts.name} 性别 ${person.sex} ${dottedDate(person.birthDate, '.', false)} 生，于 ${dottedDate(facts.entered, '.', false)} 至 ${dottedDate(cut(facts.graduated, 'month'), '.', false)} 在本校机电工程学院 ${facts.major}（数控方向） 专业（${levelWords[facts.level]}）学习，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
      { x: 170, y: 150, width: 490, size: 16.5, lineHeight: 2 },
    );
    sheet.text(`校名：${facts.institution}`, { x: 170, y: 350, size: 15 });
    sheet.text(`校（院）长：${facts.president}`, { x: 480, y: 350, size: 15 });
    sheet.text(`批准文号：（88）教高三字016号`, { x: 60, y: 400, size: 12 });
    sheet.text(`证书编号：${facts.certificateNo}`, { x: 60, y: 424, size: 12 });
    sheet.text(arabicDate(facts.graduated), { x: 490, y: 412, size: 15 });
    sheet.seal({ text: facts.institution, x: 280, y: 380, radius: 50 });
    return { ...printed(facts), major: `${facts.major}（数控方向）` };
  },
};

export const moreDiplomas: readonly Layout<'diploma'>[] = [headed, letter, fold, department];
