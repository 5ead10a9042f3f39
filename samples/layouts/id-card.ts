/** 居民身份证 on paper: copies and photos of made-up cards (GB 11643 numbers with region 99). */
import type { Person, DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { TextStyle } from '../draw/text.ts';
import { datePieces, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['idCard'];

/** A card is 85.6 × 54 mm; `unit` is points per millimetre. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  readonly grey: boolean;
}

function front(sheet: Sheet, person: Person, at: Place): void {
  const { x, y, unit } = at;
  const blue = at.grey ? '#333333' : '#2f6f9f';
  const label = { face: 'sans' as const, size: 3 * unit, color: blue };
  const value = { face: 'sans' as const, weight: 500, size: 3.4 * unit };
  const [year, month, day] = datePieces(person.birthDate);
  const put = (text: string, at: readonly [left: number, top: number], style: TextStyle): void => {
    sheet.text(text, { ...style, x: x + at[0] * unit, y: y + at[1] * unit });
  };
  card(sheet, at);
  put('姓名', [5, 6], label);
  put(person.name, [15, 5.7], { ...value, size: 3.9 * unit });
  put('性别', [5, 13], label);
  put(person.sex, [15, 12.8], value);
  put('民族', [24, 13], label);
  put(person.ethnicity.replace(/族$/u, ''), [33, 12.8], value);
  put('出生', [5, 20], label);
  put(year, [15, 19.8], value);
  put('年', [24, 20], label);
  put(month, [29.5, 19.8], value);
  put('月', [34, 20], label);
  put(day, [39, 19.8], value);
  put('日', [44, 20], label);
  put('住址', [5, 27], label);
  sheet.paragraph(person.address, {
    ...value,
    x: x + 15 * unit,
    y: y + 26 * unit,
    width: 37 * unit,
    indent: 0,
    lineHeight: 1.35,
    align: 'left',
  });
  put('公民身份号码', [5, 45], label);
  put(person.idNumber, [29, 44.4], { ...value, size: 4.1 * unit, spacing: 0.5 * unit });
  sheet.photo([x + 57 * unit, y + 9 * unit, 22 * unit, 28 * unit], {
    background: '#e9eef2',
    grey: at.grey,
    longHair: person.sex === '女',
  });
}

function card(sheet: Sheet, at: Place): void {
  const box = [at.x, at.y, 85.6 * at.unit, 54 * at.unit] as const;
  sheet.rect(box, {
    fill: at.grey ? '#f1f1f1' : '#e9f2f4',
    stroke: '#9aa6ad',
    radius: 3 * at.unit,
    width: 0.6,
  });
  const color = at.grey ? '#bbbbbb' : '#a9cbd8';
  sheet.pattern({ style: 'rosette', box, color, opacity: 0.35 });
  sheet.pattern({ style: 'waves', box: inner(box, 3 * at.unit), color, opacity: 0.3 });
}

function inner(box: readonly [number, number, number, number], by: number): [number, number, number, number] {
  return [box[0] + by, box[1] + by, box[2] - 2 * by, box[3] - 2 * by];
}

function validity(facts: Facts): string {
  const end = facts.validTo === '长期' ? '长期' : dottedDate(facts.validTo);
  return `${dottedDate(facts.validFrom)}-${end}`;
}

function back(sheet: Sheet, facts: Facts, at: Place): void {
  const { x, y, unit } = at;
  card(sheet, at);
  const title = { face: 'serif' as const, weight: 700, width: 60 * unit, align: 'center' as const };
  const left = x + 20 * unit;
  sheet.text('中华人民共和国', { ...title, x: left, y: y + 8 * unit, size: 5.4 * unit });
  sheet.text('居民身份证', { ...title, x: left, y: y + 17 * unit, size: 7.6 * unit, spacing: unit });
  // a plain disc where the emblem would be: a sample copies no emblem
  const ring = (r: number): string => circle(x + 13 * unit, y + 14 * unit, r * unit);
  sheet.path(ring(7), { fill: at.grey ? '#8a8a8a' : '#c9433a', opacity: 0.85 });
  sheet.path(ring(5), { stroke: '#e8d9a0', width: 0.8 });
  const label = { face: 'sans' as const, weight: 500, size: 3 * unit };
  sheet.text('签发机关', { ...label, x: x + 18 * unit, y: y + 38 * unit });
  sheet.text(facts.authority, { ...label, x: x + 34 * unit, y: y + 38 * unit });
  sheet.text('有效期限', { ...label, x: x + 18 * unit, y: y + 45 * unit });
  sheet.text(validity(facts), { ...label, x: x + 34 * unit, y: y + 45 * unit });
}

function circle(cx: number, cy: number, r: number): string {
  const [left, right] = [String(cx - r), String(cx + r)];
  return `M ${left} ${String(cy)} A ${String(r)} ${String(r)} 0 1 0 ${right} ${String(cy)} A ${String(r)} ${String(r)} 0 1 0 ${left} ${String(cy)} Z`;
}

function printed(facts: Facts): Printed {
  const { name, sex, birthDate, idNumber } = facts;
  return {
    ...(facts.side === 'back' ? {} : { name, sex, birthDate, idNumber }),
    ...(facts.side === 'front' ? {} : { validTo: facts.validTo }),
  };
}

function sides(sheet: Sheet, facts: Facts, places: { front: Place; back: Place }): void {
  if (facts.side !== 'back') front(sheet, facts, places.front);
  if (facts.side !== 'front') back(sheet, facts, facts.side === 'back' ? places.front : places.back);
}

/** Both sides, one above the other, on an A4 photocopy. */
const copyStacked: Layout<'idCard'> = {
  id: 'id-card-copy-stacked',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    const place = { x: 176, unit: 2.835, grey: false };
    sides(sheet, facts, { front: { ...place, y: 170 }, back: { ...place, y: 420 } });
    return printed(facts);
  },
};

/** A grey copy, enlarged, with a note that it is only for this review. */
const copyGrey: Layout<'idCard'> = {
  id: 'id-card-copy-grey',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    const place = { x: 118, unit: 4.2, grey: true };
    sides(sheet, facts, { front: { ...place, y: 120 }, back: { ...place, y: 430 } });
    sheet.centre('身份证复印件', 62, { size: 18, weight: 700 });
    sheet.handwritten('仅供职称评审使用，与原件一致', { x: 190, y: 740, size: 15 });
    return printed(facts);
  },
};

/** The card itself, filling the picture: a photo or a cropped scan. */
const cardOnly: Layout<'idCard'> = {
  id: 'id-card-only',
  type: 'idCard',
  draw(sheet, facts) {
    const unit = 5;
    const size = [92 * unit, 60 * unit] as const;
    sheet.page({ size: facts.side === 'both' ? [size[0], size[1] * 2] : size, background: '#d8d4cc' });
    const place = { x: 3.2 * unit, unit, grey: false };
    sides(sheet, facts, { front: { ...place, y: 3 * unit }, back: { ...place, y: size[1] + 3 * unit } });
    return printed(facts);
  },
};

/** Both sides beside each other on a landscape page with a rule around each. */
const copyBeside: Layout<'idCard'> = {
  id: 'id-card-copy-beside',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    const place = { y: 190, unit: 4.3, grey: false };
    sheet.text('申报人身份证（正、反面）复印件粘贴处', { x: 40, y: 70, size: 16, face: 'sans' });
    sheet.rect([30, 110, sheet.width - 60, 390], { stroke: '#333333' });
    sides(sheet, facts, { front: { ...place, x: 42 }, back: { ...place, x: 431 } });
    return printed(facts);
  },
};

export const idCardLayouts: readonly Layout<'idCard'>[] = [copyStacked, copyGrey, cardOnly, copyBeside];
