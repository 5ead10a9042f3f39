/** 评审打分表: grouped, plain, and on a wide sheet with empty columns for the committee. */
import { drawLabels } from '../draw/labels.ts';
import { ink, put, title } from './ink.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['scoreSheet'];

function printedOf({ name, lines, total }: Facts): Printed {
  return { name, lines: lines.map(({ code, points }) => ({ code, points })), total };
}

const chapters: Readonly<Record<string, string>> = {
  1: '基本条件',
  2: '工作业绩',
  3: '学术成果',
  4: '综合效益',
};

/** Rows of one chapter, the chapter's name beside them. */
function grouped(facts: Facts) {
  const first = new Map<string, number>();
  for (const { code } of facts.lines) {
    const chapter = code.slice(0, 1);
    first.set(chapter, (first.get(chapter) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return facts.lines.map((line) => {
    const chapter = line.code.slice(0, 1);
    const head = seen.has(chapter)
      ? []
      : [{ text: chapters[chapter] ?? '其他', rowSpan: first.get(chapter) ?? 1 }];
    seen.add(chapter);
    return [
      ...head,
      line.code,
      { text: line.label, align: 'left' as const },
      String(line.max),
      { text: line.basis, align: 'left' as const, size: 10.5 },
      { text: String(line.points), weight: 700 },
    ];
  });
}

const chaptered: Layout<'scoreSheet'> = {
  id: 'ev-score-chaptered',
  type: 'scoreSheet',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '高级工程师任职资格量化评价自评打分表', ['serif 700 19', 60]);
    put(sheet, `姓名：${facts.name}`, ['serif 12', 50, 100]);
    put(sheet, `单位：${facts.employer}`, ['serif 12 fit', 210, 100, 335]);
    const [, , , height] = sheet.table({
      x: 50,
      y: 124,
      columns: [66, 40, 120, 50, 164, 55],
      rowHeight: 38,
      face: 'serif',
      size: 12,
      padding: 4,
      rows: [
        ['一级指标', '编号', '二级指标', '满分', '评分依据', '自评分'].map((text) => ({
          text,
          weight: 700,
          fill: '#f0ece2',
        })),
        ...grouped(facts),
        [
          { text: '合　　计', colSpan: 5, weight: 700 },
          { text: String(facts.total), weight: 700 },
        ],
      ],
    });
    put(sheet, '申报人（签名）：', ['serif 12', 50, 150 + height]);
    sheet.signature(facts.name, { x: 140, y: 140 + height, size: 24 });
    return printedOf(facts);
  },
};

/** Columns for the unit and the committee stay empty; the scores stand before the grounds. */
const committee: Layout<'scoreSheet'> = {
  id: 'ev-score-committee',
  type: 'scoreSheet',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true });
    title(sheet, '机电制造专业高级工程师评审打分表', ['sans 700 20', 40]);
    const head = (text: string) => ({ text, fill: '#e4eaf3', weight: 600 });
    sheet.table({
      x: 46,
      y: 80,
      columns: [54, 190, 64, 68, 68, 68, 238],
      rowHeight: 34,
      face: 'sans',
      size: 11.5,
      padding: 4,
      rows: [
        [
          { text: `申报人　${facts.name}`, colSpan: 3, align: 'left' },
          { text: `工作单位　${facts.employer}`, colSpan: 4, align: 'left' },
        ],
        ['项目号', '评价项目', '最高分', '自评', '单位审核', '评委', '证明材料'].map(head),
        ...facts.lines.map((line) => [
          line.code,
          { text: line.label, align: 'left' as const },
          String(line.max),
          { text: String(line.points), weight: 600 },
          '',
          '',
          { text: line.basis, align: 'left' as const, size: 10.5 },
        ]),
        [
          { text: '总分', colSpan: 2, weight: 700 },
          String(facts.lines.reduce((sum, line) => sum + line.max, 0)),
          { text: String(facts.total), weight: 700 },
          '',
          '',
          '',
        ],
      ],
    });
    return printedOf(facts);
  },
};

/** Borderless, points written by hand in red. */
const handwritten: Layout<'scoreSheet'> = {
  id: 'ev-score-handwritten',
  type: 'scoreSheet',
  draw(sheet, facts) {
    sheet.page({ paper: '16K', background: '#fcfbf5' });
    title(sheet, '量化评分表', ['kai 700 26', 52]);
    drawLabels(
      sheet,
      [
        ['申报人', facts.name],
        ['所在单位', facts.employer],
      ],
      { x: 56, y: 98, labelWidth: 62, valueWidth: 330, pitch: 26, label: ink('kai 13') },
    );
    const written = (value: number, size = 16) => ({
      text: '',
      draw: ([x = 0, y = 0, width = 0, height = 0]: readonly number[]) => {
        sheet.handwritten(String(value), { x, y: y + (height - size) / 2, width, size, color: '#b02a2a' });
      },
    });
    sheet.table({
      x: 48,
      y: 162,
      columns: [46, 170, 130, 82],
      rowHeight: 40,
      lines: 'rows',
      face: 'kai',
      size: 13,
      rows: [
        ['序', '项目（最高分）', '依据', '得分'].map((text) => ({ text, weight: 700 })),
        ...facts.lines.map((line) => [
          line.code,
          { text: `${line.label}（${String(line.max)}）`, align: 'left' as const },
          { text: line.basis, size: 10, align: 'left' as const },
          written(line.points),
        ]),
        [{ text: '' }, { text: '合计得分', weight: 700, align: 'left' }, '', written(facts.total, 19)],
      ],
    });
    return printedOf(facts);
  },
};

export const scoreSheetLayouts = [chaptered, committee, handwritten] as const;
