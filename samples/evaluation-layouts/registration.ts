/** 教育部学历证书电子注册备案表: the present sheet, the older one, and a page printed from a browser. */
import { arabicDate, cut, dottedDate } from '../draw/wording.ts';
import { educationKind, learningForm, levelName } from './study-words.ts';
import { drawLabels } from '../draw/labels.ts';
import { ink, prose, put, title } from './ink.ts';
import { centred, notes } from './parts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Cell } from '../draw/table.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['registration'];

const formTitle = '教育部学历证书电子注册备案表';

function printedOf(facts: Facts, graduated = facts.graduated): Printed {
  const { name, institution, major, certificateNo, verificationCode, level, mode, validTo } = facts;
  return { name, institution, major, graduated, certificateNo, verificationCode, level, mode, validTo };
}

function yearsText(years: number): string {
  return `${String(years)}年`;
}

const muted = (text: string): Cell => ({ ...ink('left #6b6b6b'), text });
const strong = (text: string, colSpan = 1): Cell => ({ ...ink('left 500'), text, colSpan });

/** The upper rows, with the photo to their right. */
function presentHead(sheet: Sheet, facts: Facts): Cell[][] {
  const { person } = facts;
  const photo: Cell = {
    rowSpan: 4,
    draw: ([x, y]) => {
      sheet.photo([x + 12, y + 6, 88, 118], { longHair: person.sex === '女', background: '#e7eef5' });
    },
  };
  return [
    [muted('姓名'), strong(facts.name), muted('性别'), strong(person.sex), photo],
    [muted('出生日期'), strong(arabicDate(person.birthDate), 3)],
    [muted('入学日期'), strong(arabicDate(`${facts.entered}-01`), 3)],
    [muted('学历类别'), strong(educationKind(facts)), muted('层次'), strong(levelName(facts))],
  ];
}

/** A borderless sheet with thin rules, the code and a QR symbol below. */
const present: Layout<'registration'> = {
  id: 'ev-registration-present',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'rosette', color: '#bcd6cf', opacity: 0.3 });
    title(sheet, formTitle, ['sans 500 23', 84]);
    title(sheet, `更新日期：${arabicDate('2020-08-12')}`, ['sans 10 #666666', 122]);
    const table = { ...ink('sans 12'), x: 66, lines: 'rows' as const, lineColor: '#c9c9c9' };
    sheet.table({
      ...table,
      y: 152,
      columns: [76, 124, 76, 74, 113],
      rowHeight: 34,
      rows: presentHead(sheet, facts),
    });
    const study = [
      ['毕（结）业日期', arabicDate(facts.graduated)],
      ['学校名称', facts.institution],
      ['专业', facts.major],
      ['学制', yearsText(facts.years)],
      ['学习形式', facts.mode === '全日制' ? '普通全日制' : learningForm(facts)],
      ['毕（结）业', '毕业'],
      ['校（院）长姓名', facts.president],
      ['证书编号', facts.certificateNo],
    ] as const;
    const rows = study.map(([label, value]) => [muted(label), strong(value)]);
    sheet.table({ ...table, y: 288, columns: [100, 363], rowHeight: 31, rows });
    sheet.qr(facts.qr, { x: 86, y: 580, width: 104 });
    put(sheet, '在线验证码', ['sans 12', 220, 592]);
    put(sheet, facts.verificationCode, ['sans 600 16 +1', 220, 612]);
    put(sheet, `在线验证有效期至：${arabicDate(facts.validTo)}`, ['sans 11', 220, 646]);
    notes(
      sheet,
      [
        '注意事项：',
        '1. 备案表是依据国家规定对学历证书电子注册信息的说明。',
        '2. 查看网页版请扫描二维码，备案表内容如有修改以最新在线查验为准。',
        '3. 未经学历信息权属人同意，不得将备案表用于违背权属人意愿之用途。',
      ],
      ['sans 9.5 #666666', 66, 712, 463],
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
    put(sheet, '教育部学历证书\n电子注册备案表', ['serif 700 24/1.45 center', 60, 92, 475]);
    sheet.photo([92, 196, 96, 130], { grey: true, longHair: facts.person.sex === '女' });
    const shape = {
      labelWidth: 78,
      pitch: 29,
      label: ink('serif 12.5'),
      value: ink('serif 600 12.5'),
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
    put(sheet, `在线验证码：${facts.verificationCode}`, ['sans 13', 92, 650]);
    put(sheet, `验证有效期截止 ${dottedDate(facts.validTo, '-')}`, ['serif 11', 92, 676]);
    sheet.qr(facts.qr, { x: 430, y: 646, width: 82 });
    notes(
      sheet,
      ['本表内容由高等学校上报，凭验证码在网上核验。', '严禁复制、篡改。'],
      ['serif 10', 92, 712, 320],
    );
    return printedOf(facts, cut(facts.graduated, 'month'));
  },
};

/** Printed from a browser: head and foot lines, two columns of answers, figures for dates. */
const browser: Layout<'registration'> = {
  id: 'ev-registration-browser',
  type: 'registration',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    put(sheet, '2020/9/3', ['sans 8 #333333', 26, 20]);
    put(sheet, '学历证书电子注册备案表在线验证', ['sans 8 #333333 center', 26, 20, 543]);
    put(sheet, facts.qr, ['sans 8 #333333', 26, 816]);
    put(sheet, '1/1', ['sans 8 #333333', 540, 816]);
    sheet.rect([70, 70, 455, 40], { fill: '#e5f3ee' });
    title(sheet, formTitle, ['sans 700 18 #16745a', 80]);
    sheet.photo([centred(sheet, 84), 128, 84, 112], {
      longHair: facts.person.sex === '女',
      background: '#dfe9f3',
    });
    title(sheet, facts.name, ['sans 700 17', 250]);
    const entered = dottedDate(facts.entered, '-');
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
        [...pair('入学日期', entered), ...pair('毕业日期', dottedDate(facts.graduated, '-'))],
        [...pair('证书编号', facts.certificateNo), ...pair('毕（结）业', '毕业')],
        [...pair('校（院）长', facts.president), ...pair('', '')],
      ],
    });
    sheet.rule([70, 540], [525, 540], { color: '#cccccc' });
    put(sheet, '验证码', ['sans 11 #888888', 92, 560]);
    put(sheet, facts.verificationCode.replace(/(.{4})(?=.)/gu, '$1 '), ['sans 700 15', 92, 580]);
    put(sheet, `报告有效期：${dottedDate(facts.validTo, '.')}`, ['sans 11', 92, 610]);
    sheet.qr(facts.qr, { x: 412, y: 554, width: 88 });
    prose(sheet, '此页由本人登录后打印，仅作查询之用。需使用备案表的单位可在有效期内凭验证码免费查验。', [
      'sans 10 #666666 flush',
      92,
      670,
      410,
    ]);
    return printedOf(facts);
  },
};

export const registrationLayouts = [present, older, browser] as const;
