/** 专利证书: the old sheet, the one with bar code, and the electronic one of two pages. */
import { arabicDate, dottedDate } from '../draw/wording.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { ink, prose, put, title } from './ink.ts';
import { notes, stamp } from './parts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';

type Facts = DocumentFacts['patent'];

function printedOf({ inventor, title, number, kind, filedOn, grantedOn }: Facts): Printed {
  return { inventor: [...inventor], title, number, kind, filedOn, grantedOn };
}

/** 发明 for 发明专利, and who made it. */
function words({ kind }: Facts): { short: string; maker: string } {
  const short = kind.replace(/专利$/u, '');
  return { short, maker: short === '外观设计' ? '设计人' : '发明人' };
}

function labels(facts: Facts, date: (day: string) => string, joint: string): LabelledValue[] {
  const { short, maker } = words(facts);
  return [
    [`${short}名称`, facts.title],
    [maker, facts.inventor.join(joint)],
    ['专利号', facts.number],
    ['专利申请日', date(facts.filedOn)],
    ['专利权人', facts.patentee],
    ['授权公告日', date(facts.grantedOn)],
  ];
}

const duration: Readonly<Record<Facts['kind'], string>> = {
  发明专利: '二十年',
  实用新型专利: '十年',
  外观设计专利: '十年',
};

/** The old sheet with a wide ornamental border and few labels. */
const old: Layout<'patent'> = {
  id: 'ev-patent-old',
  type: 'patent',
  draw(sheet, facts) {
    const { short } = words(facts);
    sheet.page({ paper: 'A4', background: '#fdf9ee' });
    sheet.frame({ x: 28, y: 28, width: 539, height: 786, style: 'guilloche', color: '#b07c2c', band: 26 });
    sheet.pattern({ style: 'rosette', color: '#e3cd96', opacity: 0.35 });
    put(sheet, `证书号第${facts.certificateSerial}号`, ['serif 12.5', 80, 84]);
    title(sheet, `${facts.kind}证书`, ['serif 900 36 #a3271f', 150]);
    const end = drawLabels(sheet, labels(facts, arabicDate, '；'), {
      x: 92,
      y: 226,
      labelWidth: 86,
      valueWidth: 320,
      pitch: 36,
      label: ink('serif 14'),
      value: ink('serif 600 14'),
    });
    prose(
      sheet,
      `本${short}经过本局依照中华人民共和国专利法进行审查，决定授予专利权，颁发本证书并在专利登记簿上予以登记。专利权自授权公告之日起生效。\n本专利的专利权期限为${duration[facts.kind]}，自申请日起算。专利权人应当依照专利法及其实施细则规定缴纳年费。`,
      ['serif 12.5/1.8', 88, end + 14, 420],
    );
    put(sheet, '局长', ['serif 15', 110, 690]);
    sheet.signature('尚如山', { x: 156, y: 680, size: 30 });
    stamp(sheet, { text: '专利审查授权样章', x: 400, y: 690, radius: 62 });
    put(sheet, arabicDate(facts.grantedOn), ['serif 13 center', 340, 756, 130]);
    return printedOf(facts);
  },
};

/** The newer sheet: bar code, padded dates, grant number, page count at the foot. */
const barred: Layout<'patent'> = {
  id: 'ev-patent-barred',
  type: 'patent',
  draw(sheet, facts) {
    const { short } = words(facts);
    const padded = (day: string): string => arabicDate(day, true);
    sheet.page({ paper: 'A4' });
    sheet.pattern({ style: 'dots', color: '#c9a27a', opacity: 0.16 });
    sheet.code128(facts.number.replaceAll(/[^0-9X]/gu, ''), { x: 336, y: 54, width: 196, height: 26 });
    put(sheet, `证书号第 ${facts.certificateSerial} 号`, ['sans 12', 64, 60]);
    title(sheet, `${facts.kind}证书`, ['kai 700 38 #b0352b', 140]);
    const all: LabelledValue[] = [...labels(facts, padded, ';'), ['授权公告号', facts.grantNo]];
    const end = drawLabels(sheet, all, {
      x: 64,
      y: 218,
      labelWidth: 84,
      valueWidth: 370,
      pitch: 33,
      label: ink('kai 13.5'),
      value: ink('kai 500 14'),
    });
    prose(
      sheet,
      `国家知识产权局依照中华人民共和国专利法经过${short === '发明' ? '审查' : '初步审查'}，决定授予专利权，颁发${short}专利证书并在专利登记簿上予以登记。专利证书记载专利权登记时的法律状况，其后的转让、变更、终止等事项以登记簿为准。`,
      ['kai 13/1.8', 64, end + 18, 467],
    );
    stamp(sheet, { text: '专利登记证明样章', x: 420, y: 668, radius: 66, opacity: 0.75 });
    put(sheet, padded(facts.grantedOn), ['kai 14 center', 350, 716, 140]);
    put(sheet, '局长\n梅间雪', ['kai 14/1.8', 84, 640]);
    title(sheet, '第 1 页（共 2 页）', ['sans 9', 794]);
    return printedOf(facts);
  },
};

/** An electronic certificate in a table with a QR code; a second page lists the makers again. */
const electronic: Layout<'patent'> = {
  id: 'ev-patent-electronic',
  type: 'patent',
  draw(sheet, facts) {
    const dashed = (day: string): string => dottedDate(day, '-');
    sheet.page({ paper: 'A4', background: '#f3f8fb' });
    sheet.frame({ x: 40, y: 40, width: 515, height: 762, style: 'corner', color: '#2a6a8c', band: 22 });
    title(sheet, '专利证书', ['xiaowei 40 #1d5573', 92]);
    title(sheet, `（${facts.kind}）`, ['serif 15', 146]);
    const cell = (text: string) => ({ text, align: 'left' as const, weight: 600 });
    sheet.table({
      x: 76,
      y: 186,
      columns: [104, 339],
      rowHeight: 36,
      padding: 6,
      face: 'serif',
      size: 13,
      lineColor: '#8db4c8',
      rows: [
        ...labels(facts, dashed, '、'),
        ['授权公告号', facts.grantNo] as const,
        ['证书号', `第${facts.certificateSerial}号`] as const,
      ].map(([label, value]) => [label, cell(value)]),
    });
    sheet.qr(`https://example.invalid/zl?n=${encodeURIComponent(facts.number)}`, {
      x: 88,
      y: 610,
      width: 96,
    });
    notes(sheet, ['扫码可查看专利登记信息。', '本电子证书与纸质证书同效。'], ['serif 10.5', 200, 640, 180]);
    stamp(sheet, { text: '电子专利样章', x: 446, y: 664, radius: 58, star: false, line: '专利' });
    sheet.nextPage();
    title(sheet, '证书附页', ['serif 700 20', 92]);
    prose(
      sheet,
      `申请日时本专利记载的申请人、${words(facts).maker}信息如下：\n申请人：${facts.patentee}\n${words(facts).maker}：${facts.inventor.join('；')}`,
      ['serif 13/1.9', 84, 140, 427],
    );
    return printedOf(facts);
  },
};

export const patentLayouts = [old, barred, electronic] as const;
