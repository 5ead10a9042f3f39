/** 荣誉证书 and 获奖证书. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate, chineseDate, chineseNumber, cut, sealText, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['award'];

function printed(facts: Facts, precision: Precision, withRank: boolean): Printed {
  const { name, award, issuer, rank } = facts;
  const shown = withRank && rank !== undefined ? { rank } : {};
  return { name, award, issuer, on: cut(facts.on, precision), ...shown };
}

/** The inside of a red cover: 荣誉证书 in a brush face, running text. */
const honour: Layout<'award'> = {
  id: 'award-honour',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#b3161d' });
    sheet.rect([18, 18, sheet.width - 36, sheet.height - 36], { fill: '#fffaf0' });
    sheet.frame({
      x: 34,
      y: 34,
      width: sheet.width - 68,
      height: sheet.height - 68,
      style: 'guilloche',
      color: '#c79a3c',
      band: 16,
    });
    sheet.text('荣誉证书', {
      x: 230,
      y: 84,
      width: 382,
      align: 'justify',
      size: 56,
      face: 'brush',
      color: '#c4161c',
    });
    const rank = facts.rank === undefined ? '' : `（排名第${chineseNumber(facts.rank)}）`;
    const project = facts.project === undefined ? '' : `在“${facts.project}”项目中成绩突出，`;
    sheet.paragraph(
      [
        { text: facts.name, weight: 700 },
        ` 同志：\n${project}荣获 `,
        { text: facts.award, weight: 700 },
        `${rank}。\n特发此证，以资鼓励。`,
      ],
      { x: 120, y: 180, width: 602, size: 22, lineHeight: 1.85, face: 'kai' },
    );
    sheet.text(facts.issuer, {
      x: 380,
      y: 434,
      width: 330,
      align: 'center',
      size: 18,
      weight: 500,
      fit: true,
    });
    sheet.text(chineseDate(facts.on), { x: 380, y: 468, width: 330, align: 'center', size: 17 });
    sheet.seal({ text: sealText(facts.issuer), x: 556, y: 450, radius: 62, rotate: 8 });
    return printed(facts, 'day', true);
  },
};

/** What was awarded to whom; what the facts leave out has no line. */
function scienceRows(sheet: Sheet, facts: Facts): void {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['项目名称', facts.project],
    ['奖励名称', facts.award],
    ['获 奖 者', facts.name],
    [
      '排　　名',
      facts.rank === undefined
        ? undefined
        : `第${String(facts.rank)}完成人${facts.people === undefined ? '' : `（共${String(facts.people)}人）`}`,
    ],
    ['证书编号', facts.certificateNo],
    ['授奖时间', arabicDate(cut(facts.on, 'month'))],
  ];
  let y = 256;
  for (const [label, value] of rows) {
    if (value === undefined) continue;
    sheet.text(`${label}：`, { x: 84, y: y + 5, size: 16, weight: 600 });
    const box = sheet.paragraph(value, {
      x: 172,
      y,
      width: 330,
      size: 16,
      indent: 0,
      align: 'left',
      face: 'kai',
      lineHeight: 1.6,
    });
    y += box[3] + 16;
  }
}

/** A science-award certificate: label and value, number, rank, seal over the issuer. */
const science: Layout<'award'> = {
  id: 'award-science',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfaf1' });
    sheet.pattern({ style: 'rosette', color: '#d9bf7d', opacity: 0.4 });
    sheet.frame({ x: 30, y: 30, width: 535, height: 782, style: 'key', color: '#b3202a', band: 15 });
    sheet.text('获奖证书', {
      x: 148,
      y: 104,
      width: 300,
      align: 'justify',
      size: 46,
      face: 'xiaowei',
      color: '#b3202a',
    });
    sheet.text('为表彰在科学技术进步工作中做出贡献者，特颁发此证书。', {
      x: 80,
      y: 190,
      width: 435,
      align: 'center',
      size: 14.5,
      fit: true,
    });
    scienceRows(sheet, facts);
    sheet.text(facts.issuer, {
      x: 220,
      y: 690,
      width: 290,
      align: 'center',
      size: 17,
      weight: 600,
      fit: true,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 372, y: 692, radius: 62, cover: true });
    return printed(facts, 'month', true);
  },
};

/** A photographed plaque: gold letters on a brass ground; year and month only. */
const plaque: Layout<'award'> = {
  id: 'award-plaque',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ size: [760, 540], background: '#6b4a2c' });
    sheet.rect([44, 40, 672, 460], { fill: '#d9b868', stroke: '#8f6a25', width: 5, radius: 8 });
    sheet.pattern({ style: 'grid', box: [60, 56, 640, 428], color: '#b8923f', opacity: 0.3 });
    sheet.frame({ x: 60, y: 56, width: 640, height: 428, style: 'corner', color: '#7a1d16', band: 14 });
    const centre = { x: 80, width: 600, align: 'center' as const };
    sheet.text(`授予：${facts.name}`, {
      ...centre,
      y: 112,
      size: 26,
      face: 'sans',
      weight: 600,
      color: '#5a130e',
    });
    sheet.text(facts.award, { ...centre, y: 196, size: 48, weight: 800, color: '#8b1a12', fit: true });
    if (facts.project !== undefined)
      sheet.text(`获奖项目：${facts.project}`, {
        ...centre,
        y: 278,
        size: 18,
        face: 'kai',
        weight: 500,
        color: '#4a2c10',
        fit: true,
      });
    sheet.text(facts.issuer, {
      ...centre,
      y: 376,
      size: 23,
      face: 'sans',
      weight: 600,
      color: '#5a130e',
      fit: true,
    });
    sheet.text(chineseDate(cut(facts.on, 'month'), '○'), {
      ...centre,
      y: 416,
      size: 20,
      face: 'sans',
      color: '#5a130e',
    });
    return printed(facts, 'month', false);
  },
};

/** A decision in a table of winners: the applicant's line among the project's people. */
const decision: Layout<'award'> = {
  id: 'award-certificate-plain',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: '16K', background: '#fffdf8' });
    sheet.frame({ x: 22, y: 22, width: 480, height: 693, style: 'scallop', color: '#c58b2a', band: 11 });
    sheet.centre('证　书', 92, { size: 44, weight: 800, color: '#b52222' });
    if (facts.certificateNo !== undefined)
      sheet.text(`编号：${facts.certificateNo}`, { x: 270, y: 158, width: 190, align: 'right', size: 11.5 });
    const rank = facts.rank === undefined ? '' : `，系第${String(facts.rank)}获奖人`;
    const project = facts.project === undefined ? '' : `完成的《${facts.project}》`;
    sheet.paragraph(
      [
        { text: facts.name, underline: true },
        ` 同志${project}经评审，获得`,
        { text: facts.award, underline: true },
        `${rank}。`,
      ],
      { x: 70, y: 206, width: 384, size: 19, lineHeight: 2.1 },
    );
    sheet.text(`颁发单位：${facts.issuer}`, { x: 70, y: 540, size: 15, width: 384, fit: true });
    sheet.text(`颁发日期：${arabicDate(facts.on)}`, { x: 70, y: 576, size: 15 });
    sheet.seal({ text: sealText(facts.issuer), x: 330, y: 556, radius: 58, rotate: -9 });
    return printed(facts, 'day', true);
  },
};

export const awardLayouts: readonly Layout<'award'>[] = [honour, science, plaque, decision];
