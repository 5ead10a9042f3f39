/** 主要贡献者证明 and 执笔证明. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, chineseNumber, cut, sealText, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['contributorProof'];

function printed(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, project, rank, issuer } = facts;
  return { name, project, rank, issuer, on: cut(facts.on, precision) };
}

const headings = { contributor: '主要贡献者证明', writer: '执笔证明' } as const;

/** A letter of the employer. */
const letter: Layout<'contributorProof'> = {
  id: 'contributor-letter',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(headings[facts.kind], { x: 150, y: 110, width: 295, align: 'justify', size: 30, weight: 700 });
    const people = facts.people === undefined ? '' : `项目组共${String(facts.people)}人，`;
    const work = facts.kind === 'writer' ? '系该报告的主要执笔人' : '为该项目的主要完成人';
    sheet.paragraph(
      [
        '兹证明我单位 ',
        { text: facts.name, weight: 700 },
        ` 同志参加了“`,
        { text: facts.project, weight: 700 },
        `”工作，${people}${facts.name}同志${work}，排名第${chineseNumber(facts.rank)}，承担了方案设计、试验验证和技术文件编写等工作，对项目的完成起了重要作用。`,
        '\n特此证明。',
      ],
      { x: 80, y: 190, width: 435, size: 17, lineHeight: 2.1, face: 'kai' },
    );
    sheet.text(facts.issuer, {
      x: 200,
      y: 520,
      width: 315,
      align: 'right',
      size: 16,
      face: 'kai',
      weight: 500,
      fit: true,
    });
    sheet.text(chineseDate(facts.on), { x: 200, y: 556, width: 315, align: 'right', size: 16, face: 'kai' });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 540, radius: 60, rotate: -7 });
    return printed(facts);
  },
};

/** A table of the people of the project with their ranks and shares. */
const table: Layout<'contributorProof'> = {
  id: 'contributor-table',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('项目主要完成人情况证明', 80, { size: 22, face: 'sans', weight: 700 });
    const members = facts.members ?? [];
    const rows = members.map((member, index) => [
      String(index + 1),
      member,
      index === 0 ? '项目负责人' : '技术骨干',
      index === facts.rank - 1 ? '主要贡献者' : '参与',
    ]);
    const box = sheet.table({
      x: 64,
      y: 130,
      columns: [70, 130, 130, 137],
      rowHeight: 32,
      size: 12.5,
      rows: [
        [
          { text: '申报人', weight: 600 },
          facts.name,
          { text: '本人排名', weight: 600 },
          `第 ${String(facts.rank)} 名`,
        ],
        [
          { text: '项目名称', weight: 600 },
          { text: facts.project, colSpan: 3 },
        ],
        ...(rows.length > 0
          ? [['排名', '姓名', '项目中职务', '贡献'].map((text) => ({ text, weight: 600 })), ...rows]
          : []),
        {
          height: 90,
          cells: [
            { text: '证明\n事项', weight: 600 },
            {
              text: `经核实，${facts.name}在本项目中${facts.kind === 'writer' ? '负责执笔，' : ''}排名第${String(facts.rank)}，情况属实。`,
              colSpan: 3,
              align: 'left',
              indent: 2,
            },
          ],
        },
      ],
    });
    const y = box[1] + box[3] + 36;
    sheet.text(`证明单位（盖章）：${facts.issuer}`, { x: 64, y, size: 13.5, width: 430, fit: true });
    sheet.text(`证明日期：${arabicDate(facts.on)}`, { x: 64, y: y + 34, size: 13.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 250, y: y + 18, radius: 56, cover: true, opacity: 0.66 });
    return printed(facts);
  },
};

/** A short note with handwritten gaps, month only. */
const note: Layout<'contributorProof'> = {
  id: 'contributor-note',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A5', landscape: true, background: '#fefefb' });
    sheet.centre('证　明', 44, { size: 28, weight: 800 });
    const fill = (
      text: string,
      slot: number,
    ): { text: string; slot: number; face: 'kai'; weight: number; color: string } => ({
      text,
      slot,
      face: 'kai',
      weight: 500,
      color: '#1c2b5a',
    });
    const role = facts.kind === 'writer' ? '执笔人' : '主要完成人';
    sheet.paragraph(
      [
        fill(facts.name, 84),
        ' 同志在 ',
        fill(facts.project, 180),
        ` 项目中，为${role}，位列第 `,
        fill(String(facts.rank), 36),
        ' 位。以上情况属实，如有不实，愿承担相应责任。',
      ],
      { x: 62, y: 104, width: 470, size: 16.5, lineHeight: 2.1 },
    );
    sheet.text('经办人：', { x: 62, y: 300, size: 13 });
    sheet.signature('方静', { x: 116, y: 290, size: 22 });
    sheet.text(facts.issuer, { x: 280, y: 296, width: 250, align: 'center', size: 14.5, fit: true });
    sheet.text(arabicDate(cut(facts.on, 'month')), { x: 280, y: 324, width: 250, align: 'center', size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 314, radius: 54 });
    return printed(facts, 'month');
  },
};

export const contributorProofLayouts: readonly Layout<'contributorProof'>[] = [letter, table, note];
