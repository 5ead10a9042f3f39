/** 教育部学历证书电子注册备案表 in three of the forms it has had. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Cell } from '../draw/table.ts';
import type { Sheet } from '../draw/sheet.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { arabicDate, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['registration'];

const title = '教育部学历证书电子注册备案表';
const categories = {
  全日制: '普通高等教育',
  成人: '成人高等教育',
  网络: '网络教育',
  自考: '高等教育自学考试',
} as const;
const studyForms = { 全日制: '普通全日制', 成人: '函授', 网络: '网络教育', 自考: '自学考试' } as const;
const levels = { 博士: '博士研究生', 硕士: '硕士研究生', 本科: '本科', 专科: '专科' } as const;

function printed(facts: Facts): Printed {
  const { name, institution, major, graduated, certificateNo, verificationCode, level, mode, validTo } =
    facts;
  return { name, institution, major, graduated, certificateNo, verificationCode, level, mode, validTo };
}

function notes(sheet: Sheet, facts: Facts, y: number): void {
  const text =
    '1. 备案表是学历证书在电子注册数据库中的备案信息，经本人同意后可向第三方出示。\n' +
    '2. 备案表内容可凭在线验证码或扫描二维码核对，未经本人授权不得用于其他用途。\n' +
    `3. 备案表在线验证有效期由持有人设定，本表有效期至${arabicDate(facts.validTo)}。`;
  sheet.text('注意事项：', { x: 70, y, size: 9.5, weight: 600 });
  sheet.paragraph(text, { x: 70, y: y + 15, width: 455, size: 9, lineHeight: 1.6, indent: 0, align: 'left' });
}

/** A ruled table of four columns with the photo on the right. */
const ruled: Layout<'registration'> = {
  id: 'registration-ruled',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'text', text: '学历备案', size: 20, color: '#3a7bb8', opacity: 0.08 });
    sheet.centre(title, 74, { size: 22, face: 'sans', weight: 700, color: '#1b4f86' });
    sheet.text(
      `更新日期：${arabicDate(facts.validTo.replace(/^\d+/u, (year) => String(Number(year) - 1)))}`,
      { x: 70, y: 118, size: 10 },
    );
    const { person, years, president } = facts;
    const photo = {
      text: '',
      rowSpan: 4,
      draw: ([x, y, w, h]: readonly number[]) => {
        sheet.photo([(x ?? 0) + (w ?? 0) / 2 - 42, (y ?? 0) + (h ?? 0) / 2 - 56, 84, 112]);
      },
    };
    const label = (text: string): { text: string; fill: string } => ({ text, fill: '#eaf2fa' });
    const wide = (text: string): { text: string; colSpan: number } => ({ text, colSpan: 3 });
    sheet.table({
      x: 70,
      y: 138,
      columns: [100, 116, 80, 159],
      rowHeight: 31,
      size: 11.5,
      face: 'sans',
      lineColor: '#6b8fb3',
      rows: [
        [label('姓名'), facts.name, { ...photo, colSpan: 2 }],
        [label('性别'), person.sex],
        [label('出生日期'), arabicDate(person.birthDate, true)],
        [label('入学日期'), arabicDate(`${facts.entered}-01`, true)],
        [label('学校名称'), wide(facts.institution)],
        [label('专业'), wide(facts.major)],
        [label('毕（结）业日期'), arabicDate(facts.graduated, true), label('学制'), `${String(years)}年`],
        [label('层次'), levels[facts.level], label('学历类别'), categories[facts.mode]],
        [label('学习形式'), studyForms[facts.mode], label('毕（结）业'), '毕业'],
        [label('证书编号'), wide(facts.certificateNo)],
        [label('校（院）长姓名'), wide(president)],
      ],
    });
    sheet.text('在线验证码', { x: 70, y: 516, size: 11, face: 'sans' });
    sheet.text(facts.verificationCode, { x: 136, y: 513, size: 15, face: 'sans', weight: 600, spacing: 1 });
    sheet.qr(facts.qr, { x: 430, y: 506, width: 90 });
    notes(sheet, facts, 612);
    return printed(facts);
  },
};

/** Label and value without rules, photo on the left, code and QR at the foot. */
const listed: Layout<'registration'> = {
  id: 'registration-listed',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdfefc' });
    sheet.frame({ x: 34, y: 34, width: 527, height: 773, style: 'double', color: '#3d8b5f' });
    sheet.pattern({ style: 'rosette', color: '#7fbf9a', opacity: 0.25 });
    sheet.centre(title, 76, { size: 21, weight: 700 });
    sheet.rule([60, 116], [535, 116], { color: '#3d8b5f', width: 1.2 });
    sheet.photo([68, 146, 102, 136], { background: '#dfe7ee' });
    const { person } = facts;
    const pairs: LabelledValue[] = [
      ['姓名', facts.name],
      ['性别', person.sex],
      ['出生日期', dottedDate(person.birthDate, '-')],
      ['入学日期', dottedDate(`${facts.entered}-01`, '-')],
      ['毕业日期', dottedDate(facts.graduated, '-')],
      ['学校名称', facts.institution],
      ['专业', facts.major],
      ['学制', `${String(facts.years)} 年`],
      ['层次', levels[facts.level]],
      ['学历类别', categories[facts.mode]],
      ['学习形式', studyForms[facts.mode]],
      ['毕（结）业', '毕业'],
      ['证书编号', facts.certificateNo],
      ['校（院）长姓名', facts.president],
    ];
    const style = { size: 13 };
    drawLabels(sheet, pairs, {
      x: 200,
      y: 146,
      labelWidth: 96,
      valueWidth: 225,
      pitch: 29,
      label: { ...style, color: '#2d6a4a' },
      value: style,
    });
    sheet.rule([60, 576], [535, 576], { color: '#3d8b5f', width: 0.8 });
    sheet.qr(facts.qr, { x: 78, y: 598, width: 84 });
    sheet.text(`在线验证码：${facts.verificationCode}`, { x: 190, y: 604, size: 14, face: 'sans' });
    sheet.text(`有效期至：${dottedDate(facts.validTo, '-')}`, { x: 190, y: 634, size: 12, face: 'sans' });
    sheet.text('扫描二维码可在线核验本备案表', { x: 190, y: 660, size: 11, face: 'sans', color: '#555555' });
    return printed(facts);
  },
};

function pair(label: string, value: string, colSpan = 1): Cell[] {
  return [
    { text: label, align: 'right', weight: 600 },
    { text: value, align: 'left', colSpan },
  ];
}

/** Six narrow columns, landscape photo corner, as printed from an older page of the site. */
const compact: Layout<'registration'> = {
  id: 'registration-compact',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(title, { x: 60, y: 92, size: 18, face: 'kai', weight: 700 });
    sheet.text('（打印件）', { x: 330, y: 97, size: 11, face: 'kai' });
    sheet.code128(facts.verificationCode, { x: 60, y: 130, width: 210, height: 26 });
    sheet.text(`验证码 ${facts.verificationCode}`, { x: 60, y: 162, size: 11.5, face: 'sans' });
    sheet.photo([452, 84, 76, 102], { grey: true });
    const { person } = facts;
    sheet.table({
      x: 60,
      y: 204,
      columns: [70, 98, 84, 76, 64, 83],
      rowHeight: 34,
      size: 10.5,
      lines: 'rows',
      rows: [
        [
          ...pair('姓名', facts.name),
          ...pair('性别', person.sex),
          ...pair('出生日期', arabicDate(person.birthDate)),
        ],
        [...pair('学校名称', facts.institution, 3), ...pair('专业', facts.major)],
        [
          ...pair('入学日期', arabicDate(facts.entered)),
          ...pair('毕（结）业日期', arabicDate(facts.graduated)),
          ...pair('学制', `${String(facts.years)}年`),
        ],
        [
          ...pair('层次', levels[facts.level]),
          ...pair('学历类别', categories[facts.mode]),
          ...pair('学习形式', studyForms[facts.mode]),
        ],
        [...pair('毕（结）业', '毕业'), ...pair('校（院）长', facts.president, 3)],
        [...pair('证书编号', facts.certificateNo, 5)],
      ],
    });
    sheet.text(`本表信息由持有人申请打印，在线验证有效期至 ${arabicDate(facts.validTo)}。`, {
      x: 60,
      y: 436,
      size: 10.5,
    });
    sheet.qr(facts.qr, { x: 60, y: 470, width: 72 });
    notes(sheet, facts, 570);
    return printed(facts);
  },
};

export const registrationLayouts: readonly Layout<'registration'>[] = [ruled, listed, compact];
