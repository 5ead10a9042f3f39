/** 聘书, 聘任证书 and the decision that appoints. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels } from '../draw/labels.ts';
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['appointment'];

function printed(facts: Facts, precision: 'month' | 'day' = 'day'): Printed {
  const { name, employer, position, from, to } = facts;
  const term = { from: cut(from, precision), ...(to === undefined ? {} : { to: cut(to, precision) }) };
  return { name, employer, position, ...term };
}

/** A large red letter of appointment in a brush face. */
const letter: Layout<'appointment'> = {
  id: 'appointment-letter',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fffaf2' });
    sheet.frame({
      x: 24,
      y: 24,
      width: sheet.width - 48,
      height: sheet.height - 48,
      style: 'guilloche',
      color: '#b7862f',
      band: 18,
    });
    sheet.centre('聘书', 76, { size: 66, face: 'brush', color: '#b8232a', spacing: 40 });
    const until = facts.to === undefined ? '起' : `至${arabicDate(facts.to)}`;
    sheet.paragraph(
      [
        { text: facts.name, weight: 700 },
        ` 同志：\n经研究，决定聘任您担任本单位 `,
        { text: facts.position, weight: 700 },
        ` 职务，聘期自${arabicDate(facts.from)}${until}。`,
        '\n特发此书。',
      ],
      { x: 120, y: 186, width: 602, size: 21, lineHeight: 1.9, face: 'kai' },
    );
    sheet.text(facts.employer, {
      x: 330,
      y: 440,
      width: 400,
      align: 'right',
      size: 18,
      face: 'kai',
      weight: 500,
      fit: true,
    });
    sheet.text(chineseDate(facts.signedOn), {
      x: 330,
      y: 476,
      width: 400,
      align: 'right',
      size: 17,
      face: 'kai',
    });
    sheet.seal({ text: facts.employer, x: 650, y: 462, radius: 60, rotate: -10 });
    return printed(facts);
  },
};

/** A booklet page: label and value, legal representative's seal, term as months. */
const booklet: Layout<'appointment'> = {
  id: 'appointment-booklet',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: '32K', background: '#fbfbf6' });
    sheet.frame({ x: 20, y: 20, width: 328, height: 484, style: 'corner', color: '#7d2424', band: 11 });
    sheet.centre('专业技术职务', 56, { size: 17, weight: 600 });
    sheet.text('聘任证书', {
      x: 92,
      y: 82,
      width: 184,
      align: 'justify',
      size: 30,
      weight: 800,
      color: '#7d2424',
    });
    const style = { size: 13.5 };
    const term = [
      dottedDate(cut(facts.from, 'month')),
      facts.to === undefined ? '今' : dottedDate(cut(facts.to, 'month')),
    ];
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['聘任单位', facts.employer],
        ['聘任职务', facts.position],
        ['聘任期限', `${term[0] ?? ''} — ${term[1] ?? ''}`],
        ['法定代表人', ''],
        ['发证日期', dottedDate(facts.signedOn)],
      ],
      {
        x: 46,
        y: 154,
        labelWidth: 70,
        valueWidth: 192,
        pitch: 42,
        label: style,
        value: { ...style, face: 'kai', weight: 500 },
        underline: true,
      },
    );
    sheet.squareSeal({ text: '陆维\n之印', x: 200, y: 328, width: 34 });
    sheet.seal({ text: facts.employer, x: 250, y: 392, radius: 52, cover: true });
    return printed(facts, 'month');
  },
};

/** A numbered decision with a list of people, typed on office paper. */
const decision: Layout<'appointment'> = {
  id: 'appointment-decision',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.text(`${facts.employer}文件`, {
      x: 60,
      y: 84,
      width: 475,
      align: 'center',
      size: 27,
      weight: 800,
      color: '#c81e1e',
      fit: true,
    });
    sheet.centre(`人字〔${cut(facts.signedOn, 'year')}〕第9号`, 144, { size: 14, face: 'kai' });
    sheet.rule([60, 170], [535, 170], { color: '#c81e1e', width: 2 });
    sheet.centre('关于聘任专业技术职务的通知', 206, { size: 20, weight: 700 });
    sheet.text('各部门：', { x: 76, y: 260, size: 15 });
    sheet.paragraph(
      `根据《专业技术职务聘任办法》，经公司研究决定，聘任${facts.name}同志为${facts.position}。聘任时间自${arabicDate(facts.from)}${facts.to === undefined ? '起' : `至${arabicDate(facts.to)}止`}。聘任期间享受相应待遇，履行岗位职责，接受年度考核。\n特此通知。`,
      { x: 76, y: 284, width: 443, size: 15, lineHeight: 1.95 },
    );
    sheet.text(facts.employer, { x: 240, y: 520, width: 280, align: 'center', size: 15, fit: true });
    sheet.text(arabicDate(facts.signedOn), { x: 240, y: 550, width: 280, align: 'center', size: 15 });
    sheet.seal({ text: facts.employer, x: 380, y: 540, radius: 60, rotate: 5 });
    sheet.rule([60, 746], [535, 746]);
    sheet.text('主题词：人事　聘任　通知', { x: 70, y: 752, size: 12, weight: 600 });
    return printed(facts);
  },
};

/** A table with seal and signatures, as kept in the personnel file. */
const form: Layout<'appointment'> = {
  id: 'appointment-form',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('专业技术人员聘任登记表', 76, { size: 22, face: 'sans', weight: 700 });
    const term = `${dottedDate(facts.from, '-')} 至 ${facts.to === undefined ? '退休' : dottedDate(facts.to, '-')}`;
    const box = sheet.table({
      x: 62,
      y: 124,
      columns: [100, 136, 100, 135],
      rowHeight: 40,
      size: 13,
      rows: [
        ['姓　　名', facts.name, '聘任职务', facts.position],
        ['所在单位', { text: facts.employer, colSpan: 3 }],
        ['聘任期限', { text: term, colSpan: 3 }],
        {
          height: 150,
          cells: [
            { text: '岗位职责', vertical: true, spacing: 6 },
            {
              text: '负责产品设计、工艺编制和技术文件审核；组织新产品试制；指导下级技术人员工作；完成部门交办的其他任务。',
              colSpan: 3,
              align: 'left',
              valign: 'top',
              lineHeight: 1.8,
              indent: 2,
            },
          ],
        },
        {
          height: 170,
          cells: [
            { text: '单位意见', vertical: true, spacing: 6 },
            { text: '同意聘任。', colSpan: 3, align: 'left', valign: 'top', indent: 2 },
          ],
        },
      ],
    });
    const bottom = box[1] + box[3];
    sheet.text(`（盖章）　${arabicDate(facts.signedOn)}`, {
      x: 300,
      y: bottom - 34,
      size: 13,
      width: 215,
      align: 'right',
    });
    sheet.signature('陆维之', { x: 210, y: bottom - 70, size: 24 });
    sheet.seal({ text: facts.employer, x: 420, y: bottom - 64, radius: 58 });
    return printed(facts);
  },
};

export const appointmentLayouts: readonly Layout<'appointment'>[] = [letter, booklet, decision, form];
