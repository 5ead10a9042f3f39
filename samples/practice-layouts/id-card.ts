/** 居民身份证: copies of both sides beneath each other or side by side, and cards pasted into a form. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['idCard'];
/** Where a side is drawn; it is 243 by 153 points where the scale is 1. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function printed(facts: Facts, sides: 'front' | 'back' | 'both'): Printed {
  const { name, sex, birthDate, idNumber, validTo } = facts;
  return {
    ...(sides === 'back' ? {} : { name, sex, birthDate, idNumber }),
    ...(sides === 'front' ? {} : { validTo }),
  };
}

/** The side with the person. */
function front(sheet: Sheet, facts: Facts, { x, y, scale }: Place): void {
  const at = (dx: number, dy: number): { x: number; y: number } => ({ x: x + dx * scale, y: y + dy * scale });
  sheet.rect([x, y, 243 * scale, 153 * scale], { fill: '#eaf1f2', stroke: '#b9c8cc', radius: 7 * scale });
  const label = { size: 7.6 * scale, color: '#4a7fa0' };
  const value = { size: 9 * scale, face: 'sans' as const };
  const [year = '', month = '', day = ''] = facts.birthDate.split('-');
  sheet.text('姓名', { ...label, ...at(16, 18) });
  sheet.text(facts.name, { ...value, ...at(42, 17), size: 10.5 * scale });
  sheet.text('性别', { ...label, ...at(16, 40) });
  sheet.text(facts.sex, { ...value, ...at(42, 39) });
  sheet.text('民族', { ...label, ...at(72, 40) });
  sheet.text(facts.ethnicity, { ...value, ...at(98, 39) });
  sheet.text('出生', { ...label, ...at(16, 60) });
  sheet.text(year, { ...value, ...at(42, 59) });
  sheet.text('年', { ...label, ...at(68, 60) });
  sheet.text(String(Number(month)), { ...value, ...at(82, 59) });
  sheet.text('月', { ...label, ...at(96, 60) });
  sheet.text(String(Number(day)), { ...value, ...at(108, 59) });
  sheet.text('日', { ...label, ...at(122, 60) });
  sheet.text('住址', { ...label, ...at(16, 81) });
  const half = Math.ceil(facts.address.length / 2);
  sheet.text(`${facts.address.slice(0, half)}\n${facts.address.slice(half)}`, { ...value, ...at(42, 80) });
  sheet.photo([x + 158 * scale, y + 18 * scale, 68 * scale, 88 * scale]);
  sheet.text('公民身份号码', { ...label, ...at(16, 128) });
  sheet.text(facts.idNumber, { ...value, ...at(80, 126), size: 10.5 * scale, spacing: 1.2 * scale });
}

/** The side with the authority. */
function back(sheet: Sheet, facts: Facts, { x, y, scale }: Place): void {
  const at = (dx: number, dy: number): { x: number; y: number } => ({ x: x + dx * scale, y: y + dy * scale });
  sheet.rect([x, y, 243 * scale, 153 * scale], { fill: '#eef0ea', stroke: '#b9c8cc', radius: 7 * scale });
  sheet.text('中华人民共和国', { ...at(84, 22), size: 13 * scale, spacing: 3 * scale });
  sheet.text('居民身份证', { ...at(84, 46), size: 20 * scale, spacing: 5 * scale });
  const style = { size: 8.4 * scale };
  sheet.text('签发机关', { ...style, ...at(48, 108), color: '#333333' });
  sheet.text(facts.authority, { ...style, ...at(92, 108), face: 'sans' });
  sheet.text('有效期限', { ...style, ...at(48, 128), color: '#333333' });
  const end = facts.validTo === '长期' ? '长期' : dottedDate(facts.validTo);
  sheet.text(`${dottedDate(facts.validFrom)}-${end}`, { ...style, ...at(92, 128), face: 'sans' });
}

/** Both sides on one sheet, beneath each other, under a line that says what the copy is for. */
const copy: Layout<'idCard'> = {
  id: 'practice-id-copy',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('此件仅供申报高级工程师资格使用', { x: 60, y: 60, size: 11 });
    front(sheet, facts, { x: 150, y: 120, scale: 1.2 });
    back(sheet, facts, { x: 150, y: 380, scale: 1.2 });
    sheet.text('与原件一致', { x: 400, y: 640, size: 12 });
    return printed(facts, 'both');
  },
};

/** Side by side, as an all-in-one printer copies them. */
const pair: Layout<'idCard'> = {
  id: 'practice-id-pair',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('身份证复印件（正反面）', 70, { size: 18, weight: 700 });
    front(sheet, facts, { x: 90, y: 160, scale: 1.3 });
    back(sheet, facts, { x: 440, y: 160, scale: 1.3 });
    return printed(facts, 'both');
  },
};

/** A single side cut out close. */
const single: Layout<'idCard'> = {
  id: 'practice-id-single',
  type: 'idCard',
  draw(sheet, facts) {
    sheet.page({ size: [486, 306], background: '#e6ebea' });
    if (facts.side === 'back') back(sheet, facts, { x: 0, y: 0, scale: 2 });
    else front(sheet, facts, { x: 0, y: 0, scale: 2 });
    return printed(facts, facts.side === 'back' ? 'back' : 'front');
  },
};

export const idCardLayouts: readonly Layout<'idCard'>[] = [copy, pair, single];
