/** 事业单位人员职称申报岗位信息表: numbers of posts, three opinions, three seals. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate, dottedDate, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['postInformation'];

function printed({ unit, approved, vacant, opinions, seals }: Facts): Printed {
  return { unit, approved, vacant, opinions, seals };
}

/** Who gives the three opinions, and the invented name on each seal. */
const givers = [
  { label: '单位意见', seal: (facts: Facts): string => facts.unit },
  { label: '主管部门意见', seal: (): string => '机电产业发展事务所' },
  { label: '人力社保部门意见', seal: (): string => sealText('人力资源和社会保障局') },
] as const;

function stamp(
  sheet: Sheet,
  facts: Facts,
  at: { index: number; x: number; y: number; radius: number },
): void {
  if (facts.seals[at.index] !== true) return;
  const text = givers[at.index]?.seal(facts) ?? '';
  const rotate = (at.index - 1) * 9;
  sheet.seal({ text, x: at.x, y: at.y, radius: at.radius, rotate, cover: at.index === 1 });
}

/** Opinions one below the other, each with its seal at the right. */
const stacked: Layout<'postInformation'> = {
  id: 'post-stacked',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('事业单位人员职称申报岗位信息表', 58, { size: 21, weight: 700 });
    const opinions = givers.map((giver, index) => ({
      height: 138,
      cells: [
        { text: giver.label, weight: 600, padding: 8 },
        {
          text: facts.opinions[index] ?? '',
          colSpan: 5,
          align: 'left' as const,
          valign: 'top' as const,
          indent: 2,
          lineHeight: 2,
          draw: ([x, y, w, h]: readonly [number, number, number, number]) => {
            sheet.text(`（盖章）　${arabicDate(facts.on)}`, {
              x,
              y: y + h - 24,
              width: w - 20,
              align: 'right',
              size: 12,
            });
            stamp(sheet, facts, { index, x: x + w - 90, y: y + h - 62, radius: 50 });
          },
        },
      ],
    }));
    sheet.table({
      x: 52,
      y: 106,
      columns: [82, 82, 82, 82, 82, 81],
      rowHeight: 36,
      size: 12.5,
      rows: [
        ['单位名称', { text: facts.unit, colSpan: 5 }],
        [{ text: '高级专业技术岗位情况', colSpan: 6, weight: 600 }],
        ['核定数', String(facts.approved), '已聘数', String(facts.filled), '空缺数', String(facts.vacant)],
        ['申报人', facts.name, '现聘岗位', '中级八级', '竞聘岗位', '副高七级'],
        ...opinions,
      ],
    });
    sheet.text('注：本表一式三份，由单位、主管部门和人力社保部门分别留存。', { x: 52, y: 790, size: 10 });
    return printed(facts);
  },
};

/** Opinions side by side at the foot of a landscape page. */
const beside: Layout<'postInformation'> = {
  id: 'post-beside',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('事业单位专业技术岗位设置及职称申报信息表', 54, { size: 20, face: 'sans', weight: 700 });
    sheet.text(`填报单位：${facts.unit}`, { x: 58, y: 98, size: 12.5, face: 'sans' });
    sheet.text(`填报日期：${dottedDate(facts.on, '-')}`, { x: 600, y: 98, size: 12.5, face: 'sans' });
    const head = ['岗位类别', '核定岗位数', '已聘用人数', '空缺岗位数', '本次申报人', '申报人数'];
    sheet.table({
      x: 58,
      y: 124,
      columns: [121, 121, 121, 121, 121, 121],
      rowHeight: 34,
      size: 12.5,
      face: 'sans',
      rows: [
        head.map((text) => ({ text, weight: 600, fill: '#eeeeee' })),
        ['高级', String(facts.approved), String(facts.filled), String(facts.vacant), facts.name, '1'],
      ],
    });
    givers.forEach((giver, index) => {
      const x = 58 + index * 242;
      sheet.rect([x, 214, 242, 268], { stroke: '#222222', width: 0.7 });
      sheet.text(`${giver.label}：`, { x: x + 14, y: 230, size: 13, weight: 600 });
      sheet.paragraph(facts.opinions[index] ?? '', {
        x: x + 14,
        y: 256,
        width: 214,
        size: 14,
        face: 'kai',
        lineHeight: 1.8,
      });
      sheet.text('负责人：', { x: x + 14, y: 360, size: 12 });
      sheet.signature(['陆维之', '金晓', '魏若水'][index] ?? '', { x: x + 64, y: 350, size: 20 });
      sheet.text(arabicDate(facts.on), { x: x + 14, y: 446, width: 214, align: 'right', size: 12 });
      stamp(sheet, facts, { index, x: x + 156, y: 424, radius: 48 });
    });
    return printed(facts);
  },
};

/** Written by hand into printed gaps, each opinion a paragraph. */
const gaps: Layout<'postInformation'> = {
  id: 'post-gaps',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('职称申报岗位信息表（事业单位）', 66, { size: 21, face: 'kai', weight: 700 });
    const fill = (
      text: string,
      slot: number,
    ): { text: string; slot: number; face: 'kai'; weight: number } => ({
      text,
      slot,
      face: 'kai',
      weight: 500,
    });
    sheet.paragraph(
      [
        ...[
          '单位名称 ',
          fill(facts.unit, 240),
          '，经批准核定高级专业技术岗位 ',
          fill(String(facts.approved), 36),
          ' 个，现已聘用 ',
        ],
        ...[
          fill(String(facts.filled), 36),
          ' 人，空缺岗位 ',
          fill(String(facts.vacant), 36),
          ' 个。现推荐 ',
          fill(facts.name, 80),
          ' 同志申报高级工程师。',
        ],
      ],
      { x: 70, y: 116, width: 455, size: 15, lineHeight: 2.1 },
    );
    givers.forEach((giver, index) => {
      const y = 286 + index * 164;
      sheet.text(`${'一二三'[index] ?? ''}、${giver.label}`, { x: 70, y, size: 14.5, weight: 600 });
      sheet.paragraph(facts.opinions[index] ?? '', { x: 90, y: y + 28, width: 420, size: 15, face: 'kai' });
      sheet.text(`盖章　　${arabicDate(facts.on)}`, {
        x: 300,
        y: y + 108,
        width: 215,
        align: 'right',
        size: 13,
      });
      stamp(sheet, facts, { index, x: 400, y: y + 82, radius: 52 });
    });
    return printed(facts);
  },
};

export const postInformationLayouts: readonly Layout<'postInformation'>[] = [stacked, beside, gaps];
