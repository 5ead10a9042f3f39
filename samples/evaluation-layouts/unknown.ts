/** Papers of no judged kind: minutes, a page of photographs, a product sheet, an invoice, a report. */
import { heading, notes, signOff } from './parts.ts';
import type { Layout } from '../layout.ts';

const minutes: Layout<'unknown'> = {
  id: 'ev-unknown-minutes',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    heading(sheet, facts.title, { y: 84, face: 'serif', weight: 700, size: 21 });
    sheet.paragraph(facts.paragraphs.join('\n'), {
      face: 'serif',
      size: 14.5,
      x: 74,
      y: 146,
      width: 447,
      lineHeight: 1.9,
    });
    return {};
  },
};

const photographs: Layout<'unknown'> = {
  id: 'ev-unknown-photographs',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f7f7f7' });
    heading(sheet, facts.title, { y: 34, face: 'sans', weight: 500, size: 17 });
    const captions = ['样机总装现场', '负载试验台', '控制柜接线', '用户车间运行'];
    captions.forEach((caption, index) => {
      const [x, y] = [60 + (index % 2) * 370, 74 + Math.floor(index / 2) * 252];
      sheet.rect([x, y, 350, 210], {
        fill: ['#a7b4bd', '#c2b8a3', '#97a79b', '#b0a2ac'][index] ?? '#bbbbbb',
      });
      sheet.rect([x + 60, y + 70, 150, 110], { fill: '#5f6f7a' });
      sheet.rect([x + 220, y + 110, 70, 70], { fill: '#d6a64a' });
      sheet.text(`图${String(index + 1)}　${caption}`, {
        face: 'sans',
        size: 12,
        x,
        y: y + 218,
        width: 350,
        align: 'center',
      });
    });
    return {};
  },
};

const product: Layout<'unknown'> = {
  id: 'ev-unknown-product',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#ffffff' });
    sheet.rect([0, 0, 595, 250], { fill: '#123f66' });
    sheet.text('GZ系列高速冲床', { face: 'sans', weight: 900, size: 38, color: '#ffffff', x: 48, y: 80 });
    sheet.text('节能　平稳　易维护', { face: 'sans', size: 17, color: '#bcd6ec', x: 50, y: 136 });
    sheet.rect([330, 110, 200, 180], { fill: '#8fa7ba' });
    const rows = [
      ['公称力', 'kN', '450', '800'],
      ['行程次数', '次/min', '200–600', '150–450'],
      ['主电机功率', 'kW', '7.5', '15'],
      ['整机质量', 'kg', '6200', '9800'],
    ];
    sheet.table({
      x: 48,
      y: 330,
      columns: [160, 90, 124, 124],
      rowHeight: 32,
      face: 'sans',
      size: 12.5,
      lineColor: '#9db4c6',
      rows: [
        ['参数', '单位', 'GZ-45', 'GZ-80'].map((text) => ({ text, fill: '#dce8f1', weight: 600 })),
        ...rows,
      ],
    });
    sheet.paragraph(facts.paragraphs[0] ?? '', {
      face: 'sans',
      weight: 300,
      size: 12,
      x: 48,
      y: 520,
      width: 498,
    });
    sheet.text('订购热线 100-0000-4418', {
      face: 'sans',
      weight: 700,
      size: 15,
      color: '#123f66',
      x: 48,
      y: 770,
    });
    return {};
  },
};

const invoice: Layout<'unknown'> = {
  id: 'ev-unknown-invoice',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ size: [680, 400], background: '#fdfdf6' });
    heading(sheet, '收款收据', { y: 28, face: 'kai', weight: 700, size: 25, color: '#7b3b2a' });
    sheet.text('No 0084173', { face: 'serif', size: 16, color: '#b02222', x: 540, y: 36 });
    sheet.table({
      x: 46,
      y: 84,
      columns: [210, 80, 70, 100, 128],
      rowHeight: 34,
      face: 'kai',
      size: 13,
      lineColor: '#7b3b2a',
      rows: [
        ['品名', '规格', '数量', '单价', '金额'],
        ['检测服务费', '项', '1', '1860.00', '1860.00'],
        ['资料装订', '册', '4', '25.00', '100.00'],
        [{ text: '合计（大写）壹仟玖佰陆拾元整', colSpan: 4, align: 'left' }, '1960.00'],
      ],
    });
    sheet.text('收款人：禾青　　开票人：谷雨', { face: 'kai', size: 13, x: 46, y: 300 });
    sheet.seal({ text: '越中检测服务部', line: '财务专用章', x: 560, y: 300, radius: 50 });
    return {};
  },
};

const report: Layout<'unknown'> = {
  id: 'ev-unknown-report',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfbf8' });
    heading(sheet, '技术总结报告', { y: 190, face: 'xiaowei', size: 40 });
    heading(sheet, facts.title, { y: 270, face: 'kai', size: 18 });
    signOff(sheet, {
      lines: ['项目组', '内部资料　注意保存'],
      x: 297,
      y: 620,
      width: 300,
      style: { face: 'kai', size: 16 },
    });
    sheet.nextPage();
    heading(sheet, '一、概述', { y: 70, face: 'sans', weight: 600, size: 16 });
    notes(sheet, facts.paragraphs, { face: 'serif', size: 13, x: 70, y: 110, width: 455 });
    return {};
  },
};

export const unknownLayouts = [minutes, photographs, product, invoice, report] as const;
