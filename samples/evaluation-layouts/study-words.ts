/** How schools and registers of the evaluation set name levels, modes and lengths of study. */
import { arabicDate, chineseDate, chineseNumber } from '../draw/wording.ts';
import type { EducationFacts } from '../facts.ts';
import type { Span } from '../draw/paragraph.ts';

type Fill = (text: string) => Span;
type Words = readonly (string | Span)[];

/** The title above a diploma, by the road that led to it. */
export function diplomaTitle({ level, mode }: EducationFacts): string {
  if (level === '博士' || level === '硕士') return `${level}研究生毕业证书`;
  const roads = {
    全日制: '普通高等学校毕业证书',
    成人: '成人高等教育毕业证书',
    自考: '高等教育自学考试毕业证书',
    网络: '现代远程教育毕业证书',
  };
  return roads[mode];
}

export function levelName({ level }: EducationFacts): string {
  return level === '博士' || level === '硕士' ? `${level}研究生` : level;
}

/** 四年制, 两年半制. */
export function lengthName(years: number): string {
  const whole = Math.floor(years);
  const half = years - whole > 0;
  const word = whole === 2 ? '两' : chineseNumber(whole);
  return half ? `${word}年半制` : `${whole === 2 ? '二' : word}年制`;
}

export function learningForm({ mode, person }: EducationFacts): string {
  if (mode === '全日制') return '全日制';
  if (mode === '自考') return '自学考试';
  if (mode === '网络') return '网络教育';
  // which of the two forms is no contract field; the number's parity only varies it
  return Number(person.idNumber.slice(6, 10)) % 2 === 0 ? '函授' : '业余';
}

export function educationKind({ mode, level }: EducationFacts): string {
  if (level === '博士' || level === '硕士') return '研究生教育';
  return { 全日制: '普通高等教育', 成人: '成人高等教育', 自考: '高等教育自学考试', 网络: '网络教育' }[mode];
}

/** What was done to earn the diploma. */
function merit({ mode, level }: EducationFacts): string {
  if (level === '博士' || level === '硕士')
    return '修完研究生培养计划规定的全部课程，成绩合格，学位论文答辩通过，准予毕业。';
  if (mode === '自考') return '经考核全部课程成绩及毕业设计合格，思想品德鉴定合格，准予毕业。';
  if (mode === '网络') return '修完远程教育教学计划规定的课程和实践环节，学分已达要求，准予毕业。';
  return '修完教学计划所规定的全部课程，成绩及格，准予毕业。';
}

function programme(facts: EducationFacts, fill: Fill): Words {
  const { major, years, level } = facts;
  if (level === '博士' || level === '硕士')
    return [
      fill(major),
      '专业攻读',
      fill(levelName(facts)),
      '，学制',
      fill(lengthName(years).replace(/制$/u, '')),
    ];
  const form = facts.mode === '全日制' ? '' : `（${learningForm(facts)}）`;
  return [fill(major), '专业', fill(lengthName(years)), fill(`${level}${form}`)];
}

/** 学生某某，性别…，…日生，于…至…在本校…专业学习 — the classical sentence. */
export function classicalText(facts: EducationFacts, fill: Fill, zero = '〇'): Words {
  const { name, person, entered, graduated } = facts;
  const who = facts.level === '硕士' || facts.level === '博士' ? '研究生' : '学生';
  return [
    `${who}　`,
    fill(name),
    '　性别　',
    fill(person.sex),
    '，',
    fill(chineseDate(person.birthDate, zero)),
    '生，于',
    fill(chineseDate(entered, zero)),
    '至',
    fill(chineseDate(graduated.slice(0, 7), zero)),
    '在本校',
    ...programme(facts, fill),
    `学习，${merit(facts)}`,
  ];
}

/** A shorter sentence with the school inside and figures for dates. */
export function plainText(facts: EducationFacts, fill: Fill): Words {
  const { name, person, entered, graduated, institution } = facts;
  return [
    fill(name),
    `（${person.sex}，`,
    fill(arabicDate(person.birthDate)),
    '出生）自',
    fill(arabicDate(entered)),
    '起在',
    fill(institution),
    ' ',
    ...programme(facts, fill),
    '学习，至',
    fill(arabicDate(graduated.slice(0, 7))),
    `学习期满，${merit(facts)}`,
  ];
}

/** The self-taught sentence: no years of study, a school that sets the examination. */
export function examinationText(facts: EducationFacts, fill: Fill): Words {
  const { name, person, major, level } = facts;
  return [
    fill(name),
    `，${person.sex}，`,
    fill(arabicDate(person.birthDate)),
    '生，身份证号',
    fill(person.idNumber),
    '。参加',
    fill(major),
    `专业（${level}）高等教育自学考试，${merit(facts)}`,
  ];
}
