/** 聘书, 聘任证书, 聘任表, 聘任文件. */
import { arabicDate, chineseDate, cut, datePieces, dottedDate } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, signWithin, stamp } from './parts.ts';
import type { Precision } from '../draw/wording.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';

type Facts = DocumentFacts['appointment'];

function printedOf(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, employer, position, from, to } = facts;
  const start = { name, employer, position, from: cut(from, precision) };
  return to === undefined ? start : { ...start, to: cut(to, precision) };
}

function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + (to.slice(5, 7) >= '12' ? 1 : 0);
}

/** A red folder opened: brush title left, the sentence right. */
const folder: Layout<'appointment'> = {
  id: 'ev-appointment-folder',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ size: [840, 580], background: '#fdf7ee' });
    sheet.rect([0, 0, 420, 580], { fill: '#a81f24' });
    sheet.text('聘书', {
      face: 'brush',
      size: 120,
      color: '#f3d58b',
      x: 150,
      y: 150,
      vertical: true,
      spacing: 20,
    });
    sheet.frame({ x: 440, y: 24, width: 380, height: 532, style: 'corner', color: '#a81f24', band: 16 });
    const fill = filledIn({ face: 'kai', weight: 700 });
    prose(sheet, [fill(facts.name), ' 同志：'], ['kai 18 flush', 470, 120, 320]);
    const term: (string | Span)[] =
      facts.to === undefined
        ? ['聘期自', fill(arabicDate(facts.from)), '起。']
        : ['聘期自', fill(arabicDate(facts.from)), '至', fill(arabicDate(facts.to)), '止。'];
    prose(
      sheet,
      ['兹聘请您担任本单位', fill(facts.position), '专业技术职务，', ...term],
      ['kai 18/2.05', 470, 160, 320],
    );
    put(sheet, '此聘', ['kai 18', 506, 330]);
    signOff(sheet, [facts.employer, arabicDate(facts.signedOn)], ['kai 15/2', 650, 420, 300]);
    stamp(sheet, { text: facts.employer, x: 690, y: 436, radius: 56 });
    return printedOf(facts);
  },
};

/** Two small leaves with labels, the term filled between printed 年 月. */
const booklet: Layout<'appointment'> = {
  id: 'ev-appointment-booklet',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ size: [600, 420], background: '#e9efe8' });
    sheet.rule([300, 0], [300, 420], { color: '#b5c4b2', width: 1.5 });
    put(sheet, '专业技术职务\n聘　任　证　书', ['serif 700 19 center', 30, 40, 240]);
    sheet.photo([104, 118, 92, 124], { background: '#6fa3cd', embossed: true });
    const hand = { face: 'kai' as const, size: 15, color: '#1f2c55' };
    put(sheet, '姓名', ['serif 12.5', 40, 272]);
    sheet.rule([76, 290], [260, 290]);
    sheet.handwritten(facts.name, { ...hand, x: 90, y: 268 });
    put(sheet, '聘任单位', ['serif 12.5', 40, 312]);
    put(sheet, facts.employer, ['kai 500 13.5 fit', 98, 311, 190]);
    sheet.rule([96, 330], [286, 330]);
    put(sheet, '聘任职务', ['serif 12.5', 326, 60]);
    sheet.rule([384, 78], [570, 78]);
    sheet.handwritten(facts.position, { ...hand, x: 400, y: 56 });
    put(sheet, '聘任时间', ['serif 12.5', 326, 104]);
    const fill = filledIn({ underline: true });
    const month = (words: readonly [string, string], date: string, y: number): void => {
      const [year, number] = datePieces(date);
      const content = [`${words[0]} `, fill(year, 46), '年', fill(number, 26), `月${words[1]}`];
      prose(sheet, content, ['serif 13 flush', 346, y, 230]);
    };
    month(['自', '起'], facts.from, 126);
    if (facts.to !== undefined) month(['至', '止'], facts.to, 154);
    else put(sheet, '至 续聘或解聘之日止', ['serif 13', 346, 157]);
    put(sheet, '备注', ['serif 12.5', 326, 196]);
    signOff(
      sheet,
      ['聘任单位（公章）', `填发日期 ${dottedDate(facts.signedOn, '.', false)}`],
      ['serif 12.5', 460, 296, 220],
    );
    stamp(sheet, { text: facts.employer, x: 470, y: 300, radius: 50 });
    return printedOf(facts, 'month');
  },
};

/** An enterprise's form with signatures. */
const form: Layout<'appointment'> = {
  id: 'ev-appointment-form',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, '专业技术职务聘任表', ['sans 700 22', 70]);
    const value = (text: string, colSpan = 1) => ({
      text,
      colSpan,
      face: 'kai' as const,
      weight: 500,
      size: 13.5,
    });
    const to = facts.to === undefined ? '长期' : dottedDate(facts.to);
    const row = (height: number, cells: readonly (string | { text: string; colSpan?: number })[]) => ({
      height,
      cells,
    });
    const [, top, , height] = sheet.table({
      x: 56,
      y: 116,
      columns: [92, 150, 92, 150],
      face: 'sans',
      size: 12.5,
      rowHeight: 40,
      rows: [
        row(42, ['姓　　名', value(facts.name), '聘任职务', value(facts.position)]),
        row(42, ['工作单位', value(facts.employer, 3)]),
        row(42, ['聘用起止', value(`${dottedDate(facts.from)} — ${to}`, 3)]),
        row(120, [
          '岗位职责',
          value('负责本专业产品的设计、试验与工艺改进，指导技术员工作，完成下达的技术任务。', 3),
        ]),
        row(100, ['部门意见', value('同意聘任', 3)]),
        row(130, ['单位意见', value('', 3)]),
      ],
    });
    sheet.signature('谷长河', { x: 400, y: top + height - 168, size: 24 });
    put(sheet, '同意聘任。', ['kai 500 14', 168, top + height - 112]);
    signOff(sheet, ['（盖章）', arabicDate(facts.signedOn)], ['sans 12.5', 420, top + height - 66, 200]);
    stamp(sheet, { text: facts.employer, x: 410, y: top + height - 62, radius: 55 });
    return printedOf(facts);
  },
};

/** A decision on red-headed paper that appoints several people. */
const decision: Layout<'appointment'> = {
  id: 'ev-appointment-decision',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    put(sheet, `${facts.employer}文件`, ['serif 900 32 #cf1f26 center fit', 60, 84, 475]);
    title(sheet, `人字〔${facts.signedOn.slice(0, 4)}〕7号`, ['serif 14', 142]);
    sheet.rule([60, 168], [535, 168], { color: '#cf1f26', width: 2.4 });
    title(sheet, '关于聘任专业技术职务的通知', ['serif 700 20', 200]);
    const fill = filledIn({ weight: 600 });
    const term: (string | Span)[] =
      facts.to === undefined
        ? ['，自', fill(chineseDate(facts.from)), '起聘。']
        : ['，聘期', fill(chineseDate(facts.from)), '至', fill(chineseDate(facts.to)), '。'];
    prose(
      sheet,
      [
        '各部门、车间：\n根据专业技术人员岗位聘任办法，经考核并研究决定，聘任：\n',
        fill(facts.name),
        '为',
        fill(facts.position),
        ...term,
        '\n受聘人员应履行岗位职责，聘期内按年度考核，考核不合格者予以解聘。\n特此通知。',
      ],
      ['serif 15.5/2', 74, 254, 447],
    );
    signOff(sheet, [facts.employer, arabicDate(facts.signedOn)], ['serif 15/2.13', 400, 580, 270]);
    stamp(sheet, { text: facts.employer, x: 412, y: 602, radius: 58 });
    return printedOf(facts);
  },
};

/** A contract's page: the term in years and the post in clauses. */
const contract: Layout<'appointment'> = {
  id: 'ev-appointment-contract',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fcfcf9' });
    title(sheet, '专业技术职务聘约', ['xiaowei 28', 80]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    const term: (string | Span)[] =
      facts.to === undefined
        ? ['自', fill(dottedDate(facts.from, '-')), '起执行，期满前双方无异议则顺延。']
        : [
            '自',
            fill(dottedDate(facts.from, '-')),
            '起至',
            fill(dottedDate(facts.to, '-')),
            `止，共${String(yearsBetween(facts.from, facts.to))}年。`,
          ];
    prose(
      sheet,
      [
        '聘方（甲方）：',
        fill(facts.employer),
        '\n受聘方（乙方）：',
        fill(facts.name),
        '\n一、甲方聘任乙方为',
        fill(facts.position),
        '。\n二、聘任期限',
        ...term,
        '\n三、乙方在聘期内享受相应岗位待遇，承担岗位说明书规定的工作。\n四、本聘约一式二份，甲乙双方各执一份，自签字盖章之日起生效。',
      ],
      ['kai 15/2.1 flush', 76, 150, 443],
    );
    put(sheet, '甲方（盖章）', ['kai 14', 96, 540]);
    put(sheet, '乙方（签字）', ['kai 14', 340, 540]);
    signWithin(sheet, facts.name, { x: 428, y: 532, size: 24, width: 126 });
    put(sheet, arabicDate(facts.signedOn), ['kai 14', 96, 588]);
    stamp(sheet, { text: facts.employer, x: 150, y: 568, radius: 54 });
    return printedOf(facts);
  },
};

export const appointmentLayouts = [folder, booklet, form, decision, contract] as const;
