/** Papers of no judged kind: minutes, a page of photographs, a product sheet, an invoice, a report. */
import { prose, put, signOff, title } from './ink.ts';
import { notes } from './parts.ts';
import type { Layout } from '../layout.ts';

const minutes: Layout<'unknown'> = {
  id: 'ev-unknown-minutes',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, facts.title, ['serif 700 21', 84]);
    prose(sheet, facts.paragraphs.join('\n'), ['serif 14.5/1.9', 74, 146, 447]);
    return {};
  },
};

const photographs: Layout<'unknown'> = {
  id: 'ev-unknown-photographs',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f7f7f7' });
    title(sheet, facts.title, ['sans 500 17', 34]);
    const captions = ['样机总装现场', '负载试验台', '控制柜接线', '用户车间运行'];
    captions.forEach((caption, index) => {
      const [x, y] = [60 + (index % 2) * 370, 74 + Math.floor(index / 2) * 252];
      sheet.rect([x, y, 350, 210], {
        fill: ['#a7b4bd', '#c2b8a3', '#97a79b', '#b0a2ac'][index] ?? '#bbbbbb',
      });
      sheet.rect([x + 60, y + 70, 150, 110], { fill: '#5f6f7a' });
      sheet.rect([x + 220, y + 110, 70, 70], { fill: '#d6a64a' });
      put(sheet, `图${String(index + 1)}　${caption}`, ['sans 12 center', x, y + 218, 350]);
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
    put(sheet, 'GZ系列高速冲床', ['sans 900 38 #ffffff', 48, 80]);
    put(sheet, '节能　平稳　易维护', ['sans 17 #bcd6ec', 50, 136]);
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
    prose(sheet, facts.paragraphs[0] ?? '', ['sans 300 12', 48, 520, 498]);
    put(sheet, '订购热线 100-0000-4418', ['sans 700 15 #123f66', 48, 770]);
    return {};
  },
};

const invoice: Layout<'unknown'> = {
  id: 'ev-unknown-invoice',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ size: [680, 400], background: '#fdfdf6' });
    title(sheet, '收款收据', ['kai 700 25 #7b3b2a', 28]);
    put(sheet, 'No 0084173', ['serif 16 #b02222', 540, 36]);
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
    put(sheet, '收款人：禾青　　开票人：谷雨', ['kai 13', 46, 300]);
    sheet.seal({ text: '越中检测服务部', line: '财务专用章', x: 560, y: 300, radius: 50 });
    return {};
  },
};

const report: Layout<'unknown'> = {
  id: 'ev-unknown-report',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fbfbf8' });
    title(sheet, '技术总结报告', ['xiaowei 40', 190]);
    title(sheet, facts.title, ['kai 18', 270]);
    signOff(sheet, ['项目组', '内部资料　注意保存'], ['kai 16', 297, 620, 300]);
    sheet.nextPage();
    title(sheet, '一、概述', ['sans 600 16', 70]);
    notes(sheet, facts.paragraphs, ['serif 13', 70, 110, 455]);
    return {};
  },
};

export const unknownLayouts = [minutes, photographs, product, invoice, report] as const;
