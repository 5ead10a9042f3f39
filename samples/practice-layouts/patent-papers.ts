/** Other papers of a patent to learn from: the first page of its specification, the register, its electronic form. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import type { Sheet } from '../draw/sheet.ts';
import { arabicDate, chineseDate, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['patent'];

function printed({ inventor, title, number, kind, filedOn, grantedOn }: Facts): Printed {
  return { inventor, title, number, kind, filedOn, grantedOn };
}

const shortKinds: Readonly<Record<Facts['kind'], string>> = {
  发明专利: '发明',
  实用新型专利: '实用新型',
  外观设计专利: '外观设计',
};

const maker = (facts: Facts): string => (facts.kind === '外观设计专利' ? '设计人' : '发明人');
const bareNumber = (facts: Facts): string => facts.number.replace(/\s/gu, '');

function specificationHead(sheet: Sheet, facts: Facts): void {
  sheet.text('(19)中华人民共和国国家知识产权局', { x: 60, y: 50, size: 13, face: 'sans', weight: 600 });
  sheet.text(`(12)${facts.kind}`, { x: 60, y: 92, size: 19, face: 'sans', weight: 700 });
  sheet.rule([60, 122], [535, 122], { width: 1.4 });
  sheet.text(`(10)授权公告号 ${facts.grantNo}`, { x: 320, y: 72, size: 11, face: 'sans' });
  sheet.text(`(45)授权公告日 ${dottedDate(facts.grantedOn)}`, { x: 320, y: 94, size: 11, face: 'sans' });
}

/** The first page of the specification: what stands where is told by numbers in brackets. */
const specification: Layout<'patent'> = {
  id: 'practice-patent-specification',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    specificationHead(sheet, facts);
    const style = { size: 10.5, face: 'sans' } as const;
    const column = (text: string, y: number, x = 60): number => {
      const box = sheet.paragraph(text, {
        ...style,
        x,
        y,
        width: 225,
        indent: 0,
        lineHeight: 1.45,
        align: 'left',
      });
      return box[1] + box[3] + 8;
    };
    let y = column(`(21)申请号 ${bareNumber(facts).replace('ZL', '')}`, 136);
    y = column(`(22)申请日 ${dottedDate(facts.filedOn)}`, y);
    y = column(`(73)专利权人 ${facts.patentee}`, y);
    y = column('　　地址 310000 浙江省杭州市钱江区科技路88号', y);
    y = column(`(72)${maker(facts)} ${facts.inventor.join('　')}`, y);
    y = column('(74)专利代理机构 杭州求知专利事务所(普通合伙) 33999', y);
    column('　　代理人 方圆', y);
    column('(51)Int.Cl.\n　　B02C 18/06(2006.01)\n　　F16P 3/00(2006.01)', 136, 310);
    column('(56)对比文件\n　　CN 203990012 U,2014.12.10', 210, 310);
    column('审查员 柳青', 262, 310);
    sheet.rule([60, 330], [535, 330], { width: 0.6 });
    sheet.text(`(54)${shortKinds[facts.kind]}名称`, { ...style, x: 60, y: 340 });
    sheet.text(facts.title, { x: 84, y: 360, size: 12.5, face: 'sans', weight: 600, width: 440, fit: true });
    sheet.text('(57)摘要', { ...style, x: 60, y: 390 });
    const summary = `本${shortKinds[facts.kind]}公开了${facts.title}，属于机械技术领域。它包括机架和安装在机架上的传动机构，其结构紧凑，工作可靠，便于维护，适用于多种工况。`;
    sheet.paragraph(summary, { ...style, x: 60, y: 408, width: 225, lineHeight: 1.5 });
    sheet.rect([330, 410, 170, 190], { stroke: '#333333' });
    sheet.text(facts.grantNo, { x: 540, y: 700, size: 10, rotate: -90 });
    return printed(facts);
  },
};

/** A copy of the register: every fact in a ruled table, the seal of the office below. */
const register: Layout<'patent'> = {
  id: 'practice-patent-register',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('专利登记簿副本', 60, { size: 22, weight: 700, spacing: 4 });
    sheet.text(`打印日期：${dottedDate('2020-08-11', '-')}`, { x: 390, y: 100, size: 10.5 });
    const rows: readonly LabelledValue[] = [
      ['专利号', bareNumber(facts)],
      ['申请日', arabicDate(facts.filedOn, true)],
      ['专利类型', facts.kind],
      ['名称', facts.title],
      [maker(facts), facts.inventor.join('；')],
      ['专利权人', facts.patentee],
      ['授权公告日', arabicDate(facts.grantedOn, true)],
      ['授权公告号', facts.grantNo],
      ['法律状态', '专利权维持'],
      ['年费缴纳', '已缴纳至第3年度'],
    ];
    sheet.table({
      x: 60,
      y: 124,
      columns: [110, 365],
      rowHeight: 36,
      size: 12,
      padding: 6,
      rows: rows.map(([label, text]) => [label, { text, align: 'left' as const }]),
    });
    sheet.paragraph(
      '本副本与专利登记簿记载的内容一致。专利登记簿记载专利权授予时的法律状况以及其后的变更。',
      { x: 60, y: 510, width: 475, size: 11 },
    );
    sheet.text('国家知识产权局', { x: 380, y: 580, size: 13 });
    sheet.seal({ text: '仅供程序测试之样章', x: 430, y: 586, radius: 55 });
    return printed(facts);
  },
};

/** The electronic certificate: two languages, the QR in a corner, no wet seal. */
const electronic: Layout<'patent'> = {
  id: 'practice-patent-electronic',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfdf9' });
    sheet.frame({ x: 26, y: 26, width: 543, height: 790, style: 'double', color: '#7c5a1f' });
    sheet.text(`证书号 第 ${facts.certificateSerial} 号`, { x: 60, y: 60, size: 11 });
    sheet.qr('https://example.invalid/patent', { x: 462, y: 52, width: 66 });
    sheet.centre(`${facts.kind}证书`, 130, { size: 32, weight: 800, color: '#9c1f1f', spacing: 5 });
    sheet.centre('（电子证书）', 176, { size: 13, color: '#9c1f1f' });
    const rows: readonly LabelledValue[] = [
      [`${shortKinds[facts.kind]}名称`, facts.title],
      ['专利权人', facts.patentee],
      [maker(facts), facts.inventor.join('；')],
      ['专利号', facts.number],
      ['申请日', arabicDate(facts.filedOn)],
      ['授权公告日', arabicDate(facts.grantedOn)],
    ];
    drawLabels(sheet, rows, {
      x: 80,
      y: 226,
      labelWidth: 84,
      valueWidth: 340,
      pitch: 42,
      label: { size: 14, color: '#555555' },
      value: { size: 14, weight: 600 },
    });
    sheet.paragraph(
      '国家知识产权局依照中华人民共和国专利法进行审查，决定授予专利权，颁发证书并在专利登记簿上予以登记。专利权自授权公告之日起生效。',
      { x: 80, y: 500, width: 435, size: 12, lineHeight: 1.8 },
    );
    sheet.text('局长', { x: 90, y: 660, size: 13 });
    sheet.signature('申公平', { x: 130, y: 646, size: 26 });
    sheet.text(arabicDate(facts.grantedOn), { x: 380, y: 700, size: 12 });
    sheet.seal({ text: '仅供程序测试之样章', x: 420, y: 670, radius: 52 });
    return printed(facts);
  },
};

/** A photocopy that fills half a page, the words of the grant before the facts; dates in numerals. */
const sentence: Layout<'patent'> = {
  id: 'practice-patent-sentence',
  type: 'patent',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('中华人民共和国国家知识产权局', 60, { size: 15, face: 'kai', weight: 700 });
    sheet.centre(`${shortKinds[facts.kind]}专利证书`, 90, { size: 26, weight: 800 });
    const style = { x: 90, width: 415, size: 14, lineHeight: 1.9, face: 'kai' } as const;
    const box = sheet.paragraph(
      `下述${shortKinds[facts.kind]}经本局依照专利法进行审查，决定于${chineseDate(facts.grantedOn)}授予专利权，特发此证。`,
      { ...style, y: 140 },
    );
    const rows: readonly LabelledValue[] = [
      ['专利号', bareNumber(facts)],
      ['名称', facts.title],
      [maker(facts), facts.inventor.join('　')],
      ['专利申请日', chineseDate(facts.filedOn)],
      ['授权公告日', chineseDate(facts.grantedOn)],
      ['专利权人', facts.patentee],
      ['证书号', facts.certificateSerial],
    ];
    drawLabels(sheet, rows, {
      x: 90,
      y: box[1] + box[3] + 14,
      labelWidth: 80,
      valueWidth: 320,
      pitch: 30,
      label: { size: 13 },
      value: { size: 13, face: 'kai' },
      underline: true,
    });
    sheet.seal({ text: '仅供程序测试之样章', x: 430, y: box[1] + box[3] + 200, radius: 50 });
    return printed(facts);
  },
};

export const patentPaperLayouts: readonly Layout<'patent'>[] = [
  specification,
  register,
  electronic,
  sentence,
];
