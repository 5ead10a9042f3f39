/** 国(境)外学历学位认证书. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels } from '../draw/labels.ts';
import { arabicDate, chineseDate, cut, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['overseasDegree'];

function heading(facts: Facts): string {
  return facts.region === 'foreign' ? '国外学历学位认证书' : '港澳台学历学位认证书';
}

function level(facts: Facts): string {
  return ['博士', '硕士'].find((word) => facts.degree.includes(word)) ?? '学士';
}

function printed(facts: Facts, precision: 'month' | 'day' = 'day'): Printed {
  const { name, institution, degree, certificateNo, issuer } = facts;
  return { name, institution, degree, awarded: cut(facts.awarded, precision), certificateNo, issuer };
}

/** A letter with number in red and the seal over the date. */
const letter: Layout<'overseasDegree'> = {
  id: 'overseas-letter',
  type: 'overseasDegree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfaf5' });
    sheet.pattern({ style: 'rosette', color: '#bcb186', opacity: 0.35 });
    sheet.frame({ x: 32, y: 32, width: 531, height: 778, style: 'guilloche', color: '#7b6a35', band: 12 });
    sheet.centre(heading(facts), 110, { size: 32, weight: 700, spacing: 3 });
    sheet.text(facts.certificateNo, { x: 360, y: 168, width: 150, align: 'right', size: 13, face: 'sans' });
    sheet.photo([88, 168, 76, 102]);
    const { person, country } = facts;
    sheet.paragraph(
      [
        `${facts.name}，${person.sex}，中国国籍，${arabicDate(person.birthDate)}出生。该生在${country}`,
        `${facts.institution}（${facts.institutionForeign}）学习，于${arabicDate(facts.awarded)}获得该校颁发的`,
        { text: `${facts.degree}学位证书`, weight: 700 },
        `。经核查，该校系${country}正规高等学校，所获学位证书表明其具有相应的学历。`,
        `\n本中心对${facts.name}所获${facts.degree}学位予以认证，该学位相当于我国${level(facts)}学位。`,
      ],
      { x: 88, y: 296, width: 420, size: 15.5, lineHeight: 2.05 },
    );
    sheet.text(facts.issuer, { x: 250, y: 650, width: 260, align: 'center', size: 16 });
    sheet.text(chineseDate(facts.issuedOn), { x: 250, y: 682, width: 260, align: 'center', size: 15 });
    sheet.seal({ text: sealText(facts.issuer), x: 386, y: 664, radius: 58, line: '认证专用章' });
    sheet.qr(`https://www.example.invalid/cscse?no=${facts.certificateNo}`, { x: 88, y: 690, width: 66 });
    return printed(facts);
  },
};

/** Label and value, the number at the top left, two languages. */
const listed: Layout<'overseasDegree'> = {
  id: 'overseas-listed',
  type: 'overseasDegree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.frame({ x: 36, y: 36, width: 523, height: 770, style: 'double', color: '#244b7a' });
    sheet.text(`认证书编号：${facts.certificateNo}`, { x: 64, y: 66, size: 12, face: 'sans' });
    sheet.centre(heading(facts), 112, { size: 28, face: 'sans', weight: 700, color: '#244b7a' });
    sheet.photo([440, 158, 84, 112], { background: '#ffffff' });
    const { person } = facts;
    const style = { size: 14 };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', person.sex],
        ['国籍', '中国'],
        ['出生日期', arabicDate(person.birthDate)],
        ['国家（地区）', facts.country],
        ['颁证院校', facts.institution],
        ['院校外文名', facts.institutionForeign],
        ['证书类别', '学位证书'],
        ['所获学位', facts.degree],
        ['获得时间', arabicDate(facts.awarded)],
      ],
      {
        x: 72,
        y: 300,
        labelWidth: 88,
        valueWidth: 340,
        pitch: 30,
        label: style,
        value: { ...style, face: 'kai', weight: 500 },
      },
    );
    sheet.paragraph(`认证意见：上述证书经核实有效，其学位与我国${level(facts)}学位具有同等学力水平。`, {
      x: 72,
      y: 612,
      width: 450,
      size: 14,
      indent: 0,
      lineHeight: 1.8,
    });
    sheet.text(facts.issuer, { x: 72, y: 700, size: 14 });
    sheet.text(arabicDate(facts.issuedOn), { x: 72, y: 724, size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 180, y: 712, radius: 55, cover: true, rotate: 9 });
    sheet.qr(`https://www.example.invalid/cscse?no=${facts.certificateNo}`, { x: 448, y: 690, width: 74 });
    return printed(facts);
  },
};

/** The old series with a long number in words and the month only. */
const old: Layout<'overseasDegree'> = {
  id: 'overseas-old',
  type: 'overseasDegree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#f9f4e6' });
    sheet.frame({ x: 40, y: 40, width: 515, height: 762, style: 'key', color: '#8c6b2a' });
    sheet.text(heading(facts), {
      x: 110,
      y: 120,
      width: 375,
      align: 'justify',
      size: 30,
      face: 'kai',
      weight: 700,
    });
    sheet.centre(`编号　${facts.certificateNo}`, 176, { size: 13 });
    const { person } = facts;
    sheet.paragraph(
      [
        `兹证明 ${facts.name}（${person.sex}，${chineseDate(person.birthDate)}生）于${chineseDate(cut(facts.awarded, 'month'))}`,
        `在${facts.country}${facts.institution}获得`,
        { text: facts.degree, weight: 700 },
        '学位。该校为当地政府承认的高等学校，其颁发的学位证书在当地有效。',
        '\n特予认证。',
      ],
      { x: 90, y: 240, width: 415, size: 17, lineHeight: 2.2, face: 'kai' },
    );
    sheet.text(facts.issuer, {
      x: 90,
      y: 600,
      width: 415,
      align: 'right',
      size: 16,
      face: 'kai',
      weight: 500,
    });
    sheet.text(chineseDate(facts.issuedOn, '○'), {
      x: 90,
      y: 634,
      width: 415,
      align: 'right',
      size: 15,
      face: 'kai',
    });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 620, radius: 60 });
    return printed(facts, 'month');
  },
};

export const overseasDegreeLayouts: readonly Layout<'overseasDegree'>[] = [letter, listed, old];
