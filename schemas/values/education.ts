/** Education level (学历层次) and mode of study (学习形式) in the contract's words. */
import { foldText } from './text.ts';

export const educationLevels = ['博士', '硕士', '本科', '专科'] as const;
export type EducationLevel = (typeof educationLevels)[number];

export const studyModes = ['全日制', '成人', '自考', '网络'] as const;
export type StudyMode = (typeof studyModes)[number];

// prettier-ignore
const levelWords: Readonly<Record<EducationLevel, readonly string[]>> = {
  博士: ['博士', '博士研究生', '研究生(博士)', '博士生', '博士学历', '研究生博士', '博研'],
  硕士: ['硕士', '硕士研究生', '研究生(硕士)', '硕士生', '硕士学历', '研究生硕士', '硕研'],
  本科: [
    '本科', '大学本科', '大本', '本科生', '本科学历', '大学', '普通本科', '专升本', '专科升本科', '专科起点本科',
    '高中起点本科', '高起本', '第二学士学位', '第二学士', '本科(专升本)', '专升本(本科)', '本科(第二学士学位)',
    '全日制本科', '五年制本科',
  ],
  专科: [
    '专科', '大学专科', '大专', '专科生', '专科学历', '高职', '高职高专', '高职(专科)', '专科(高职)', '普通专科', '高专',
    '高等专科', '高等职业教育', '全日制专科', '全日制大专', '高中起点专科', '高起专',
  ],
};

// prettier-ignore
const modeWords: Readonly<Record<StudyMode, readonly string[]>> = {
  全日制: [
    '全日制', '普通全日制', '普通', '普通高等教育', '普通高等学校', '普通高校', '统招', '全日制普通高等教育', '普通高教',
    '普通高等教育全日制', '全日制教育', '普通教育', '全日制统招', '统招全日制',
  ],
  成人: [
    '成人', '成人高等教育', '成人教育', '成教', '函授', '业余', '夜大学', '夜大', '成人函授', '成人业余', '成人脱产', '脱产',
    '电大', '广播电视大学', '广播电视教育', '半脱产', '成人高考', '成人高教', '职工大学', '党校函授', '在职成人',
  ],
  自考: ['自考', '自学考试', '高等教育自学考试', '高教自考', '高自考', '学历文凭考试'],
  网络: ['网络', '网络教育', '远程', '远程教育', '现代远程教育', '网络高等教育', '远程网络教育', '开放教育', '网教', '网络(远程)'],
};

function lookUp<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  return new Map(
    (Object.entries(words) as [Value, readonly string[]][]).flatMap(([value, synonyms]) =>
      synonyms.map((synonym): [string, Value] => [synonym, value]),
    ),
  );
}

const levelOf = lookUp(levelWords);
const modeOf = lookUp(modeWords);

/**
 * The level that a printed word means: 大学本科, 硕士研究生, 高职. 研究生 alone does not say which, so
 * it gives undefined, as does any word that is not known.
 */
export function parseEducationLevel(text: string): EducationLevel | undefined {
  return levelOf.get(foldText(text).replace(/(?:毕业|学历层次)$/u, ''));
}

/**
 * The mode that a printed word, or several of them (普通高等教育/全日制, 成人高等教育 函授), mean.
 * Undefined where one is not known (非全日制) or they contradict each other.
 */
export function parseStudyMode(text: string): StudyMode | undefined {
  const whole = modeOf.get(foldText(text));
  if (whole !== undefined) return whole;
  const pieces = text
    .normalize('NFKC')
    .split(/[\s/、,;|·()（）-]+/u)
    .map(foldText)
    .filter((piece) => piece !== '');
  const found = new Set(pieces.map((piece) => modeOf.get(piece)));
  // 成人脱产 is printed as 成人高等教育 + 全日制 by some schools; which of the two holds is not ours to say.
  return found.size === 1 ? [...found][0] : undefined;
}
