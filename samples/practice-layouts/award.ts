/** 荣誉证书 and 获奖证书: sentences, tables and plaques of other bodies. */
import type { DocumentFacts } from '../facts.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Layout, Printed } from '../layout.ts';
import { arabicDate, chineseDate, cut, dottedDate, sealText, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['award'];

function printed(facts: Facts, precision: Precision, withRank = true): Printed {
  const { name, award, issuer, rank } = facts;
  const shown = withRank && rank !== undefined ? { rank } : {};
  return { name, award, issuer, on: cut(facts.on, precision), ...shown };
}

function addressedHead(sheet: Sheet): void {
  sheet.page({ paper: 'A4', landscape: true, background: '#fff8ec' });
  sheet.frame({
    x: 26,
    y: 26,
    width: sheet.width - 52,
    height: sheet.height - 52,
    style: 'scallop',
    color: '#b8892f',
    band: 14,
  });
  sheet.text('荣 誉 证 书', {
    x: 220,
    y: 74,
    width: 400,
    align: 'center',
    size: 48,
    weight: 800,
    color: '#b01818',
  });
  sheet.text('HONORARY CREDENTIAL', {
    x: 220,
    y: 132,
    width: 400,
    align: 'center',
    size: 13,
    spacing: 2,
    color: '#b08a3a',
  });
}

/** A sentence after the addressee; the rank only in the number of the certificate. */
const addressed: Layout<'award'> = {
  id: 'practice-award-addressed',
  type: 'award',
  draw(sheet, facts) {
    addressedHead(sheet);
    const project = facts.project === undefined ? '' : `项目《${facts.project}》`;
    sheet.text(`${facts.name}　同志：`, { x: 110, y: 178, size: 24, face: 'kai', weight: 700 });
    sheet.paragraph(
      `${facts.rank === undefined ? '您在' + facts.on.slice(0, 4) + '年度工作中成绩显著' : `您主要完成的${project}`}，在${facts.on.slice(0, 4)}年度评审中荣获“${facts.award}”${facts.rank === undefined ? '称号' : ''}，特发此证，以资鼓励。`,
      { x: 110, y: 222, width: 622, size: 21, lineHeight: 1.9, face: 'kai' },
    );
    if (facts.certificateNo !== undefined)
      sheet.text(`证书编号：${facts.certificateNo}`, { x: 110, y: 448, size: 14 });
    if (facts.rank !== undefined)
      sheet.text(
        `获奖者排名：${String(facts.rank)}${facts.people === undefined ? '' : `/${String(facts.people)}`}`,
        { x: 110, y: 474, size: 14 },
      );
    sheet.text(facts.issuer, { x: 430, y: 430, width: 300, align: 'right', size: 19 });
    sheet.text(chineseDate(cut(facts.on, 'month'), '○'), {
      x: 430,
      y: 464,
      width: 300,
      align: 'right',
      size: 17,
    });
    sheet.seal({ text: sealText(facts.issuer), x: 650, y: 446, radius: 58, rotate: -10 });
    return printed(facts, 'month');
  },
};

/** A ministry's certificate: name and grade of the prize on lines of their own. */
const graded: Layout<'award'> = {
  id: 'practice-award-graded',
  type: 'award',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fdf9ef' });
    sheet.frame({ x: 36, y: 36, width: 523, height: 770, style: 'guilloche', color: '#b28a3b', band: 18 });
    const [, body = facts.award, grade] = /^(.*?)([一二三特]等奖)$/u.exec(facts.award) ?? [];
    sheet.centre(body, 96, { size: 26, weight: 700, color: '#a4161a' });
    sheet.text('证书', {
      x: 200,
      y: 140,
      width: 195,
      align: 'justify',
      size: 50,
      weight: 800,
      color: '#a4161a',
    });
    sheet.paragraph(`为表彰${body}获得者，特颁发此证书。`, {
      x: 90,
      y: 226,
      width: 415,
      size: 17,
      face: 'kai',
    });
    const rows: [string, string | undefined][] = [
      ['项目名称', facts.project],
      ['奖励等级', grade],
      ['获 奖 者', `${facts.name}${facts.rank === undefined ? '' : `（第${String(facts.rank)}完成人）`}`],
      ['证 书 号', facts.certificateNo],
    ];
    let y = 300;
    for (const [label, value] of rows) {
      if (value === undefined) continue;
      sheet.text(`${label}：`, { x: 92, y: y + 4, size: 18, face: 'kai', weight: 700 });
      y +=
        sheet.paragraph(value, {
          x: 192,
          y,
          width: 310,
          size: 18,
          indent: 0,
          align: 'left',
          lineHeight: 1.5,
        })[3] + 18;
    }
    sheet.text(facts.issuer, { x: 160, y: 640, width: 340, align: 'right', size: 18, fit: true });
    sheet.text(arabicDate(facts.on), { x: 160, y: 674, width: 340, align: 'right', size: 16 });
    sheet.seal({ text: sealText(facts.issuer), x: 420, y: 656, radius: 60 });
    return printed(facts, 'day');
  },
};

function cardHead(sheet: Sheet): void {
  sheet.page({ size: [720, 500], background: '#ffffff' });
  sheet.rect([0, 0, 720, 46], { fill: '#7d1420' });
  sheet.text('获奖证书', {
    x: 260,
    y: 78,
    width: 200,
    align: 'justify',
    size: 36,
    face: 'sans',
    weight: 800,
  });
}

/** A small card in sans type: values above thin rules, everything centred. */
const card: Layout<'award'> = {
  id: 'practice-award-card',
  type: 'award',
  draw(sheet, facts) {
    cardHead(sheet);
    if (facts.certificateNo !== undefined)
      sheet.text(`NO.${facts.certificateNo}`, {
        x: 500,
        y: 60,
        width: 190,
        align: 'right',
        size: 10,
        face: 'sans',
      });
    const columns = [140, 480] as const;
    const rows: [string, string | undefined][] = [
      ['获奖人', facts.name],
      ['所获奖项', facts.award],
      ['获奖成果', facts.project],
      [
        '本人排名',
        facts.rank === undefined
          ? undefined
          : `第${String(facts.rank)}位${facts.people === undefined ? '' : ` / 共${String(facts.people)}位`}`,
      ],
      ['授奖单位', facts.issuer],
      ['授奖日期', dottedDate(facts.on)],
    ];
    sheet.table({
      x: 50,
      y: 140,
      columns,
      rowHeight: 42,
      size: 15,
      lines: 'rows',
      outline: 0,
      face: 'sans',
      rows: rows.flatMap(([label, value]) =>
        value === undefined
          ? []
          : [
              [
                { text: label, color: '#777777' },
                { text: value, align: 'left' as const, weight: 600 },
              ],
            ],
      ),
    });
    sheet.seal({ text: sealText(facts.issuer), x: 600, y: 400, radius: 54, rotate: 12 });
    return printed(facts, 'day');
  },
};

function largeHead(sheet: Sheet): void {
  sheet.page({ paper: '16K', landscape: true, background: '#fffdf5' });
  sheet.frame({
    x: 20,
    y: 20,
    width: sheet.width - 40,
    height: sheet.height - 40,
    style: 'corner',
    color: '#bb2020',
    band: 16,
  });
  sheet.centre('证 书', 52, { size: 40, face: 'brush', color: '#bb2020' });
}

/** Two pages of a red booklet: a long reason, then the honour set large between the lines. */
const large: Layout<'award'> = {
  id: 'practice-award-large',
  type: 'award',
  draw(sheet, facts) {
    largeHead(sheet);
    sheet.paragraph(
      [
        { text: facts.name, underline: true, slot: 90, weight: 700 },
        facts.project === undefined
          ? ' 同志爱岗敬业，勤奋工作，被评为'
          : ` 同志参与完成的“${facts.project}”项目${facts.rank === undefined ? '' : `（本人排名第${String(facts.rank)}）`}，被授予`,
      ],
      { x: 80, y: 116, width: 577, size: 18, lineHeight: 1.8, face: 'kai' },
    );
    sheet.centre(facts.award, 240, { size: 30, weight: 800, color: '#bb2020' });
    sheet.text('特颁发此证书，以资表彰。', { x: 116, y: 304, size: 18, face: 'kai' });
    sheet.text(facts.issuer, { x: 400, y: 370, width: 250, align: 'center', size: 17, fit: true });
    sheet.text(
      `${facts.on.slice(0, 4)} 年 ${String(Number(facts.on.slice(5, 7)))} 月 ${String(Number(facts.on.slice(8)))} 日`,
      { x: 400, y: 400, width: 250, align: 'center', size: 15 },
    );
    sheet.seal({ text: sealText(facts.issuer), x: 530, y: 390, radius: 56, rotate: 6 });
    return printed(facts, 'day');
  },
};

export const awardLayouts: readonly Layout<'award'>[] = [addressed, graded, card, large];
