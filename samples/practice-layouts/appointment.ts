/** Appointments to learn from: a contract's page, a notice, a wide certificate, a record of several terms. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels, type LabelledValue } from '../draw/labels.ts';
import { arabicDate, chineseDate, cut, dottedDate } from '../draw/wording.ts';

type Facts = DocumentFacts['appointment'];

function printed({ name, employer, position, from, to }: Facts): Printed {
  return { name, employer, position, from, ...(to !== undefined && { to }) };
}

const endOf = (facts: Facts, write: (date: string) => string): string =>
  facts.to === undefined ? '今' : write(facts.to);

/** A wide certificate: every value on a rule inside the sentence, the seal far right. */
const ruled: Layout<'appointment'> = {
  id: 'practice-appointment-ruled',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#fffaf0' });
    sheet.frame({ x: 26, y: 26, width: 790, height: 543, style: 'double', color: '#b3262b' });
    sheet.centre('专业技术职务聘任证书', 74, { size: 32, weight: 700, color: '#b3262b', spacing: 6 });
    const slot = (text: string, width: number): { text: string; underline: true; slot: number } => ({
      text,
      underline: true,
      slot: width,
    });
    const words = [
      '根据工作需要，聘任 ',
      slot(facts.name, 100),
      ' 同志担任 ',
      slot(facts.position, 150),
      ' 专业技术职务，聘期自 ',
      slot(arabicDate(facts.from), 130),
      ' 至 ',
      slot(endOf(facts, arabicDate), 130),
      '。',
    ];
    sheet.paragraph(words, { x: 110, y: 190, width: 620, size: 20, lineHeight: 2.2, face: 'kai' });
    sheet.text(`聘任单位：${facts.employer}`, { x: 420, y: 430, size: 15, width: 330, fit: true });
    sheet.text(arabicDate(facts.signedOn), { x: 500, y: 466, size: 15 });
    sheet.seal({ text: facts.employer, x: 580, y: 450, radius: 60, rotate: -8 });
    return printed(facts);
  },
};

/** The page of a contract that says who hires whom for which post and how long. */
const contract: Layout<'appointment'> = {
  id: 'practice-appointment-contract',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('专业技术职务聘任合同书', 70, { size: 22, weight: 700 });
    const rows: readonly LabelledValue[] = [
      ['甲方（聘任单位）', facts.employer],
      ['乙方（受聘人）', facts.name],
    ];
    const y = drawLabels(sheet, rows, {
      x: 80,
      y: 130,
      labelWidth: 130,
      valueWidth: 280,
      pitch: 34,
      label: { size: 14 },
      value: { size: 14, face: 'kai' },
      underline: true,
    });
    const text = [
      `一、甲方根据岗位需要，聘任乙方担任${facts.position}职务。`,
      `二、聘任期限：${arabicDate(facts.from)}起至${endOf(facts, arabicDate)}止。`,
      '三、乙方在聘期内应认真履行岗位职责，完成甲方交给的工作任务，接受年度考核。',
      '四、聘期内乙方享受相应的工资福利待遇。',
      '五、本合同一式两份，甲乙双方各执一份，自签字盖章之日起生效。',
    ].join('\n');
    sheet.paragraph(text, { x: 80, y: y + 16, width: 435, size: 14, lineHeight: 2 });
    sheet.text('甲方（盖章）：', { x: 80, y: 600, size: 14 });
    sheet.text('乙方（签字）：', { x: 330, y: 600, size: 14 });
    sheet.signature(facts.name, { x: 425, y: 590, size: Math.min(24, 90 / Array.from(facts.name).length) });
    sheet.text(arabicDate(facts.signedOn), { x: 330, y: 640, size: 14 });
    sheet.seal({ text: facts.employer, x: 210, y: 620, radius: 58 });
    return printed(facts);
  },
};

/** A red-headed notice for one person, the post behind 为, the term in brackets. */
const notice: Layout<'appointment'> = {
  id: 'practice-appointment-notice',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre(`${facts.employer}文件`, 80, { size: 24, weight: 800, color: '#c8161d' });
    sheet.centre(`人〔${facts.signedOn.slice(0, 4)}〕12号`, 134, { size: 14 });
    sheet.rule([70, 160], [525, 160], { width: 1.6, color: '#c8161d' });
    sheet.centre(`关于聘任${facts.name}同志专业技术职务的通知`, 196, { size: 18, weight: 700 });
    sheet.text('各部门：', { x: 80, y: 250, size: 15 });
    sheet.paragraph(
      `经公司研究决定，聘任${facts.name}同志为${facts.position}（聘期：${arabicDate(cut(facts.from, 'day'))}—${endOf(facts, arabicDate)}）。`,
      { x: 80, y: 280, width: 435, size: 15, lineHeight: 2 },
    );
    sheet.paragraph('特此通知。', { x: 80, y: 370, width: 435, size: 15 });
    sheet.text(facts.employer, { x: 220, y: 460, width: 290, align: 'right', size: 15, fit: true });
    sheet.text(chineseDate(facts.signedOn), { x: 220, y: 494, width: 290, align: 'right', size: 15 });
    sheet.seal({ text: facts.employer, x: 420, y: 484, radius: 58 });
    return printed(facts);
  },
};

/** A record of the personnel office: pairs of label and value, start and end of the term in cells of their own. */
const record: Layout<'appointment'> = {
  id: 'practice-appointment-record',
  type: 'appointment',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    sheet.centre('专业技术职务聘任表', 60, { size: 20, face: 'sans', weight: 700 });
    const left = (text: string, colSpan = 1) => ({ text, colSpan, align: 'left' as const });
    sheet.table({
      x: 60,
      y: 104,
      columns: [100, 140, 100, 135],
      rowHeight: 40,
      size: 12,
      padding: 5,
      rows: [
        ['姓名', left(facts.name), '任职资格', left('工程师')],
        ['聘任单位', left(facts.employer, 3)],
        ['聘任职务', left(facts.position), '岗位类别', left('专业技术岗位')],
        [
          '聘任起始时间',
          left(dottedDate(facts.from)),
          '聘任终止时间',
          left(facts.to === undefined ? '' : dottedDate(facts.to)),
        ],
        {
          height: 120,
          cells: ['岗位职责', left('负责产品设计、工艺编制和技术文件审核，完成部门交办的其他任务。', 3)],
        },
        {
          height: 120,
          cells: [
            '聘任意见',
            {
              ...left('同意聘任。', 3),
              draw: ([x, y, w, h]) => {
                sheet.text('（盖章）', { x: x + w - 160, y: y + h - 46, size: 12 });
                sheet.text(arabicDate(facts.signedOn), { x: x + w - 160, y: y + h - 26, size: 12 });
                sheet.seal({ text: facts.employer, x: x + w - 110, y: y + h - 50, radius: 48 });
              },
            },
          ],
        },
      ],
    });
    return printed(facts);
  },
};

export const appointmentLayouts: readonly Layout<'appointment'>[] = [ruled, contract, notice, record];
