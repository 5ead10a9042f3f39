/** 国(境)外学历学位认证书: the old sheet, the one with a code, and a letter. */
import { arabicDate, chineseDate, cut } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, notes, stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['overseasDegree'];

function printedOf(facts: Facts, awarded = facts.awarded): Printed {
  const { name, institution, degree, certificateNo, issuer } = facts;
  return { name, institution, degree, awarded, certificateNo, issuer };
}

function titleOf({ region }: Facts): string {
  return region === 'foreign' ? '国外学历学位认证书' : '港澳台学历学位认证书';
}

/** The office exists, so its name stays out of the seal. */
function seal(sheet: Sheet, at: { x: number; y: number; radius: number }): void {
  stamp(sheet, { text: '学历学位认证专用', line: '样章', ...at });
}

const old: Layout<'overseasDegree'> = {
  id: 'ev-overseas-old',
  type: 'overseasDegree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbf8ee' });
    sheet.frame({ x: 36, y: 36, width: 523, height: 770, style: 'key', color: '#9b7a2e', band: 15 });
    title(sheet, titleOf(facts), ['serif 900 30 #8f1f1f', 116]);
    title(sheet, facts.certificateNo, ['serif 14', 170]);
    const fill = filledIn({ face: 'kai', weight: 700, size: 17 });
    prose(
      sheet,
      [
        fill(facts.name),
        `，${facts.person.sex}，`,
        fill(arabicDate(facts.person.birthDate)),
        '生，在',
        fill(facts.country),
        ' ',
        fill(facts.institution),
        `（${facts.institutionForeign}）学习，于`,
        fill(arabicDate(facts.awarded)),
        '获得该校颁发的',
        fill(facts.degree),
        '学位证书。\n经核查，该学校系所在国家（地区）正规高等学校，所授学位证书表明其具有相应的学历。\n特此认证。',
      ],
      ['serif 16/2.05', 84, 228, 428],
    );
    sheet.photo([92, 580, 94, 128], {
      background: '#f4f4f4',
      embossed: true,
      longHair: facts.person.sex === '女',
    });
    signOff(sheet, [facts.issuer, chineseDate(facts.issuedOn)], ['serif 500 15/2.27', 392, 620, 240]);
    seal(sheet, { x: 398, y: 640, radius: 60 });
    return printedOf(facts);
  },
};

const coded: Layout<'overseasDegree'> = {
  id: 'ev-overseas-coded',
  type: 'overseasDegree',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'rosette', color: '#c4d8ee', opacity: 0.45 });
    sheet.rule([56, 128], [539, 128], { width: 2.4, color: '#1f5fa8' });
    title(sheet, titleOf(facts), ['sans 700 27 #1f5fa8', 78]);
    put(sheet, `认证书编号：${facts.certificateNo}`, ['sans 12.5', 56, 142]);
    const label = (text: string) => ({ text, color: '#56708c', align: 'justify' as const, size: 12 });
    const value = (text: string) => ({ text, align: 'left' as const, weight: 500, size: 13.5 });
    sheet.table({
      x: 56,
      y: 180,
      columns: [92, 280],
      rowHeight: 36,
      lines: 'none',
      face: 'sans',
      padding: 5,
      rows: [
        [label('姓名'), value(facts.name)],
        [label('性别'), value(facts.person.sex)],
        [label('国籍'), value('中国')],
        [label('出生日期'), value(arabicDate(facts.person.birthDate))],
        [label('颁证院校'), value(facts.institution)],
        [label('院校外文名'), value(facts.institutionForeign)],
        [label('所在国家地区'), value(facts.country)],
        [label('学位'), value(facts.degree)],
        [label('颁发时间'), value(arabicDate(facts.awarded.slice(0, 7)))],
      ],
    });
    sheet.photo([432, 184, 98, 134], { background: '#dce8f4', longHair: facts.person.sex === '女' });
    prose(sheet, '上述学校为所在国（地区）认可的高等教育机构，该学位符合其授予规定，证书真实。', [
      'sans 13/1.9',
      60,
      524,
      470,
    ]);
    signOff(sheet, [facts.issuer, arabicDate(facts.issuedOn)], ['sans 14', 230, 640, 240]);
    seal(sheet, { x: 246, y: 652, radius: 58 });
    sheet.qr(`https://example.invalid/rz?no=${encodeURIComponent(facts.certificateNo)}`, {
      x: 440,
      y: 660,
      width: 92,
    });
    return printedOf(facts, cut(facts.awarded, 'month'));
  },
};

/** A wide sheet with Chinese above and English below. */
const twoTongues: Layout<'overseasDegree'> = {
  id: 'ev-overseas-two-tongues',
  type: 'overseasDegree',
  draw(sheet, facts) {
    sheet.page({ size: [760, 560], background: '#f6f2f8' });
    sheet.frame({ x: 20, y: 20, width: 720, height: 520, style: 'thick', color: '#5b3f73' });
    put(sheet, facts.issuer, ['kai 700 19 center', 60, 52, 640]);
    title(sheet, titleOf(facts), ['xiaowei 34 #5b3f73', 84]);
    const fill = filledIn({ face: 'serif', weight: 600, underline: true });
    prose(
      sheet,
      [
        '姓名 ',
        fill(facts.name, 120),
        '　性别 ',
        fill(facts.person.sex, 40),
        '　出生日期 ',
        fill(arabicDate(facts.person.birthDate), 130),
        '　毕业学校 ',
        fill(facts.institution, 200),
        '　国别（地区） ',
        fill(facts.country, 90),
        '　所获学位 ',
        fill(facts.degree, 110),
        '　获得日期 ',
        fill(arabicDate(facts.awarded), 140),
        '，其学历学位真实有效，予以认证。',
      ],
      ['serif 15/2.1 left flush', 62, 146, 520],
    );
    sheet.photo([608, 152, 92, 124], { background: '#7fb2dc', longHair: facts.person.sex === '女' });
    prose(
      sheet,
      `It is hereby verified that the degree conferred by ${facts.institutionForeign} on the person named above is genuine.`,
      ['serif 12 flush', 62, 330, 520],
    );
    put(sheet, `编号 No.：${facts.certificateNo}`, ['serif 13', 62, 486]);
    signOff(sheet, ['认证机构（章）', chineseDate(facts.issuedOn, '○')], ['serif 14', 560, 424, 220]);
    seal(sheet, { x: 578, y: 440, radius: 54 });
    notes(sheet, ['本认证书遗失不补'], ['serif 9.5', 62, 508, 200]);
    return printedOf(facts);
  },
};

export const overseasDegreeLayouts = [old, coded, twoTongues] as const;
