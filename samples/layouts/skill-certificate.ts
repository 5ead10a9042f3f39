/** 职业资格证书 and 职业技能等级证书. */
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { drawLabels } from '../draw/labels.ts';
import { arabicDate, chineseDate, cut, dottedDate, sealText, type Precision } from '../draw/wording.ts';

type Facts = DocumentFacts['skillCertificate'];

const grades: Readonly<Record<string, string>> = {
  高级技师: '一级',
  技师: '二级',
  高级工: '三级',
  中级工: '四级',
  初级工: '五级',
};

function printed(facts: Facts, precision: Precision, level = facts.level): Printed {
  const { name, skill, certificateNo, issuer } = facts;
  return { name, skill, level, obtained: cut(facts.obtained, precision), certificateNo, issuer };
}

/** A red booklet, open: photo on the left, occupation and level on the right. */
const booklet: Layout<'skillCertificate'> = {
  id: 'skill-booklet',
  type: 'skillCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [700, 480], background: '#fdf6f0' });
    sheet.pattern({ style: 'dots', color: '#e2b9a0', opacity: 0.35 });
    sheet.rule([350, 0], [350, 480], { color: '#d8cabb', width: 1.5 });
    sheet.text('职业资格证书', {
      x: 60,
      y: 44,
      width: 230,
      align: 'justify',
      size: 24,
      weight: 700,
      color: '#a32020',
    });
    sheet.photo([127, 100, 96, 130], { embossed: true, background: '#ffffff' });
    const centre = { x: 40, width: 270, align: 'center', face: 'sans' } as const;
    sheet.text(`证书编号：${facts.certificateNo}`, { ...centre, y: 280, size: 13 });
    sheet.text(`身份证号：${facts.person.idNumber}`, { ...centre, y: 306, size: 12 });
    const style = { size: 14 };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['性别', facts.person.sex],
        ['出生日期', arabicDate(facts.person.birthDate)],
        ['职业（工种）', facts.skill],
        ['等级', facts.level],
        ['理论知识考试成绩', '合格'],
        ['操作技能考核成绩', '合格'],
      ],
      {
        x: 386,
        y: 56,
        labelWidth: 112,
        valueWidth: 150,
        pitch: 34,
        label: style,
        value: { ...style, face: 'kai', weight: 500 },
      },
    );
    sheet.text(facts.issuer, { x: 386, y: 344, width: 270, align: 'right', size: 14 });
    sheet.text(arabicDate(facts.obtained), { x: 386, y: 374, width: 270, align: 'right', size: 14 });
    sheet.seal({ text: sealText(facts.issuer), x: 590, y: 366, radius: 52, rotate: 6 });
    return printed(facts, 'day');
  },
};

/** The electronic certificate of skill level: label and value, level with its number. */
const electronic: Layout<'skillCertificate'> = {
  id: 'skill-electronic',
  type: 'skillCertificate',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', landscape: true, background: '#f3f8fd' });
    sheet.frame({
      x: 24,
      y: 24,
      width: sheet.width - 48,
      height: sheet.height - 48,
      style: 'corner',
      color: '#2c6aa3',
    });
    sheet.pattern({ style: 'rosette', color: '#9dc3e6', opacity: 0.3 });
    sheet.centre('职业技能等级证书', 70, { size: 38, face: 'sans', weight: 800, color: '#1d4e7e' });
    sheet.centre('Certificate of Occupational Skill Level', 120, { size: 13 });
    sheet.photo([92, 176, 104, 140], { background: '#ffffff' });
    const grade = grades[facts.level];
    const level = grade === undefined ? facts.level : `${facts.level}（${grade}）`;
    const style = { size: 15.5, face: 'sans' as const };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['证件号码', facts.person.idNumber],
        ['职业名称', facts.skill],
        ['职业技能等级', level],
        ['证书编号', facts.certificateNo],
        ['发证日期', dottedDate(facts.obtained, '-')],
      ],
      { x: 248, y: 178, labelWidth: 100, valueWidth: 330, pitch: 36, label: style, value: style },
    );
    sheet.text(`发证机构：${facts.issuer}`, { x: 248, y: 434, size: 15.5, face: 'sans' });
    sheet.seal({ text: sealText(facts.issuer), x: 430, y: 430, radius: 58 });
    sheet.qr(`https://www.example.invalid/osta?no=${facts.certificateNo}`, { x: 660, y: 410, width: 86 });
    return printed(facts, 'day');
  },
};

/** An older card with ruled gaps and a Chinese month. */
const ruled: Layout<'skillCertificate'> = {
  id: 'skill-ruled',
  type: 'skillCertificate',
  draw(sheet, facts) {
    sheet.page({ size: [430, 600], background: '#fefdf9' });
    sheet.frame({ x: 20, y: 20, width: 390, height: 560, style: 'double', color: '#8d2323' });
    sheet.text('技术等级证书', {
      x: 90,
      y: 62,
      width: 250,
      align: 'justify',
      size: 29,
      face: 'kai',
      weight: 700,
      color: '#8d2323',
    });
    sheet.photo([167, 116, 96, 130], { grey: true, embossed: true });
    const style = { size: 14 };
    drawLabels(
      sheet,
      [
        ['姓名', facts.name],
        ['工种', facts.skill],
        ['级别', facts.level],
        ['编号', facts.certificateNo],
        ['发证单位', facts.issuer],
        ['发证时间', chineseDate(cut(facts.obtained, 'month'))],
      ],
      {
        x: 66,
        y: 276,
        labelWidth: 62,
        valueWidth: 224,
        pitch: 38,
        label: style,
        value: { ...style, face: 'kai', weight: 500 },
        underline: true,
        align: 'center',
      },
    );
    sheet.seal({ text: sealText(facts.issuer), x: 300, y: 478, radius: 50, cover: true });
    return printed(facts, 'month');
  },
};

export const skillCertificateLayouts: readonly Layout<'skillCertificate'>[] = [booklet, electronic, ruled];
