/** 期刊封面 and 版权页. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { chineseNumber } from '../draw/wording.ts';

type Facts = DocumentFacts['journalCover'];
type Field = 'journal' | 'issn' | 'cn' | 'year' | 'volume' | 'issue';

/** Draws one page and names the fields that stand on it. */
type Page = (sheet: Sheet, facts: Facts) => readonly Field[];

function drawParts(sheet: Sheet, facts: Facts, pages: { cover: Page; copyright: Page }): Printed {
  const shown = new Set<Field>();
  if (facts.part !== 'copyright') pages.cover(sheet, facts).forEach((field) => shown.add(field));
  if (facts.part !== 'cover') pages.copyright(sheet, facts).forEach((field) => shown.add(field));
  const entries = [...shown]
    .filter((field) => facts[field] !== undefined)
    .map((field) => [field, facts[field]]);
  return Object.fromEntries(entries) as Printed;
}

/** EAN-13 of a periodical: 977, seven ISSN digits, two for the price; the issue is the add-on. */
function barcode(sheet: Sheet, facts: Facts, at: { x: number; y: number; width: number }): void {
  const digits = `977${facts.issn.replace('-', '').slice(0, 7)}00`;
  const addOn = String(facts.issue).padStart(2, '0');
  const { x, y, width } = at;
  sheet.rect([x - 14, y - 16, width + 28, width * 0.42 + 32], { fill: '#ffffff' });
  sheet.barcodeEan13(digits, { x, y, width, addOn });
}

const two = (value: number): string => String(value).padStart(2, '0');
const totalOf = (facts: Facts): string =>
  facts.totalIssue === undefined ? '' : `（总第${String(facts.totalIssue)}期）`;
const volumeOf = (facts: Facts): string => (facts.volume === undefined ? '' : `第${String(facts.volume)}卷 `);

/** A plant in outline: lines and arcs as a cover picture. */
function machine(sheet: Sheet, at: { x: number; y: number; width: number; color: string }): void {
  const { x, y, width, color } = at;
  for (const [dx, dy, radius] of [
    [0.3, 0.35, 0.2],
    [0.62, 0.5, 0.28],
    [0.25, 0.72, 0.16],
  ] as const) {
    const [cx, cy, r] = [x + dx * width, y + dy * width, radius * width];
    for (let tooth = 0; tooth < 24; tooth += 1) {
      const angle = (tooth * Math.PI) / 12;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      sheet.rule([cx + c * r * 0.86, cy + s * r * 0.86], [cx + c * r, cy + s * r], {
        color,
        width: r * 0.09,
      });
    }
    const ring = (q: number): string =>
      `M ${String(cx - q)} ${String(cy)} a ${String(q)} ${String(q)} 0 1 0 ${String(2 * q)} 0 a ${String(q)} ${String(q)} 0 1 0 ${String(-2 * q)} 0 Z`;
    sheet.path(ring(r * 0.84), { stroke: color, width: r * 0.07 });
    sheet.path(ring(r * 0.3), { stroke: color, width: r * 0.05 });
  }
}

const blueCover: Page = (sheet, facts) => {
  sheet.page({ paper: 'A4', background: '#10477d' });
  machine(sheet, { x: 150, y: 270, width: 420, color: '#3b78b4' });
  sheet.rect([0, 60, sheet.width, 130], { fill: '#f4f7fa' });
  sheet.text(facts.journal, {
    x: 46,
    y: 78,
    width: 503,
    align: 'justify',
    size: 52,
    face: 'brush',
    color: '#10477d',
    fit: true,
  });
  sheet.text(`ISSN ${facts.issn}`, { x: 46, y: 158, size: 13, face: 'sans' });
  sheet.text(facts.cn, { x: 180, y: 158, size: 13, face: 'sans' });
  sheet.text(String(facts.year), { x: 46, y: 226, size: 44, face: 'sans', weight: 300, color: '#ffffff' });
  sheet.text(two(facts.issue), { x: 190, y: 214, size: 62, face: 'sans', weight: 900, color: '#ffd166' });
  sheet.text(`${volumeOf(facts)}第${String(facts.issue)}期 ${totalOf(facts)}`, {
    x: 46,
    y: 292,
    size: 15,
    color: '#ffffff',
    face: 'sans',
  });
  sheet.text(`主办：${facts.publisher}`, { x: 46, y: 760, size: 13, color: '#ffffff', face: 'sans' });
  barcode(sheet, facts, { x: 420, y: 724, width: 128 });
  return ['journal', 'issn', 'cn', 'year', 'issue', 'volume'];
};

const boxedImprint: Page = (sheet, facts) => {
  sheet.page({ paper: 'A4' });
  sheet.text(facts.journal, { x: 64, y: 70, size: 27, weight: 700 });
  sheet.text(`${String(facts.year)}年 ${volumeOf(facts)}第${String(facts.issue)}期${totalOf(facts)}`, {
    x: 64,
    y: 112,
    size: 12.5,
  });
  sheet.rule([64, 136], [300, 136], { width: 1.4 });
  const lines = [
    ['主管单位', '浙东装备集团研究总院'],
    ['主办单位', facts.publisher],
    ['编辑出版', `《${facts.journal}》编辑部`],
    ['主　　编', '严复生'],
    [
      '出版周期',
      facts.frequency >= 24
        ? '半月刊'
        : facts.frequency >= 12
          ? '月刊'
          : facts.frequency >= 6
            ? '双月刊'
            : '季刊',
    ],
    ['出版日期', `${String(facts.year)}年${String(facts.month)}月`],
    ['国际标准连续出版物号', `ISSN ${facts.issn}`],
    ['国内统一连续出版物号', facts.cn],
    ['国内发行', '杭州市报刊发行局'],
    ['定　　价', '12.00元'],
  ] as const;
  sheet.table({
    x: 64,
    y: 152,
    columns: [126, 200],
    size: 10.5,
    rowHeight: 24,
    lines: 'none',
    rows: lines.map(([label, value]) => [
      { text: label, align: 'left', weight: 600 },
      { text: value, align: 'left' },
    ]),
  });
  barcode(sheet, facts, { x: 92, y: 440, width: 120 });
  sheet.paragraph(
    '版权声明：本刊已被国内多家数据库收录，作者向本刊投稿即视为同意以数字化方式传播其论文。如有异议，请在投稿时说明。',
    { x: 64, y: 540, width: 300, size: 9.5 },
  );
  return ['journal', 'issn', 'cn', 'year', 'issue', 'volume'];
};

/** Blue cover with large figures; imprint as a list. */
const blue: Layout<'journalCover'> = {
  id: 'journal-blue',
  type: 'journalCover',
  draw: (sheet, facts) => drawParts(sheet, facts, { cover: blueCover, copyright: boxedImprint }),
};

const plainCover: Page = (sheet, facts) => {
  sheet.page({ size: [526, 742], background: '#fbf7ee' });
  sheet.rect([0, 0, 24, 742], { fill: '#a3262a' });
  sheet.text(facts.journal, {
    x: 60,
    y: 74,
    width: 420,
    align: 'justify',
    size: 44,
    face: 'kai',
    weight: 700,
    fit: true,
  });
  sheet.text(`JOURNAL OF MECHANICAL AND ELECTRICAL PRACTICE`, {
    x: 60,
    y: 132,
    size: 11.5,
    face: 'sans',
    width: 420,
    fit: true,
  });
  sheet.rule([60, 154], [480, 154], { color: '#a3262a', width: 1.6 });
  const turn = `${String(facts.year)}年第${String(facts.issue)}期`;
  sheet.text(turn, { x: 60, y: 172, size: 24, weight: 700, color: '#a3262a' });
  sheet.text(facts.volume === undefined ? '' : `Vol.${String(facts.volume)}  No.${String(facts.issue)}`, {
    x: 300,
    y: 180,
    width: 180,
    align: 'right',
    size: 14,
  });
  sheet.text('● 全国优秀机电类期刊　● 中国期刊网全文收录', { x: 60, y: 216, size: 11 });
  machine(sheet, { x: 110, y: 270, width: 300, color: '#c7ae90' });
  sheet.text(`ISSN ${facts.issn}\n${facts.cn}`, { x: 60, y: 652, size: 12, face: 'sans' });
  barcode(sheet, facts, { x: 356, y: 640, width: 112 });
  return ['journal', 'issn', 'cn', 'year', 'issue', 'volume'];
};

const footImprint: Page = (sheet, facts) => {
  sheet.page({ size: [526, 742], background: '#fffefb' });
  sheet.text('本期要目', { x: 60, y: 70, size: 15, face: 'sans', weight: 700 });
  sheet.paragraph('· 装备轻量化设计专题\n· 数控机床误差补偿技术进展\n· 流体机械节能改造实践', {
    x: 60,
    y: 96,
    width: 300,
    size: 11,
    indent: 0,
    lineHeight: 1.9,
  });
  sheet.rect([48, 430, 430, 250], { stroke: '#333333', width: 0.8 });
  sheet.text(`${facts.journal}（${facts.frequency >= 12 ? '月刊' : '双月刊'}，公开发行）`, {
    x: 60,
    y: 446,
    size: 13.5,
    weight: 700,
  });
  const line = { x: 60, size: 10.5, width: 406, fit: true };
  [
    `${String(facts.year)}年${String(facts.month)}月出版　${facts.volume === undefined ? '' : `第${chineseNumber(facts.volume)}卷　`}第${chineseNumber(facts.issue)}期`,
    `主办：${facts.publisher}　　编辑：《${facts.journal}》编辑委员会`,
    '印刷：杭州长堤印务公司　　地址：杭州市百合巷 18 号　邮编：310099',
    `刊号：ISSN ${facts.issn}　${facts.cn.replace('CN ', 'CN')}`,
    '广告经营许可证：9901004000123　　每期定价：10.00 元',
  ].forEach((text, index) => sheet.text(text, { ...line, y: 478 + index * 26 }));
  sheet.text('凡本刊所登载论文文责自负，未经许可不得转载。', { ...line, y: 640, size: 9.5 });
  return ['journal', 'issn', 'cn', 'year', 'issue', 'volume'];
};

/** Cream cover with a red spine; imprint in a box at the foot, issue in Chinese numerals. */
const cream: Layout<'journalCover'> = {
  id: 'journal-cream',
  type: 'journalCover',
  draw: (sheet, facts) => drawParts(sheet, facts, { cover: plainCover, copyright: footImprint }),
};

const sideCover: Page = (sheet, facts) => {
  sheet.page({ paper: 'A4', background: '#ffffff' });
  sheet.rect([0, 0, 150, sheet.height], { fill: '#2d7d5a' });
  sheet.text(facts.journal, {
    x: 58,
    y: 60,
    vertical: true,
    size: Math.min(46, 560 / Array.from(facts.journal).length),
    weight: 800,
    color: '#ffffff',
  });
  sheet.text(String(facts.issue), {
    x: 196,
    y: 60,
    size: 110,
    face: 'sans',
    weight: 900,
    color: '#2d7d5a',
  });
  sheet.text(String(facts.year), { x: 390, y: 74, size: 44, face: 'sans', weight: 500 });
  sheet.text(`${volumeOf(facts)}总期次${totalOf(facts)}`, { x: 390, y: 130, size: 12.5, face: 'sans' });
  sheet.text(facts.journal, { x: 196, y: 210, width: 340, size: 30, face: 'sans', weight: 700, fit: true });
  machine(sheet, { x: 190, y: 290, width: 360, color: '#b9d9c9' });
  sheet.text(`ISSN ${facts.issn}`, { x: 196, y: 726, size: 12, face: 'sans' });
  barcode(sheet, facts, { x: 414, y: 716, width: 128 });
  return ['journal', 'issn', 'year', 'issue', 'volume'];
};

const centredImprint: Page = (sheet, facts) => {
  sheet.page({ paper: 'A4' });
  const centre = { x: 80, width: 435, align: 'center' as const };
  sheet.text(facts.journal, { ...centre, y: 96, size: 34, face: 'xiaowei' });
  sheet.text(`${String(facts.year)}年${two(facts.month)}月 第${String(facts.issue)}期${totalOf(facts)}`, {
    ...centre,
    y: 152,
    size: 13.5,
  });
  sheet.rule([80, 182], [515, 182], { width: 1 });
  [
    `主办单位　${facts.publisher}`,
    '社长、主编　金晓',
    `中国标准连续出版物号　ISSN ${facts.issn}　${facts.cn}`,
    '邮发代号　99-108',
    '责任编辑　魏若水',
    '发行范围　公开发行',
  ].forEach((text, index) =>
    sheet.text(text, { ...centre, y: 206 + index * 30, size: 12.5, face: 'kai', weight: 500, fit: true }),
  );
  sheet.rule([80, 400], [515, 400], { width: 1 });
  sheet.ovalSeal({ text: `《${facts.journal}》编辑部`, x: 420, y: 470, radius: 52 });
  return ['journal', 'issn', 'cn', 'year', 'issue'];
};

/** Green band with the name running down; imprint centred between rules. */
const band: Layout<'journalCover'> = {
  id: 'journal-band',
  type: 'journalCover',
  draw: (sheet, facts) => drawParts(sheet, facts, { cover: sideCover, copyright: centredImprint }),
};

export const journalCoverLayouts: readonly Layout<'journalCover'>[] = [blue, cream, band];
