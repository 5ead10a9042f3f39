/** More contents pages to learn from: two languages, a spread of two leaves, dashes before authors. */
import type { Layout } from '../layout.ts';
import { dots, entriesOf, printed, three, two } from './contents-entries.ts';

const english = [
  'Study on Dynamic Characteristics of Machine Tool Spindle',
  'Design of Control System Based on PLC',
  'Finite Element Analysis of Welded Frame Structure',
  'Research on Fault Diagnosis of Rolling Bearings',
];

/** Each entry in Chinese and in English, the page behind dots; journal and volume in both. */
export const bilingual: Layout<'contents'> = {
  id: 'practice-contents-bilingual',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    const volume = facts.volume ?? facts.year - 1980;
    sheet.text(`第${String(volume)}卷　第${String(facts.issue)}期`, { x: 50, y: 44, size: 10 });
    sheet.text(`Vol.${String(volume)}　No.${String(facts.issue)}`, { x: 50, y: 60, size: 9 });
    sheet.centre(facts.journal, 42, { size: 17, weight: 700, spacing: 3 });
    sheet.centre('Journal of Mechanical & Electrical Technology', 64, { size: 9 });
    sheet.text(`${String(facts.year)}年${String(facts.month)}月`, {
      x: 440,
      y: 44,
      width: 105,
      align: 'right',
      size: 10,
    });
    sheet.rule([50, 80], [545, 80]);
    sheet.centre('目　　录', 90, { size: 16, weight: 700 });
    let y = 122;
    entriesOf(facts).forEach((entry, index) => {
      const page = `(${String(entry.page)})`;
      const size = 10.5;
      const names = entry.author.join('，');
      const [x, , w] = sheet.text(entry.title, { x: 50, y, size, width: 340, fit: true });
      const from = 545 - sheet.measure(`${names}${page}`, { size });
      dots(sheet, x + w, { to: from, y, size });
      sheet.text(`${names}${page}`, { x: from, y, size });
      const latin = sheet.text(english[index % english.length] ?? '', { x: 62, y: y + 16, size: 8.5 });
      dots(sheet, latin[0] + latin[2], { to: 470, y: y + 16, size: 8.5 });
      sheet.text(`CHEN Yi, et al ${page}`, { x: 472, y: y + 16, size: 8.5 });
      y += Math.min(42, 660 / (facts.others.length + 1));
    });
    return printed(facts);
  },
};

/** An open number over two leaves: 目 and 录 one over the other, the list on both leaves. */
export const spread: Layout<'contents'> = {
  id: 'practice-contents-spread',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ size: [842, 595] });
    sheet.rule([421, 0], [421, 595], { color: '#cccccc', width: 1.2 });
    sheet.rect([0, 0, 70, 595], { fill: '#e9e2d0' });
    sheet.text('目', { x: 20, y: 60, size: 30, weight: 800 });
    sheet.text('录', { x: 20, y: 110, size: 30, weight: 800 });
    sheet.text(facts.journal, { x: 90, y: 30, size: 15, face: 'kai', weight: 700 });
    sheet.text(`${String(facts.year)}年第${String(facts.issue)}期`, {
      x: 640,
      y: 32,
      width: 160,
      align: 'right',
      size: 10,
    });
    const entries = entriesOf(facts);
    const half = Math.ceil(entries.length / 2);
    entries.forEach((entry, index) => {
      const [x, row] = index < half ? [90, index] : [440, index - half];
      const y = 66 + row * (500 / half);
      sheet.text(three(entry.page), { x, y, size: 10, face: 'sans', weight: 600 });
      sheet.text(entry.title, { x: x + 30, y, size: 10, width: 290, fit: true });
      sheet.text(entry.author.join('  '), { x: x + 30, y: y + 15, size: 9, face: 'kai' });
    });
    return printed(facts);
  },
};

/** Title, a long dash, authors, and the page at the right edge; a board of editors beside it. */
export const listing: Layout<'contents'> = {
  id: 'practice-contents-dash',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.rect([0, 0, 150, 842], { fill: '#eef3ee' });
    sheet.text(facts.journal, { x: 18, y: 40, size: 18, width: 116, fit: true, face: 'sans', weight: 700 });
    const side = [
      '主管　省机械厅',
      '主办　省机电学会',
      '主编　古月',
      `刊号　${facts.cn}`,
      `　　　ISSN ${facts.issn}`,
      `${String(facts.year)}年第${String(facts.issue)}期`,
      `总第${String(100 + facts.issue)}期`,
      '邮发代号　32-99',
      '定价　10.00元',
    ];
    side.forEach((text, index) => sheet.text(text, { x: 18, y: 92 + index * 24, size: 9.5, face: 'sans' }));
    sheet.text('本 期 目 录', { x: 176, y: 44, size: 19, face: 'sans', weight: 700 });
    let y = 90;
    const groups = ['▲专题研究', '▲生产一线', '▲检测与维修'];
    entriesOf(facts).forEach((entry, index) => {
      if (index % 5 === 0) {
        sheet.text(groups[(index / 5) % 3] ?? '', {
          x: 176,
          y,
          size: 11.5,
          face: 'sans',
          weight: 700,
          color: '#1a6b3a',
        });
        y += 22;
      }
      const box = sheet.paragraph(`${entry.title}——${entry.author.join('、')}`, {
        x: 184,
        y,
        width: 330,
        size: 10.5,
        lineHeight: 1.4,
        indent: 0,
        align: 'left',
      });
      sheet.text(two(entry.page), { x: 520, y, width: 36, align: 'right', size: 10.5, face: 'sans' });
      y = box[1] + box[3] + 7;
    });
    return printed(facts);
  },
};

/** No heading at all: the list begins beneath the masthead, page first, authors right. */
export const titled: Layout<'contents'> = {
  id: 'practice-contents-no-heading',
  type: 'contents',
  draw(sheet, facts) {
    sheet.page({ size: [560, 790] });
    sheet.text(facts.journal, { x: 40, y: 32, size: 30, face: 'xiaowei', color: '#14427a' });
    sheet.text(`(月刊　${String(facts.year)}年第${String(facts.issue)}期)`, { x: 40, y: 72, size: 10 });
    sheet.rule([40, 92], [520, 92], { width: 1.5, color: '#14427a' });
    entriesOf(facts).forEach((entry, index) => {
      const y = 104 + index * Math.min(40, 640 / (facts.others.length + 1));
      sheet.text(`${String(entry.page)}　${entry.title}`, { x: 40, y, size: 10.5, width: 340, fit: true });
      sheet.text(entry.author.join('、'), {
        x: 390,
        y,
        width: 130,
        align: 'right',
        size: 10,
        face: 'kai',
        fit: true,
      });
    });
    sheet.text(`国内统一刊号 ${facts.cn}　国际标准刊号 ISSN ${facts.issn}　${String(facts.month)}月5日出版`, {
      x: 40,
      y: 758,
      size: 8.5,
    });
    return printed(facts);
  },
};
