/** 岗位信息表 with rows of levels, tall opinion cells, running sentences and system print-outs. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell, Row } from '../draw/table.ts';
import { beside, headed } from './post-papers.ts';
import { arabicDate, chineseDate, dottedDate, sealText } from '../draw/wording.ts';

type Facts = DocumentFacts['postInformation'];

function printed({ unit, approved, vacant, opinions, seals }: Facts): Printed {
  return { unit, approved, vacant, opinions, seals };
}

const left = (text: string, colSpan = 1): Cell => ({ text, colSpan, align: 'left' });

function tallOpinions(sheet: Sheet, facts: Facts): Row[] {
  const seals = [facts.unit, '机电行业发展服务总站', sealText('人力资源和社会保障局')];
  const labels = ['单位意见', '主管部门意见', '人社部门意见'];
  return labels.map((label, index) => ({
    height: 132,
    cells: [
      { text: label, vertical: true, size: 12.5 },
      {
        ...left(facts.opinions[index] ?? '', 4),
        valign: 'top',
        indent: 2,
        face: 'kai',
        size: 14,
        draw: ([x, y, w, h]) => {
          sheet.text('经办人：', { x: x + 14, y: y + h - 28, size: 11 });
          sheet.signature(['柳叶', '范舟', '童乐'][index] ?? '', { x: x + 60, y: y + h - 38, size: 18 });
          sheet.text('（公章）', { x: x + w - 150, y: y + h - 48, size: 11 });
          const at = { x: x + w - 110, y: y + h - 58 };
          sheet.text(arabicDate(facts.on), { x: x + w - 150, y: y + h - 26, size: 11 });
          if (facts.seals[index])
            sheet.seal({ ...at, text: seals[index] ?? '', radius: 50, rotate: index * 14 - 9 });
        },
      },
    ],
  }));
}

/** A row a level of posts, the opinions in tall cells beside vertical labels. */
const levels: Layout<'postInformation'> = {
  id: 'practice-post-levels',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('附件5', { x: 60, y: 42, size: 13, face: 'sans' });
    sheet.centre('浙江省事业单位专业技术人员申报职称岗位信息表', 72, { size: 18, face: 'sans', weight: 700 });
    sheet.table({
      x: 58,
      y: 112,
      columns: [70, 130, 93, 93, 93],
      rowHeight: 31,
      padding: 6,
      size: 12,
      rows: [
        ['单位名称', { ...left(facts.unit, 4) }],
        ['岗位层级', { text: '岗位设置', colSpan: 4 }],
        ['', '岗位类别', '核定岗位', '已聘岗位', '空缺岗位'],
        [
          { text: '专业技术岗位', rowSpan: 3 },
          '高级岗位',
          String(facts.approved),
          String(facts.filled),
          String(facts.vacant),
        ],
        ['中级岗位', '26', '21', '5'],
        ['初级岗位', '19', '19', '0'],
        ['申报人', facts.name, '申报职称', left('高级工程师', 2)],
        ...tallOpinions(sheet, facts),
      ],
    });
    return printed(facts);
  },
};

/** Three signed sections below a sentence, sealed over the words; the third not yet sealed. */
const sections: Layout<'postInformation'> = {
  id: 'practice-post-sections',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('关于申报高级职称岗位情况的说明', 70, { size: 22, weight: 700 });
    sheet.centre('（事业单位人员职称申报岗位信息表）', 102, { size: 13 });
    sheet.paragraph(
      `${facts.unit}现有编制65名，经人社部门核准设置高级专业技术岗位${String(facts.approved)}个，目前已聘任${String(facts.filled)}人，尚有空缺${String(facts.vacant)}个。${facts.name}同志现聘于中级岗位九级，本次使用空缺岗位申报高级工程师任职资格。`,
      { x: 76, y: 140, width: 443, size: 14.5, lineHeight: 2 },
    );
    const givers = [
      { label: '（一）申报单位审核意见', seal: facts.unit },
      { label: '（二）上级主管部门审核意见', seal: '机电科技事业服务中心站' },
      { label: '（三）人事行政部门核准意见', seal: '' },
    ];
    givers.forEach(({ label, seal }, index) => {
      const y = 296 + index * 160;
      sheet.rule([76, y - 8], [519, y - 8], { width: 0.6 });
      sheet.text(label, { x: 76, y, size: 13.5, face: 'sans', weight: 600 });
      sheet.text(`${facts.opinions[index] ?? ''}。`, { x: 104, y: y + 34, size: 15, face: 'kai' });
      sheet.text(chineseDate(facts.on), { x: 330, y: y + 112, width: 180, align: 'right', size: 13 });
      if (seal !== '' && facts.seals[index])
        sheet.seal({ text: seal, x: 440, y: y + 86, radius: 54, cover: index === 0, line: '人事专用章' });
    });
    return { ...printed(facts), seals: [facts.seals[0] ?? true, facts.seals[1] ?? true, false] };
  },
};

/** A system print-out: pairs of label and value, opinions in three rows with time stamps. */
const system: Layout<'postInformation'> = {
  id: 'practice-post-system',
  type: 'postInformation',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('事业单位岗位信息表', 60, { size: 21, face: 'sans', weight: 700 });
    sheet.text(`打印时间：${dottedDate(facts.on, '-')} 09:16:42`, { x: 380, y: 96, size: 9, face: 'sans' });
    const stamps = [facts.unit, '装备制造产业促进中心站', sealText('人力资源和社会保障局')];
    const steps = ['申报单位', '业务主管单位', '人力社保局'];
    const opinionRows: Row[] = steps.map((step, index) => ({
      height: 96,
      cells: [
        { text: `${step}审批`, fill: '#eef3f8' },
        {
          ...left(facts.opinions[index] ?? '', 3),
          valign: 'top',
          draw: ([x, y, w, h]) => {
            sheet.text(`审批日期：${dottedDate(facts.on, '-')}`, { x: x + 6, y: y + h - 20, size: 10 });
            const at = { x: x + w - 66, y: y + h / 2, text: stamps[index] ?? '' };
            if (facts.seals[index]) sheet.seal({ ...at, radius: 42, star: true, rotate: 4 });
          },
        },
      ],
    }));
    const fill = '#eef3f8';
    const pairs: [string, string, string, string][] = [
      ['姓名', facts.name, '现任职称', '工程师'],
      ['申报系列', '工程技术', '岗位等级', '专业技术七级'],
      ['岗位核定数', String(facts.approved), '在岗人数', String(facts.filled)],
      ['空缺岗位数', String(facts.vacant), '本次申报数', '1'],
    ];
    sheet.table({
      x: 54,
      y: 116,
      columns: [105, 139, 105, 138],
      rowHeight: 33,
      padding: 6,
      size: 12,
      face: 'sans',
      lineColor: '#8899aa',
      rows: [
        [{ text: '所在单位', fill }, left(facts.unit, 3)],
        ...pairs.map(([a, b, c, d]) => [{ text: a, fill }, b, { text: c, fill }, d]),
        ...opinionRows,
      ],
    });
    return printed(facts);
  },
};

export const postInformationLayouts: readonly Layout<'postInformation'>[] = [
  levels,
  sections,
  system,
  beside,
  headed,
];
