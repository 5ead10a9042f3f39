/** 主要贡献者证明 as letters, memos and forms of other offices. */
import type { Layout } from '../layout.ts';
import {
  arabicDate,
  chineseDate,
  chineseNumber,
  cut,
  datePieces,
  dottedDate,
  sealText,
} from '../draw/wording.ts';
import { printed, type Facts } from './contributor-parts.ts';

const isWriter = ({ kind }: Facts): boolean => kind === 'writer';

/** The project first, then the list of its people in one sentence with their places. */
const enumerated: Layout<'contributorProof'> = {
  id: 'practice-contributor-enumerated',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('证　　明', 100, { size: 28, weight: 700 });
    const others = facts.members ?? [];
    const list = others.length > 0 ? `项目组成员依次为：${others.join('、')}。` : '';
    const work = isWriter(facts) ? '担任技术报告的执笔工作' : '承担关键技术的研究与实施工作';
    sheet.paragraph(
      `由我公司承担的“${facts.project}”项目已于${arabicDate(cut(facts.on, 'month'))}通过验收。${list}${facts.name}同志为该项目第${chineseNumber(facts.rank)}完成人，${work}，贡献突出。`,
      { x: 80, y: 170, width: 435, size: 16, lineHeight: 2 },
    );
    sheet.paragraph('特此证明', { x: 80, y: 420, width: 435, size: 16 });
    sheet.text(facts.issuer, { x: 220, y: 520, width: 290, align: 'right', size: 16, fit: true });
    sheet.text(chineseDate(facts.on), { x: 220, y: 556, width: 290, align: 'right', size: 16 });
    sheet.seal({ text: sealText(facts.issuer), x: 420, y: 540, radius: 58 });
    return printed(facts);
  },
};

/** A form of pairs in four columns, the opinion in a tall cell, seal and date at its foot. */
const form: Layout<'contributorProof'> = {
  id: 'practice-contributor-form',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(isWriter(facts) ? '技术报告撰写情况证明表' : '项目（课题）贡献情况证明表', 60, {
      size: 20,
      weight: 700,
    });
    const people = facts.people === undefined ? '' : `/${String(facts.people)}`;
    const box = sheet.table({
      ...{ x: 56, y: 100, columns: [96, 146, 96, 145], rowHeight: 36, size: 12.5 },
      rows: [
        ['申报人姓名', facts.name, '排　　名', `${String(facts.rank)}${people}`],
        ['项目名称', { text: facts.project, colSpan: 3 }],
        ['项目来源', '自选', '起止时间', '2014.03—2017.10'],
        [
          '本人承担的\n主要工作',
          {
            text: '负责整机方案设计、关键部件选型计算和现场调试，编写技术文件。',
            colSpan: 3,
            align: 'left',
            indent: 2,
          },
        ],
        {
          height: 150,
          cells: ['单位意见', { text: '情况属实。', colSpan: 3, align: 'left', valign: 'top', indent: 2 }],
        },
      ],
    });
    const y = box[1] + box[3];
    sheet.text(`出具单位：${facts.issuer}（公章）`, { x: 200, y: y - 62, width: 330, size: 12.5, fit: true });
    const [year, month, day] = datePieces(facts.on);
    sheet.text(`${year} 年 ${month} 月 ${day} 日`, { x: 380, y: y - 34, size: 12.5 });
    sheet.seal({ text: sealText(facts.issuer), x: 400, y: y - 60, radius: 52 });
    return printed(facts);
  },
};

/** Addressed to the committee, the rank as the digits of an order, the writer's share in words. */
const addressed: Layout<'contributorProof'> = {
  id: 'practice-contributor-addressed',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.issuer, {
      x: 60,
      y: 54,
      width: 475,
      align: 'justify',
      size: 22,
      color: '#c21f1f',
      weight: 700,
      fit: true,
    });
    sheet.rule([60, 88], [535, 88], { color: '#c21f1f', width: 1.6 });
    sheet.centre(`关于${facts.name}同志${isWriter(facts) ? '执笔' : '参与项目'}情况的说明`, 120, {
      size: 19,
      weight: 700,
    });
    sheet.text('杭州市机电高级工程师评审委员会：', { x: 70, y: 170, size: 15 });
    sheet.paragraph(
      isWriter(facts)
        ? `${facts.name}系我单位技术人员，《${facts.project}》由其执笔撰写，在${facts.people === undefined ? '' : String(facts.people) + '位'}执笔人中列第${String(facts.rank)}位。以上情况属实。`
        : `${facts.name}系我单位技术人员，作为主要参加人员完成了《${facts.project}》项目，在全部${facts.people === undefined ? '' : String(facts.people) + '位'}参加人员中位列第${String(facts.rank)}。以上情况属实。`,
      { x: 70, y: 200, width: 455, size: 15, lineHeight: 2 },
    );
    sheet.text('专此说明。', { x: 100, y: 350, size: 15 });
    sheet.text(facts.issuer, { x: 250, y: 440, width: 270, align: 'center', size: 15, fit: true });
    sheet.text(arabicDate(facts.on), { x: 250, y: 470, width: 270, align: 'center', size: 15 });
    sheet.text('联系人：方静　电话：100-66881234', { x: 70, y: 740, size: 11 });
    sheet.seal({ text: sealText(facts.issuer), x: 400, y: 450, radius: 56 });
    return printed(facts);
  },
};

/** Numbered items with the labels in front, the name among them, the unit at the end as 证明单位. */
const items: Layout<'contributorProof'> = {
  id: 'practice-contributor-items',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: '16K' });
    sheet.centre(isWriter(facts) ? '执笔人证明' : '主要贡献者证明', 70, {
      size: 24,
      weight: 700,
      face: 'kai',
    });
    const people = facts.people === undefined ? '' : `，共${String(facts.people)}人`;
    [
      `1. 被证明人：${facts.name}`,
      `2. ${isWriter(facts) ? '报告名称' : '项目名称'}：${facts.project}`,
      `3. 本人排序：第${String(facts.rank)}位${people}`,
      `4. 完成时间：2016年6月`,
      `5. 主要贡献：完成总体设计、试验验证和技术总结。`,
    ].forEach((text, index) =>
      sheet.text(text, { x: 60, y: 130 + index * 40, size: 14, width: 410, fit: true }),
    );
    sheet.text('上述内容真实有效，我单位愿承担相应责任。', { x: 60, y: 350, size: 14 });
    sheet.text('证明单位：', { x: 200, y: 450, size: 14 });
    sheet.text(facts.issuer, { x: 270, y: 450, size: 14, width: 210, fit: true });
    sheet.text('（盖章）', { x: 400, y: 474, size: 12 });
    sheet.text(`日　　期：${dottedDate(facts.on, '/')}`, { x: 200, y: 504, size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 370, y: 470, radius: 54 });
    return printed(facts);
  },
};

/** A certificate in ruled gaps, the month alone for its date. */
const gaps: Layout<'contributorProof'> = {
  id: 'practice-contributor-gaps',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ size: [620, 440], background: '#fffdf6' });
    sheet.frame({ x: 18, y: 18, width: 584, height: 404, style: 'double', color: '#3b5f8a' });
    sheet.centre(isWriter(facts) ? '技术报告执笔证明' : '科研项目贡献证明', 56, { size: 24, weight: 700 });
    const fill = (text: string, slot = 60) => ({ text, slot, face: 'kai' as const, weight: 600 });
    sheet.paragraph(
      [
        ...[
          '兹有我单位 ',
          fill(facts.name),
          ' 同志，参与完成 ',
          fill(facts.project, 200),
          isWriter(facts) ? ' 技术报告的撰写，' : ' 项目的研制工作，',
        ],
        ...[
          '在项目组 ',
          fill(String(facts.people ?? 8), 24),
          ' 名成员中排名第 ',
          fill(String(facts.rank), 24),
          ' 名，为项目作出了重要贡献。',
        ],
      ],
      { x: 60, y: 120, width: 500, size: 16, lineHeight: 2.2 },
    );
    sheet.text(facts.issuer, { x: 300, y: 320, width: 250, align: 'center', size: 15, fit: true });
    sheet.text(chineseDate(cut(facts.on, 'month')), {
      x: 300,
      y: 350,
      width: 250,
      align: 'center',
      size: 15,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 335, radius: 50 });
    return printed(facts, 'month');
  },
};

export const contributorLetters: readonly Layout<'contributorProof'>[] = [
  ...[enumerated, form, addressed],
  ...[items, gaps],
];
