/** 专利证书: invention, utility model and design, in three generations of paper. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate } from '../draw/wording.ts';

type Facts = DocumentFacts['patent'];

const subjects = {
  发明专利: { subject: '发明名称', makers: '发明人', years: '二十' },
  实用新型专利: { subject: '实用新型名称', makers: '发明人', years: '十' },
  外观设计专利: { subject: '外观设计名称', makers: '设计人', years: '十' },
} as const;

function printed({ inventor, title, number, kind, filedOn, grantedOn }: Facts): Printed {
  return { inventor, title, number, kind, filedOn, grantedOn };
}

function rowsOf(facts: Facts): readonly (readonly [string, string])[] {
  const { subject, makers } = subjects[facts.kind];
  return [
    [subject, facts.title],
    [makers, facts.inventor.join(';')],
    ['专利号', facts.number],
    ['专利申请日', arabicDate(facts.filedOn, true)],
    ['专利权人', facts.patentee],
    ['授权公告日', arabicDate(facts.grantedOn, true)],
  ];
}

function legal(facts: Facts): string {
  const { subject, years } = subjects[facts.kind];
  const thing = subject.replace('名称', '');
  return `本${thing}经过本局依照中华人民共和国专利法进行审查，决定授予专利权，颁发${facts.kind}证书并在专利登记簿上予以登记。专利权自授权公告之日起生效，期限为${years}年，自申请日起算。`;
}

function labelled(
  sheet: Sheet,
  rows: readonly (readonly [string, string])[],
  at: { x: number; y: number; label: number; width: number; size: number; gap: number },
): number {
  let { y } = at;
  for (const [label, value] of rows) {
    const top = y + at.size * 0.3;
    sheet.text(label, { x: at.x, y: top, width: at.label, align: 'justify', size: at.size, fit: true });
    sheet.text('：', { x: at.x + at.label, y: top, size: at.size });
    const box = sheet.paragraph(value, {
      x: at.x + at.label + at.size * 1.2,
      y,
      width: at.width,
      size: at.size,
      indent: 0,
      align: 'left',
      weight: 500,
    });
    y += box[3] + at.gap;
  }
  return y;
}

/** The paper until about 2018: number at the upper left, red title, director's signature. */
const classic: Layout<'patent'> = {
  id: 'patent-classic',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfaf2' });
    sheet.frame({ x: 26, y: 26, width: 543, height: 790, style: 'guilloche', color: '#a68445', band: 14 });
    sheet.pattern({ style: 'rosette', color: '#d6c08c', opacity: 0.35 });
    sheet.text(`证书号 第${facts.certificateSerial}号`, { x: 66, y: 66, size: 12.5 });
    sheet.text(`${facts.kind}证书`, {
      x: 110,
      y: 156,
      width: 375,
      align: 'justify',
      size: 38,
      weight: 800,
      color: '#b3202a',
      fit: true,
    });
    const bottom = labelled(sheet, rowsOf(facts), {
      x: 78,
      y: 240,
      label: 92,
      width: 320,
      size: 14,
      gap: 13,
    });
    sheet.paragraph(legal(facts), { x: 78, y: bottom + 14, width: 440, size: 12, lineHeight: 1.9 });
    sheet.text('局长', { x: 90, y: 716, size: 14 });
    sheet.signature('申文渊', { x: 136, y: 700, size: 34 });
    sheet.text(arabicDate(facts.grantedOn, true), { x: 330, y: 734, width: 180, align: 'center', size: 13 });
    sheet.seal({ text: '仅供程序测试之样章', x: 416, y: 718, radius: 56, rotate: 4 });
    sheet.centre('第 1 页（共 1 页）', 790, { size: 9.5 });
    return printed(facts);
  },
};

/** The paper since: bar code, grant number, labels in grey, QR at the foot. */
const recent: Layout<'patent'> = {
  id: 'patent-recent',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#ffffff' });
    sheet.pattern({ style: 'waves', color: '#c9d6e4', opacity: 0.3 });
    sheet.rect([30, 30, 535, 782], { stroke: '#6d86a3', width: 1.2 });
    sheet.text(`证书号第${facts.certificateSerial}号`, { x: 60, y: 58, size: 12, face: 'sans' });
    sheet.code128(facts.number.replace(/[^0-9X.]/gu, ''), { x: 380, y: 56, width: 150, height: 24 });
    sheet.centre(`${facts.kind}证书`, 128, { size: 34, face: 'sans', weight: 700, color: '#1f3e63' });
    const rows = [...rowsOf(facts), ['授权公告号', facts.grantNo] as const];
    const bottom = labelled(sheet, rows, { x: 70, y: 206, label: 84, width: 350, size: 13, gap: 12 });
    sheet.rule([70, bottom + 6], [525, bottom + 6], { color: '#6d86a3' });
    sheet.paragraph(legal(facts), {
      x: 70,
      y: bottom + 18,
      width: 455,
      size: 11,
      lineHeight: 1.8,
      face: 'kai',
    });
    sheet.text('局长　申文渊', { x: 70, y: 700, size: 13 });
    sheet.signature('申文渊', { x: 150, y: 718, size: 26 });
    sheet.seal({ text: '仅供程序测试之样章', x: 430, y: 700, radius: 56, cover: true });
    sheet.text(arabicDate(facts.grantedOn, true), { x: 350, y: 750, width: 160, align: 'center', size: 12 });
    sheet.qr(`https://www.example.invalid/zl?no=${facts.number.replaceAll(' ', '')}`, {
      x: 270,
      y: 690,
      width: 64,
    });
    return printed(facts);
  },
};

/** An older upright paper in 楷 with numbers set apart. */
const old: Layout<'patent'> = {
  id: 'patent-old',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ size: [560, 760], background: '#fbf6e8' });
    sheet.frame({ x: 22, y: 22, width: 516, height: 716, style: 'corner', color: '#9c2b2b', band: 18 });
    sheet.centre(`${facts.kind}证书`, 78, {
      size: 40,
      face: 'kai',
      weight: 700,
      color: '#9c2b2b',
      spacing: 3,
    });
    const rows = rowsOf(facts).map(
      ([label, value]) =>
        [label, label.includes('日') ? value.replace(/0(\d)(?=[月日])/gu, '$1') : value] as const,
    );
    const [subject, makers, number, filed, owner, granted] = rows;
    const order = [number, subject, makers, owner, filed, granted].filter((row) => row !== undefined);
    const bottom = labelled(sheet, order, { x: 64, y: 168, label: 92, width: 320, size: 15, gap: 12 });
    sheet.paragraph(legal(facts), {
      x: 64,
      y: Math.max(bottom + 8, 470),
      width: 432,
      size: 13,
      lineHeight: 1.85,
      face: 'kai',
    });
    sheet.text(`证书号：${facts.certificateSerial}`, { x: 64, y: 690, size: 12.5 });
    sheet.squareSeal({ text: '仅供程序\n测试样章', x: 440, y: 660, width: 78 });
    return printed(facts);
  },
};

export const patentLayouts: readonly Layout<'patent'>[] = [classic, recent, old];
