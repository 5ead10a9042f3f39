/** 教育部学历证书电子注册备案表: the present sheet, the older one, and a page printed from a browser. */
import { arabicDate, cut, dottedDate } from '../draw/wording.ts';
import { educationKind, learningForm, levelName } from './study-words.ts';
import { drawLabels } from '../draw/labels.ts';
import { centred, heading, notes } from './parts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['registration'];

const title = '教育部学历证书电子注册备案表';

function printedOf(facts: Facts, graduated = facts.graduated): Printed {
  const { name, institution, major, certificateNo, verificationCode, level, mode, validTo } = facts;
  return { name, institution, major, graduated, certificateNo, verificationCode, level, mode, validTo };
}

function yearsText(years: number): string {
  return `${String(years)}年`;
}

/** A borderless sheet with thin rules, the code and a QR symbol below. */
const present: Layout<'registration'> = {
  id: 'ev-registration-present',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'rosette', color: '#bcd6cf', opacity: 0.3 });
    heading(sheet, title, { y: 84, face: 'sans', weight: 500, size: 23 });
    heading(sheet, `更新日期：${arabicDate('2020-08-12')}`, {
      y: 122,
      face: 'sans',
      size: 10,
      color: '#666666',
    });
    const label = (text: string) => ({ text, color: '#6b6b6b', align: 'left' as const });
    const value = (text: string, colSpan = 1) => ({ text, align: 'left' as const, weight: 500, colSpan });
    const photo = {
      text: '',
      rowSpan: 4,
      draw: (box: readonly [number, number, number, number]) => {
        sheet.photo([box[0] + 12, box[1] + 6, 88, 118], {
          longHair: facts.person.sex === '女',
          background: '#e7eef5',
        });
      },
    };
    sheet.table({
      x: 66,
      y: 152,
      columns: [76, 124, 76, 74, 113],
      rowHeight: 34,
      lines: 'rows',
      lineColor: '#c9c9c9',
      face: 'sans',
      size: 12,
      rows: [
        [label('姓名'), value(facts.name), label('性别'), value(facts.person.sex), photo],
        [label('出生日期'), value(arabicDate(facts.person.birthDate), 3)],
        [label('入学日期'), value(arabicDate(`${facts.entered}-01`), 3)],
        [label('学历类别'), value(educationKind(facts)), label('层次'), value(levelName(facts))],
      ],
    });
    sheet.table({
      x: 66,
      y: 288,
      columns: [100, 363],
      rowHeight: 31,
      lines: 'rows',
      lineColor: '#c9c9c9',
      face: 'sans',
      size: 12,
      rows: [
        [label('毕（结）业日期'), value(arabicDate(facts.graduated))],
        [label('学校名称'), value(facts.institution)],
        [label('专业'), value(facts.major)],
        [label('学制'), value(yearsText(facts.years))],
        [label('学习形式'), value(facts.mode === '全日制' ? '普通全日制' : learningForm(facts))],
        [label('毕（结）业'), value('毕业')],
        [label('校（院）长姓名'), value(facts.president)],
        [label('证书编号'), value(facts.certificateNo)],
      ],
    });
    sheet.qr(facts.qr, { x: 86, y: 580, width: 104 });
    sheet.text('在线验证码', { face: 'sans', size: 12, x: 220, y: 592 });
    sheet.text(facts.verificationCode, { face: 'sans', weight: 600, size: 16, x: 220, y: 612, spacing: 1 });
    sheet.text(`在线验证有效期至：${arabicDate(facts.validTo)}`, { face: 'sans', size: 11, x: 220, y: 646 });
    notes(
      sheet,
      [
        '注意事项：',
        '1. 备案表是依据国家规定对学历证书电子注册信息的说明。',
        '2. 查看网页版请扫描二维码，备案表内容如有修改以最新在线查验为准。',
        '3. 未经学历信息权属人同意，不得将备案表用于违背权属人意愿之用途。',
      ],
      { face: 'sans', size: 9.5, x: 66, y: 712, width: 463, color: '#666666' },
    );
    return printedOf(facts);
  },
};

/** The older sheet: serif labels spread in a column, the date to the month, the photo on the left. */
const older: Layout<'registration'> = {
  id: 'ev-registration-older',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffefa' });
    sheet.frame({ x: 40, y: 50, width: 515, height: 742, style: 'double', color: '#54748f' });
    sheet.text('教育部学历证书\n电子注册备案表', {
      face: 'serif',
      weight: 700,
      size: 24,
      x: 60,
      y: 92,
      width: 475,
      align: 'center',
      lineHeight: 1.45,
    });
    sheet.photo([92, 196, 96, 130], { grey: true, longHair: facts.person.sex === '女' });
    const shape = {
      labelWidth: 78,
      pitch: 29,
      label: { face: 'serif' as const, size: 12.5 },
      value: { face: 'serif' as const, weight: 600, size: 12.5 },
    };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生日期', arabicDate(facts.person.birthDate)],
        ['层次', levelName(facts)],
        ['学习形式', learningForm(facts)],
      ],
      { ...shape, x: 222, y: 198, valueWidth: 200 },
    );
    drawLabels(
      sheet,
      [
        ['院校名称', facts.institution],
        ['所在专业', facts.major],
        ['入学日期', arabicDate(facts.entered)],
        ['毕业日期', arabicDate(facts.graduated.slice(0, 7))],
        ['学制', yearsText(facts.years)],
        ['学历类别', educationKind(facts)],
        ['毕结业结论', '毕业'],
        ['院校长姓名', facts.president],
        ['证书编号', facts.certificateNo],
      ],
      { ...shape, x: 92, y: 358, valueWidth: 320 },
    );
    sheet.rule([70, 634], [525, 634], { color: '#54748f', dash: 3 });
    sheet.text(`在线验证码：${facts.verificationCode}`, { face: 'sans', size: 13, x: 92, y: 650 });
    sheet.text(`验证有效期截止 ${dottedDate(facts.validTo, '-')}`, {
      face: 'serif',
      size: 11,
      x: 92,
      y: 676,
    });
    sheet.qr(facts.qr, { x: 430, y: 646, width: 82 });
    notes(sheet, ['本表内容由高等学校上报，凭验证码在网上核验。', '严禁复制、篡改。'], {
      face: 'serif',
      size: 10,
      x: 92,
      y: 712,
      width: 320,
    });
    return printedOf(facts, cut(facts.graduated, 'month'));
  },
};

/** Printed from a browser: head and foot lines, two columns of answers, figures for dates. */
const browser: Layout<'registration'> = {
  id: 'ev-registration-browser',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    const small = { face: 'sans' as const, size: 8, color: '#333333' };
    sheet.text('2020/9/3', { ...small, x: 26, y: 20 });
    sheet.text('学历证书电子注册备案表在线验证', { ...small, x: 26, y: 20, width: 543, align: 'center' });
    sheet.text(facts.qr.slice(0, 60), { ...small, x: 26, y: 816 });
    sheet.text('1/1', { ...small, x: 540, y: 816 });
    sheet.rect([70, 70, 455, 40], { fill: '#e5f3ee' });
    heading(sheet, title, { y: 80, face: 'sans', weight: 700, size: 18, color: '#16745a' });
    sheet.photo([centred(sheet, 84), 128, 84, 112], {
      longHair: facts.person.sex === '女',
      background: '#dfe9f3',
    });
    heading(sheet, facts.name, { y: 250, face: 'sans', weight: 700, size: 17 });
    const pair = (label: string, value: string) => [
      { text: label, align: 'right' as const, color: '#888888' },
      { text: value, align: 'left' as const },
    ];
    sheet.table({
      x: 50,
      y: 290,
      columns: [92, 168, 84, 150],
      rowHeight: 33,
      lines: 'none',
      face: 'sans',
      size: 11.5,
      padding: 4,
      rows: [
        [...pair('性别', facts.person.sex), ...pair('出生日期', dottedDate(facts.person.birthDate, '-'))],
        [...pair('学校名称', facts.institution), ...pair('层次', levelName(facts))],
        [...pair('专业名称', facts.major), ...pair('学制', yearsText(facts.years))],
        [...pair('学历类别', educationKind(facts)), ...pair('学习形式', learningForm(facts))],
        [
          ...pair('入学日期', dottedDate(facts.entered, '-')),
          ...pair('毕业日期', dottedDate(facts.graduated, '-')),
        ],
        [...pair('证书编号', facts.certificateNo), ...pair('毕（结）业', '毕业')],
        [...pair('校（院）长', facts.president), ...pair('', '')],
      ],
    });
    sheet.rule([70, 540], [525, 540], { color: '#cccccc' });
    sheet.text('验证码', { face: 'sans', size: 11, x: 92, y: 560, color: '#888888' });
    sheet.text(facts.verificationCode.replace(/(.{4})(?=.)/gu, '$1 '), {
      face: 'sans',
      weight: 700,
      size: 15,
      x: 92,
      y: 580,
    });
    sheet.text(`报告有效期：${dottedDate(facts.validTo, '.')}`, { face: 'sans', size: 11, x: 92, y: 610 });
    sheet.qr(facts.qr, { x: 412, y: 554, width: 88 });
    sheet.paragraph('此页由本人登录后打印，仅作查询之用。需使用备案表的单位可在有效期内凭验证码免费查验。', {
      face: 'sans',
      size: 10,
      x: 92,
      y: 670,
      width: 410,
      indent: 0,
      color: '#666666',
    });
    return printedOf(facts);
  },
};

export const registrationLayouts = [present, older, browser] as const;
