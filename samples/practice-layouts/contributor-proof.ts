/** 主要贡献者证明 in other words: a certificate, a table of members, a note of the writers. */
import type { Layout } from '../layout.ts';
import { arabicDate, chineseDate, dottedDate, sealText } from '../draw/wording.ts';
import { contributorLetters } from './contributor-letters.ts';
import { printed } from './contributor-parts.ts';

/** A statement with the facts numbered below it. */
const statement: Layout<'contributorProof'> = {
  id: 'practice-contributor-statement',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(facts.kind === 'writer' ? '技术报告执笔人证明' : '项目主要完成人证明', 90, {
      size: 24,
      weight: 700,
      face: 'sans',
    });
    sheet.text('市机电制造工程技术人员高级工程师评审委员会：', { x: 72, y: 150, size: 14.5 });
    sheet.paragraph(
      `我单位职工${facts.name}，于2015年3月至2018年6月参加下列项目的${facts.kind === 'writer' ? '报告编写' : '研究开发'}工作，现将有关情况证明如下：`,
      { x: 72, y: 178, width: 450, size: 14.5, lineHeight: 2 },
    );
    const lines = [
      `一、项目名称：${facts.project}；`,
      `二、本人作用：${facts.kind === 'writer' ? '主要执笔人' : '主要完成人'}，在全部${facts.people === undefined ? '' : String(facts.people) + '名'}人员中排名第 ${String(facts.rank)}；`,
      `三、主要工作：负责总体方案和关键零部件的设计计算，完成样机调试。`,
    ];
    const box = sheet.paragraph(lines.join('\n'), { x: 72, y: 250, width: 450, size: 14.5, lineHeight: 2 });
    sheet.text('特此证明！', { x: 101, y: box[1] + box[3] + 12, size: 14.5 });
    sheet.text(`单位名称（公章）：${facts.issuer}`, { x: 230, y: 540, width: 300, size: 14, fit: true });
    sheet.text(`单位负责人（签字）：`, { x: 230, y: 574, size: 14 });
    sheet.signature('魏国梁', { x: 370, y: 564, size: 24 });
    sheet.text(`${facts.on.slice(0, 4)} 年 ${facts.on.slice(5, 7)} 月 ${facts.on.slice(8)} 日`, {
      x: 300,
      y: 608,
      size: 14,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 566, radius: 58 });
    return printed(facts);
  },
};

/** A list of all members; the applicant's line tells the rank. */
const list: Layout<'contributorProof'> = {
  id: 'practice-contributor-list',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('科技项目主要贡献者名单及排序证明', 70, { size: 20, face: 'kai', weight: 700 });
    const members =
      facts.members ??
      Array.from({ length: facts.rank }, (_, index) =>
        index === facts.rank - 1 ? facts.name : (['秦峰', '白露', '于海生'][index % 3] ?? ''),
      );
    const bold = (text: string) => ({ text, weight: 700 });
    const box = sheet.table({
      x: 60,
      y: 116,
      columns: [60, 90, 100, 225],
      rowHeight: 34,
      size: 12.5,
      rows: [
        [bold('项目'), { text: facts.project, colSpan: 3 }],
        [bold('起止时间'), { text: '2014年5月—2017年11月', colSpan: 3 }],
        ['序号', '姓名', '职称', '对项目的主要贡献'].map(bold),
        ...members.map((member, index) => [
          String(index + 1),
          member,
          index === 0 ? '高级工程师' : '工程师',
          index === 0 ? '项目总负责，方案制定' : '结构设计与现场调试',
        ]),
      ],
    });
    const y = box[1] + box[3];
    sheet.paragraph(
      `以上为该项目${facts.kind === 'writer' ? '研究报告执笔人员' : '主要完成人员'}名单，其中我单位申报人${facts.name}同志排名第${String(facts.rank)}，情况属实。`,
      { x: 60, y: y + 18, width: 475, size: 13.5, lineHeight: 1.8 },
    );
    sheet.text(facts.issuer, { x: 260, y: y + 120, width: 270, align: 'center', size: 14, fit: true });
    sheet.text(dottedDate(facts.on, '.', false), {
      x: 260,
      y: y + 146,
      width: 270,
      align: 'center',
      size: 13,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 400, y: y + 130, radius: 56 });
    return printed(facts);
  },
};

/** Lines of label and value on underlines, the date in numerals below the seal. */
const underlined: Layout<'contributorProof'> = {
  id: 'practice-contributor-underlined',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'B5', background: '#fffffb' });
    sheet.centre(facts.kind === 'writer' ? '执 笔 证 明' : '主 要 贡 献 者 证 明', 70, {
      size: 24,
      weight: 800,
    });
    const pairs: [string, string][] = [
      ['姓　　名', facts.name],
      ['工作单位', facts.issuer],
      ['成果名称', facts.project],
      ['完成时间', '2016年10月'],
      ['担任角色', facts.kind === 'writer' ? '执笔人' : '主要贡献者'],
      [
        '本人位次',
        `${String(facts.rank)}${facts.people === undefined ? '' : `（共${String(facts.people)}人）`}`,
      ],
    ];
    pairs.forEach(([label, value], index) => {
      const y = 130 + index * 38;
      sheet.text(label, { x: 60, y, size: 14 });
      sheet.text(value, {
        x: 140,
        y: y - 1,
        width: 295,
        size: 14,
        face: 'kai',
        weight: 500,
        align: 'center',
        fit: true,
      });
      sheet.rule([138, y + 18], [436, y + 18]);
    });
    sheet.paragraph('上述人员在该成果的完成过程中承担了主要技术工作，本单位对以上内容的真实性负责。', {
      x: 60,
      y: 370,
      width: 378,
      size: 13.5,
      lineHeight: 1.9,
    });
    sheet.text('证明单位（盖章）', { x: 290, y: 480, size: 13.5 });
    sheet.text(chineseDate(facts.on), { x: 280, y: 512, size: 13.5 });
    sheet.text(`打印日期：${arabicDate('2020-08-31')}`, { x: 60, y: 660, size: 9 });
    sheet.seal({ text: sealText(facts.issuer), x: 350, y: 500, radius: 54 });
    return printed(facts);
  },
};

export const contributorProofLayouts: readonly Layout<'contributorProof'>[] = [
  ...[statement, list, underlined],
  ...contributorLetters,
];
