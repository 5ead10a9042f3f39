/** Papers of no kind that the program judges: minutes, clippings, pages of photos. */
import type { Layout } from '../layout.ts';

const minutes: Layout<'unknown'> = {
  id: 'unknown-minutes',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text('会议纪要', {
      x: 180,
      y: 60,
      width: 235,
      align: 'justify',
      size: 32,
      weight: 800,
      color: '#c81e1e',
    });
    sheet.rule([60, 108], [535, 108], { color: '#c81e1e', width: 1.8 });
    const head = sheet.paragraph([{ text: facts.title, weight: 700 }], {
      x: 70,
      y: 136,
      width: 455,
      size: 18,
      indent: 0,
      align: 'center',
    });
    sheet.paragraph(facts.paragraphs.join('\n'), {
      x: 70,
      y: head[1] + head[3] + 20,
      width: 455,
      size: 14,
      lineHeight: 1.95,
    });
    return {};
  },
};

const clipping: Layout<'unknown'> = {
  id: 'unknown-clipping',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ size: [520, 420], background: '#efe9da' });
    sheet.text('钱江工业报', { x: 34, y: 24, size: 20, face: 'brush' });
    sheet.text('第三版　行业新闻', { x: 360, y: 30, width: 126, align: 'right', size: 10 });
    sheet.rule([34, 52], [486, 52], { width: 1.4 });
    const head = sheet.paragraph([{ text: facts.title, face: 'sans', weight: 900 }], {
      x: 34,
      y: 60,
      width: 452,
      size: 24,
      indent: 0,
      align: 'center',
      lineHeight: 1.4,
    });
    const top = head[1] + head[3] + 8;
    sheet.rect([300, top, 186, 120], { fill: '#8f8a7d' });
    sheet.photo([330, top + 14, 60, 92], { grey: true });
    sheet.photo([402, top + 14, 60, 92], { grey: true, longHair: true });
    sheet.text('本报记者　摄', { x: 300, y: top + 124, width: 186, align: 'right', size: 8.5 });
    // what the column holds; a clipping often ends in mid-sentence
    const room = (Math.floor((396 - top) / 16) - facts.paragraphs.length) * 24;
    const story = Array.from(facts.paragraphs.join('\n')).slice(0, room).join('');
    sheet.paragraph(story, { x: 34, y: top, width: 254, size: 10, lineHeight: 1.6 });
    return {};
  },
};

const photos: Layout<'unknown'> = {
  id: 'unknown-photos',
  type: 'unknown',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(facts.title, {
      x: 60,
      y: 60,
      width: 475,
      align: 'center',
      size: 17,
      face: 'kai',
      weight: 700,
      fit: true,
    });
    for (const [index, y] of [104, 424].entries()) {
      sheet.rect([86, y, 423, 270], { fill: index === 0 ? '#9fb4c4' : '#b9ad97' });
      sheet.rect([86, y + 180, 423, 90], { fill: '#6d7478' });
      for (let i = 0; i < 4; i += 1)
        sheet.photo([120 + i * 92, y + 90, 70, 110], {
          background: index === 0 ? '#9fb4c4' : '#b9ad97',
          longHair: i % 2 === 1,
        });
      sheet.text(`图${String(index + 1)}　${(facts.paragraphs[index] ?? '').slice(0, 22)}`, {
        x: 86,
        y: y + 278,
        width: 423,
        align: 'center',
        size: 11,
      });
    }
    return {};
  },
};

export const unknownLayouts: readonly Layout<'unknown'>[] = [minutes, clipping, photos];
