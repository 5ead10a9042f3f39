/** 教育部学历证书电子注册备案表: pairs in two columns, a narrow phone page, a report in sentences, a bilingual one. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell } from '../draw/table.ts';
import { arabicDate, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['registration'];

const heading = '教育部学历证书电子注册备案表';
const categories = {
  全日制: '普通高等教育',
  成人: '成人高等教育',
  网络: '网络教育',
  自考: '高等教育自学考试',
} as const;
const forms = { 全日制: '普通全日制', 成人: '业余', 网络: '网络教育', 自考: '自学考试' } as const;
const levels = { 博士: '博士研究生', 硕士: '硕士研究生', 本科: '本科', 专科: '专科(高职)' } as const;

function printed(facts: Facts): Printed {
  const { name, institution, major, graduated, certificateNo, verificationCode } = facts;
  const { level, mode, validTo } = facts;
  return { name, institution, major, graduated, certificateNo, verificationCode, level, mode, validTo };
}

const spacedCode = ({ verificationCode }: Facts): string =>
  (verificationCode.match(/.{1,4}/gu) ?? []).join(' ');

function pairTable(sheet: Sheet, facts: Facts): void {
  const cell = (text: string): Cell => ({ text, align: 'left', color: '#666666' });
  const value = (text: string): Cell => ({ text, align: 'left' });
  const { person } = facts;
  sheet.table({
    ...{
      x: 70,
      y: 256,
      columns: [84, 150, 84, 140],
      rowHeight: 34,
      size: 11,
      face: 'sans' as const,
      lines: 'rows' as const,
    },
    rows: [
      [cell('姓名'), value(facts.name), cell('性别'), value(person.sex)],
      [
        cell('出生日期'),
        value(arabicDate(person.birthDate)),
        cell('入学日期'),
        value(arabicDate(facts.entered)),
      ],
      [
        cell('毕（结）业日期'),
        value(arabicDate(facts.graduated)),
        cell('学制'),
        value(`${String(facts.years)}年`),
      ],
      [cell('学校名称'), { ...value(facts.institution), colSpan: 3 }],
      [cell('专业'), value(facts.major), cell('层次'), value(levels[facts.level])],
      [cell('学历类别'), value(categories[facts.mode]), cell('学习形式'), value(forms[facts.mode])],
      [cell('证书编号'), value(facts.certificateNo), cell('毕（结）业'), value('毕业')],
      [cell('校（院）长姓名'), { ...value(facts.president), colSpan: 3 }],
    ],
  });
}

/** Two pairs a row without rules, the photo above them, the code in groups of four beneath the picture code. */
const pairs: Layout<'registration'> = {
  id: 'practice-registration-pairs',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(heading, 60, { size: 21, face: 'sans', weight: 700 });
    sheet.text(`更新日期：${arabicDate('2020-08-12')}`, { x: 400, y: 98, size: 9.5, face: 'sans' });
    sheet.photo([70, 118, 90, 120]);
    pairTable(sheet, facts);
    sheet.qr(facts.qr, { x: 70, y: 590, width: 84 });
    sheet.text('在线验证码', { x: 180, y: 600, size: 10.5, face: 'sans', color: '#666666' });
    sheet.text(spacedCode(facts), { x: 180, y: 620, size: 14, face: 'sans', weight: 600 });
    sheet.text(`在线验证有效期：${arabicDate(facts.validTo)}前`, {
      x: 180,
      y: 650,
      size: 10.5,
      face: 'sans',
    });
    sheet.text('学信网　https://www.example.invalid', {
      x: 70,
      y: 780,
      size: 9,
      face: 'sans',
      color: '#888888',
    });
    return printed(facts);
  },
};

/** A phone's page: label above value, one pair beneath the other. */
const phone: Layout<'registration'> = {
  id: 'practice-registration-phone',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ size: [340, 720], background: '#f4f6f8' });
    sheet.rect([0, 0, 340, 46], { fill: '#3aa675' });
    sheet.text('学历证书电子注册备案表', {
      x: 0,
      y: 15,
      width: 340,
      align: 'center',
      size: 15,
      face: 'sans',
      color: '#ffffff',
    });
    sheet.rect([12, 58, 316, 640], { fill: '#ffffff', radius: 5 });
    const { person } = facts;
    const list: [string, string][] = [
      ['姓名', facts.name],
      ['性别', person.sex],
      ['出生日期', arabicDate(person.birthDate, true)],
      ['入学日期', arabicDate(facts.entered, true)],
      ['毕(结)业日期', arabicDate(facts.graduated, true)],
      ['学校名称', facts.institution],
      ['专业', facts.major],
      ['学制', `${String(facts.years)} 年`],
      ['层次', levels[facts.level]],
      ['学历类别', categories[facts.mode]],
      ['学习形式', forms[facts.mode]],
      ['毕(结)业', '毕业'],
      ['证书编号', facts.certificateNo],
      ['校(院)长姓名', facts.president],
      ['在线验证码', facts.verificationCode],
      ['有效期至', arabicDate(facts.validTo, true)],
    ];
    list.forEach(([label, value], index) => {
      const y = 72 + index * 38;
      sheet.text(label, { x: 28, y, size: 9, face: 'sans', color: '#999999' });
      sheet.text(value, { x: 28, y: y + 13, size: 12, face: 'sans', width: 280, fit: true });
      sheet.rule([28, y + 31], [312, y + 31], { width: 0.3, color: '#dddddd' });
    });
    return printed(facts);
  },
};

/** Values wrapped in narrow cells, labels in a grey column to the left and right of the photo. */
const narrow: Layout<'registration'> = {
  id: 'practice-registration-narrow',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(heading, 70, { size: 20, weight: 700, face: 'kai' });
    const label = (text: string): Cell => ({ text, fill: '#eeeeee', size: 11 });
    const { person } = facts;
    sheet.table({
      ...{ x: 60, y: 120, columns: [70, 92, 70, 110, 133], rowHeight: 42, size: 12 },
      rows: [
        [
          ...[label('姓　名'), facts.name, label('性　别'), person.sex],
          {
            text: '',
            rowSpan: 4,
            draw: ([x = 0, y = 0]: readonly number[]) => {
              sheet.photo([x + 24, y + 26, 86, 116]);
            },
          },
        ],
        [label('出生\n日期'), dottedDate(person.birthDate), label('入学\n日期'), dottedDate(facts.entered)],
        [label('学　制'), `${String(facts.years)}年`, label('毕(结)业\n日期'), dottedDate(facts.graduated)],
        [label('层　次'), levels[facts.level], label('学历\n类别'), categories[facts.mode]],
        [label('学校\n名称'), facts.institution, label('专　业'), facts.major, ''],
        [label('学习\n形式'), forms[facts.mode], label('毕(结)业'), '毕业', ''],
        [label('证书\n编号'), { text: facts.certificateNo, colSpan: 4 }],
        [
          label('校(院)长\n姓名'),
          facts.president,
          label('在线\n验证码'),
          { text: facts.verificationCode, colSpan: 2 },
        ],
      ],
    });
    sheet.qr(facts.qr, { x: 430, y: 560, width: 76 });
    sheet.paragraph(
      `说明：\n1、本备案表由学历持有人在线申请，内容以教育部学历注册信息为准。\n2、本备案表在线验证有效期为${dottedDate('2020-08-12')}至${dottedDate(facts.validTo)}。`,
      { x: 60, y: 570, width: 350, size: 10, lineHeight: 1.7, indent: 0, align: 'left' },
    );
    return printed(facts);
  },
};

/** Chinese labels with English ones beneath, the values beside them. */
const bilingual: Layout<'registration'> = {
  id: 'practice-registration-bilingual',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(heading, 56, { size: 19, face: 'sans', weight: 700 });
    sheet.centre('Online Verification Report of Higher Education Qualification Certificate', 84, {
      size: 10.5,
      face: 'sans',
    });
    const { person } = facts;
    const list: [string, string, string][] = [
      ['姓名', 'Name', facts.name],
      ['性别', 'Gender', person.sex],
      ['出生日期', 'Date of Birth', dottedDate(person.birthDate, '-')],
      ['学校名称', 'Institution', facts.institution],
      ['专业', 'Major', facts.major],
      ['层次', 'Level', levels[facts.level]],
      ['学习形式', 'Mode of Study', forms[facts.mode]],
      ['入学日期', 'Enrollment Date', dottedDate(`${facts.entered}-01`, '-')],
      ['毕业日期', 'Graduation Date', dottedDate(facts.graduated, '-')],
      ['证书编号', 'Certificate No.', facts.certificateNo],
      ['在线验证码', 'Verification Code', facts.verificationCode],
      ['有效期至', 'Valid to', dottedDate(facts.validTo, '-')],
    ];
    list.forEach(([label, english, value], index) => {
      const y = 130 + index * 42;
      sheet.text(label, { x: 80, y, size: 11.5, face: 'sans', weight: 600 });
      sheet.text(english, { x: 80, y: y + 15, size: 8.5, face: 'sans', color: '#777777' });
      sheet.text(value, { x: 200, y: y + 3, size: 12, face: 'sans', width: 220, fit: true });
      sheet.rule([80, y + 31], [430, y + 31], { width: 0.4, color: '#bbbbbb' });
    });
    sheet.photo([450, 130, 84, 112]);
    sheet.qr(facts.qr, { x: 452, y: 560, width: 80 });
    return printed(facts);
  },
};

export const registrationLayouts: readonly Layout<'registration'>[] = [pairs, phone, narrow, bilingual];
