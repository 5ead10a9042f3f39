/** 专利证书 as other years and other presses set them: spread headings, two columns, a second page. */
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Layout, Printed } from '../layout.ts';
import { patentPaperLayouts } from './patent-papers.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { arabicDate, chineseDate, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['patent'];

const makers = { 发明专利: '发明人', 实用新型专利: '设计人', 外观设计专利: '设计人' } as const;
const things = { 发明专利: '发明', 实用新型专利: '实用新型', 外观设计专利: '外观设计' } as const;
const terms = { 发明专利: '二十年', 实用新型专利: '十年', 外观设计专利: '十年' } as const;

function printed({ inventor, title, number, kind, filedOn, grantedOn }: Facts): Printed {
  return { inventor, title, number, kind, filedOn, grantedOn };
}

/** The nineties: the heading in two lines, short labels with wide gaps, dates in numerals. */
const nineties: Layout<'patent'> = {
  id: 'practice-patent-nineties',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ size: [595, 800], background: '#f7f1df' });
    sheet.frame({ x: 30, y: 30, width: 535, height: 740, style: 'key', color: '#3d6b57', band: 12 });
    sheet.text('中华人民共和国', { x: 190, y: 74, width: 215, align: 'justify', size: 22, weight: 700 });
    sheet.text(`${things[facts.kind]}专利证书`, {
      x: 130,
      y: 112,
      width: 335,
      align: 'justify',
      size: 34,
      weight: 700,
    });
    sheet.text(`证书第 ${facts.certificateSerial} 号`, { x: 380, y: 168, size: 12 });
    const pairs: LabelledValue[] = [
      [`${things[facts.kind]}名称`, facts.title],
      [makers[facts.kind], facts.inventor.join('　')],
      ['专利号', facts.number],
      ['国际专利主分类号', 'B02C 18/06'],
      ['申请日', arabicDate(facts.filedOn)],
      ['专利权人', facts.patentee],
      ['地址', '310000 浙江省杭州市西湖区文三路9号'],
      ['颁证日', arabicDate(facts.grantedOn)],
      ['授权公告日', arabicDate(facts.grantedOn)],
    ];
    drawLabels(sheet, pairs, {
      x: 66,
      y: 206,
      labelWidth: 112,
      valueWidth: 330,
      pitch: 31,
      label: { size: 13.5 },
      value: { face: 'kai', weight: 500 },
    });
    sheet.paragraph(
      `本${things[facts.kind]}已由本局依照中华人民共和国专利法进行审查，决定授予专利权，颁发本证书并在专利登记簿上予以登记。专利权自授权公告之日起生效。`,
      { x: 66, y: 506, width: 462, size: 13.5, lineHeight: 1.8 },
    );
    sheet.paragraph(
      `本专利的专利权期限为${terms[facts.kind]}，自申请日起算。专利权人应当依照专利法及其实施细则规定缴纳年费。缴纳本专利年费的期限是每年${String(Number(facts.filedOn.slice(5, 7)))}月${String(Number(facts.filedOn.slice(8)))}日前一个月内。`,
      { x: 66, y: 588, width: 462, size: 11, lineHeight: 1.7 },
    );
    sheet.text('中国专利局　局长', { x: 80, y: 706, size: 15 });
    sheet.signature('高远之', { x: 210, y: 694, size: 30 });
    sheet.seal({ text: '仅供程序测试之样章', x: 440, y: 690, radius: 54 });
    return printed(facts);
  },
};

function continuedList(sheet: Sheet, facts: Facts): void {
  sheet.page({ paper: 'A4' });
  sheet.rect([40, 40, 515, 762], { stroke: '#b9974e', width: 3 });
  sheet.text(`证 书 号 第 ${facts.certificateSerial} 号`, { x: 70, y: 74, size: 13, face: 'sans' });
  sheet.text(`专 利 号：${facts.number}`, { x: 70, y: 110, size: 12.5 });
  sheet.text(`${makers[facts.kind]}列表`, { x: 70, y: 150, size: 14, weight: 700 });
  facts.inventor.forEach((name, index) => {
    sheet.text(name, { x: 96 + (index % 4) * 104, y: 182 + Math.floor(index / 4) * 26, size: 13 });
  });
  sheet.centre('第 2 页 (共 2 页)', 776, { size: 9 });
}

function continuedEnd(sheet: Sheet, facts: Facts): void {
  sheet.text('局长\n申文渊', { x: 90, y: 690, size: 14, lineHeight: 1.6 });
  sheet.signature('申文渊', { x: 160, y: 690, size: 34 });
  sheet.seal({ text: '仅供程序测试之样章', x: 430, y: 700, radius: 56 });
  sheet.text(arabicDate(facts.grantedOn, true), { x: 350, y: 732, width: 160, align: 'center', size: 13 });
}

/** A first page with the common text, and a second page that lists the inventors. */
const continued: Layout<'patent'> = {
  id: 'practice-patent-continued',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.rect([40, 40, 515, 762], { stroke: '#b9974e', width: 3 });
    sheet.rect([46, 46, 503, 750], { stroke: '#b9974e', width: 0.8 });
    sheet.text(`证 书 号 第 ${facts.certificateSerial} 号`, { x: 70, y: 74, size: 13, face: 'sans' });
    sheet.qr(`https://cert.example.invalid/${facts.certificateSerial}`, { x: 460, y: 64, width: 62 });
    sheet.text(`${facts.kind}证书`, {
      x: 100,
      y: 150,
      width: 395,
      align: 'justify',
      size: 40,
      face: 'xiaowei',
      color: '#8f1d22',
    });
    const many = facts.inventor.length > 3;
    const shown = many ? `${facts.inventor.slice(0, 3).join('；')}等` : facts.inventor.join('；');
    const pairs: LabelledValue[] = [
      [`${things[facts.kind]}名称`, facts.title],
      ['专利权人', facts.patentee],
      ['地　　址', '315000 浙江省宁波市鄞州区科技大道518号'],
      ['发 明 人'.replace('发 明 人', makers[facts.kind]), shown],
      ['专 利 号', facts.number],
      ['授权公告号', facts.grantNo],
      ['专利申请日', dottedDate(facts.filedOn)],
      ['授权公告日', dottedDate(facts.grantedOn)],
    ];
    pairs.forEach(([label, value], index) => {
      const y = 232 + index * 30;
      sheet.text(label, { x: 78, y, size: 12.5, face: 'sans', color: '#555555' });
      sheet.text(value, { x: 176, y, width: 345, size: 13, weight: 600, fit: true });
      sheet.rule([176, y + 18], [520, y + 18], { width: 0.4, color: '#aaaaaa' });
    });
    sheet.paragraph(
      `国家知识产权局依照中华人民共和国专利法经过审查，决定授予专利权，并予以公告。\n专利权自授权公告之日起生效。专利权有效性及专利权人变更等法律信息以专利登记簿记载为准。`,
      { x: 78, y: 500, width: 442, size: 13, lineHeight: 1.9 },
    );
    continuedEnd(sheet, facts);
    sheet.centre(many ? '第 1 页 (共 2 页)　其他事项参见续页' : '第 1 页 (共 1 页)', 776, { size: 9 });
    if (many) continuedList(sheet, facts);
    return printed(facts);
  },
};

function folderLeaf(sheet: Sheet, facts: Facts): void {
  sheet.page({ size: [880, 600], background: '#fefdf8' });
  sheet.rule([440, 20], [440, 580], { color: '#cccccc' });
  sheet.text(facts.kind.replace('专利', ''), {
    x: 90,
    y: 90,
    width: 260,
    align: 'center',
    size: 30,
    weight: 800,
    color: '#a5141c',
  });
  sheet.text('专 利 证 书', {
    x: 90,
    y: 138,
    width: 260,
    align: 'center',
    size: 38,
    weight: 800,
    color: '#a5141c',
  });
  sheet.text('CERTIFICATE OF PATENT', {
    x: 90,
    y: 192,
    width: 260,
    align: 'center',
    size: 12,
    spacing: 1.5,
  });
  sheet.paragraph(`根据《中华人民共和国专利法》的规定，对本${things[facts.kind]}授予专利权，发给专利证书。`, {
    x: 70,
    y: 250,
    width: 310,
    size: 16,
    lineHeight: 2,
    face: 'kai',
    weight: 500,
  });
  sheet.text('国家知识产权局', { x: 190, y: 440, size: 17 });
  sheet.text(chineseDate(facts.grantedOn), { x: 180, y: 470, size: 15 });
  sheet.seal({ text: '仅供程序测试之样章', x: 270, y: 450, radius: 54 });
}

/** A scan of a landscape folder: the words on the left leaf, the data on the right. */
const folder: Layout<'patent'> = {
  id: 'practice-patent-folder',
  type: 'patent',
  draw(sheet, facts) {
    folderLeaf(sheet, facts);
    const rows = [
      ['证书编号', facts.certificateSerial],
      ['专利名称', facts.title],
      ['专利类型', facts.kind],
      ['专利号', facts.number.replaceAll(' ', '')],
      ['申请日期', arabicDate(facts.filedOn, true)],
      ['授权日期', arabicDate(facts.grantedOn, true)],
      ['专利权人', facts.patentee],
      [makers[facts.kind], facts.inventor.join('、')],
    ].map(([label = '', value = '']) => [
      { text: label, face: 'sans' as const, weight: 600 },
      { text: value, align: 'left' as const },
    ]);
    sheet.table({ x: 468, y: 70, columns: [92, 290], rowHeight: 44, size: 14, padding: 6, rows });
    sheet.text('注：专利权的有效性以专利登记簿记载为准', { x: 468, y: 540, size: 10.5 });
    return printed(facts);
  },
};

export const patentLayouts: readonly Layout<'patent'>[] = [
  nineties,
  continued,
  folder,
  ...patentPaperLayouts,
];
