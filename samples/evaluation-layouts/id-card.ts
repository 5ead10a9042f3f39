/** 居民身份证: copies on one sheet, photographs, single sides, pasted into a form. */
import { dottedDate } from '../draw/wording.ts';
import { put } from './ink.ts';
import { stamp } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Face } from '../draw/fonts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['idCard'];

/** The card's looks; `scale` 1 is the card's true size, 242.6 by 153 points. */
interface Look {
  readonly scale: number;
  readonly face: Face;
  readonly grey: boolean;
  readonly ground: string;
  readonly radius: number;
}

interface Place extends Look {
  readonly x: number;
  readonly y: number;
}

const width = 242.6;
const height = 153;

function printedOf(facts: Facts): Printed {
  const { name, sex, birthDate, idNumber, validTo } = facts;
  const front = { name, sex, birthDate, idNumber };
  if (facts.side === 'front') return front;
  return facts.side === 'back' ? { validTo } : { ...front, validTo };
}

function ground(sheet: Sheet, place: Place): void {
  const { x, y, scale } = place;
  sheet.rect([x, y, width * scale, height * scale], {
    fill: place.ground,
    stroke: place.grey ? '#777777' : '#b9c4c9',
    width: 0.6,
    radius: place.radius * scale,
  });
  const box = [x + 3, y + 3, width * scale - 6, height * scale - 6] as const;
  const color = place.grey ? '#b5b5b5' : '#9fc3cf';
  sheet.pattern({ style: 'waves', box, color, opacity: 0.35 });
}

function writer(sheet: Sheet, place: Place) {
  const blue = place.grey ? '#555555' : '#3d7ea6';
  return {
    label: (text: string, x: number, y: number) =>
      sheet.text(text, {
        face: place.face,
        size: 7.4 * place.scale,
        color: blue,
        x: place.x + x * place.scale,
        y: place.y + y * place.scale,
      }),
    value: (text: string, [x, y, size = 9]: readonly [x: number, y: number, size?: number]) =>
      sheet.text(text, {
        face: place.face,
        weight: 500,
        size: size * place.scale,
        color: '#1a1a1a',
        x: place.x + x * place.scale,
        y: place.y + y * place.scale,
      }),
  };
}

function birthLine(sheet: Sheet, place: Place, birthDate: string): void {
  const { label, value } = writer(sheet, place);
  const [year, month, day] = birthDate.split('-').map(Number);
  label('出  生', 17, 58);
  value(String(year), [46, 56.6]);
  label('年', 70, 58);
  value(String(month), [86, 56.6]);
  label('月', 99, 58);
  value(String(day), [114, 56.6]);
  label('日', 128, 58);
}

function front(sheet: Sheet, facts: Facts, place: Place): void {
  ground(sheet, place);
  const { label, value } = writer(sheet, place);
  const { scale } = place;
  label('姓  名', 17, 19);
  value(facts.name, [46, 17, 10]);
  label('性  别', 17, 38.5);
  value(facts.sex, [46, 37]);
  label('民  族', 72, 38.5);
  value(facts.ethnicity.replace(/族$/u, ''), [101, 37]);
  birthLine(sheet, place, facts.birthDate);
  label('住  址', 17, 77);
  sheet.paragraph(facts.address, {
    face: place.face,
    weight: 500,
    size: 8.6 * scale,
    x: place.x + 46 * scale,
    y: place.y + 74 * scale,
    width: 104 * scale,
    indent: 0,
    align: 'left',
    lineHeight: 1.4,
  });
  label('公民身份号码', 17, 130);
  sheet.text(facts.idNumber, {
    face: 'sans',
    weight: 600,
    size: 10.4 * scale,
    spacing: 1.1 * scale,
    x: place.x + 81 * scale,
    y: place.y + 127 * scale,
  });
  const photo = [place.x + 157 * scale, place.y + 20 * scale, 68 * scale, 86 * scale] as const;
  sheet.photo(photo, { grey: place.grey, background: '#f3f6f8', longHair: facts.sex === '女' });
}

function back(sheet: Sheet, facts: Facts, place: Place): void {
  ground(sheet, place);
  const { label, value } = writer(sheet, place);
  const { x, y, scale } = place;
  // a plain disc where a real card has the state emblem
  sheet.rect([x + 18 * scale, y + 18 * scale, 42 * scale, 42 * scale], {
    fill: place.grey ? '#8d8d8d' : '#c8483e',
    radius: 21 * scale,
    stroke: place.grey ? '#555555' : '#d8b25a',
    width: 2,
  });
  const title = { face: 'serif' as const, weight: 700, align: 'justify' as const, x: x + 72 * scale };
  sheet.text('中华人民共和国', { ...title, size: 14 * scale, y: y + 20 * scale, width: 140 * scale });
  sheet.text('居民身份证', { ...title, size: 22 * scale, y: y + 41 * scale, width: 140 * scale });
  label('签发机关', 52, 110);
  value(facts.authority, [94, 108.6, 8.6]);
  label('有效期限', 52, 129);
  const end = facts.validTo === '长期' ? '长期' : dottedDate(facts.validTo);
  value(`${dottedDate(facts.validFrom)}-${end}`, [94, 127.6, 8.6]);
}

/** Draws the sides that the facts name at the two places, the front first. */
function bothSides(sheet: Sheet, facts: Facts, places: readonly [Place, Place]): void {
  if (facts.side !== 'back') front(sheet, facts, places[0]);
  if (facts.side !== 'front') back(sheet, facts, places[facts.side === 'back' ? 0 : 1]);
}

const copy: Layout<'idCard'> = {
  id: 'ev-id-card-copy',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    const look: Look = { scale: 1.04, face: 'sans', grey: true, ground: '#e9e9e9', radius: 9 };
    bothSides(sheet, facts, [
      { ...look, x: 168, y: 128 },
      { ...look, x: 172, y: 352 },
    ]);
    sheet.squareSeal({ text: '与原件核对一致', x: 410, y: 640, width: 130, color: '#2b3d8f', rotate: -5 });
    sheet.signature('方文', { x: 380, y: 662, size: 22 });
    return printedOf(facts);
  },
};

const desk: Layout<'idCard'> = {
  id: 'ev-id-card-desk',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ size: [796, 330], background: '#6d5845' });
    sheet.pattern({ style: 'grid', color: '#54412f', opacity: 0.6 });
    const look: Look = { scale: 1.5, face: 'sans', grey: false, ground: '#eef5f4', radius: 10 };
    bothSides(sheet, facts, [
      { ...look, x: 22, y: 46 },
      { ...look, x: 410, y: 52 },
    ]);
    return printedOf(facts);
  },
};

const flatbed: Layout<'idCard'> = {
  id: 'ev-id-card-flatbed',
  type: 'idCard',
  draw(sheet, facts) {
    const look: Look = { scale: 1.18, face: 'serif', grey: false, ground: '#f2f1ea', radius: 8 };
    const place: Place = { ...look, x: 11, y: 9 };
    sheet.page({ size: [308, 199], background: '#fbfbfb' });
    if (facts.side !== 'back') front(sheet, facts, place);
    if (facts.side === 'both') sheet.nextPage();
    if (facts.side !== 'front') back(sheet, facts, place);
    return printedOf(facts);
  },
};

const pasted: Layout<'idCard'> = {
  id: 'ev-id-card-pasted',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    put(sheet, '附件4  有效身份证件', ['sans 500 15', 62, 56]);
    sheet.table({
      x: 62,
      y: 92,
      columns: [46, 425],
      rows: [
        { height: 236, cells: [{ text: '正面', vertical: true, spacing: 16 }, ''] },
        { height: 236, cells: [{ text: '反面', vertical: true, spacing: 16 }, ''] },
        {
          height: 60,
          cells: [{ text: '说明：本复印件仅供申报专业技术资格使用，再次复印无效。', colSpan: 2, size: 11 }],
        },
      ],
      face: 'sans',
      size: 13,
    });
    const look: Look = { scale: 1.32, face: 'kai', grey: false, ground: '#f6f7f3', radius: 9 };
    bothSides(sheet, facts, [
      { ...look, x: 162, y: 108 },
      { ...look, x: 158, y: 345 },
    ]);
    sheet.pattern({
      style: 'text',
      text: '仅供职称申报',
      box: [108, 92, 425, 472],
      size: 20,
      color: '#7d7d7d',
      opacity: 0.16,
    });
    stamp(sheet, { text: '人事档案资料专用', line: '已核', x: 470, y: 575, radius: 40, star: false });
    return printedOf(facts);
  },
};

export const idCardLayouts = [copy, desk, flatbed, pasted] as const;
