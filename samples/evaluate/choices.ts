/** The contract's closed lists, as the samples write them. */
export const educationLevelNames = ['博士', '硕士', '本科', '专科'] as const;
export const studyModeNames = ['全日制', '成人', '自考', '网络'] as const;
