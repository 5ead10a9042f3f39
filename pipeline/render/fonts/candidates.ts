/**
 * Which fonts may play which role, the best first. Fonts of the machine come before those that
 * npm brings; the npm set alone is complete, so that every machine can print every paper.
 */
import type { FontRole } from '#schemas/font-roles.ts';

/**
 * Names of font files without their endings, in lower case, as the fonts are distributed. Of Fandol
 * only 仿宋 is wanted: its other faces lack more characters than the npm fonts and look no better.
 */
export const systemFiles: Readonly<Record<FontRole, readonly string[]>> = {
  fangsong: [
    '仿宋_gb2312',
    'fangsong_gb2312',
    'simfang_gb2312',
    'simfang',
    '仿宋',
    'fangsong',
    'fzfsk',
    'fzfsjw',
    '方正仿宋_gbk',
    '方正仿宋简体',
    'stfangso',
    'stfangsong',
    '华文仿宋',
    'fandolfang-regular',
  ],
  title: [
    '方正小标宋简体',
    '方正小标宋_gbk',
    '方正小标宋简',
    'fzxbsjw',
    'fzxbsk',
    'fzxbsjw--gb1-0',
    'fzxbsk--gbk1-0',
    'fzxiaobiaosong-b05s',
    'fzxiaobiaosong-b05',
  ],
  song: ['simsun', 'nsimsun', '宋体', 'fzssk', 'fzssjw', 'stsong', '华文宋体'],
  hei: ['simhei', '黑体', 'fzhtk', 'fzhtjw', 'stheiti medium', 'stxihei'],
  kai: ['楷体_gb2312', 'kaiti_gb2312', 'simkai', '楷体', 'fzktk', 'fzktjw', 'stkaiti', '华文楷体'],
};

const serif = (weight: string): string => `@expo-google-fonts/noto-serif-sc/${weight}.ttf`;
/** Has every character that any paper needs so far: the last of each list. */
const serifRegular = serif('400Regular/NotoSerifSC_400Regular');
/**
 * npm has no 仿宋; the light LXGW WenKai stands between 楷 and 仿宋. The files called "latin" of
 * this release hold the whole font.
 */
const kaiLight = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff';
const kaiMedium = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff';

/** Files below node_modules. */
export const packagedFiles: Readonly<Record<FontRole, readonly string[]>> = {
  fangsong: [kaiLight, serifRegular],
  title: [serif('700Bold/NotoSerifSC_700Bold'), serifRegular],
  song: [serifRegular],
  hei: ['@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf', serifRegular],
  kai: [kaiMedium, serifRegular],
};
