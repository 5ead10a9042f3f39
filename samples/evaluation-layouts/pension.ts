/** 基本养老保险参保缴费证明: every way in which a statement tells months. */
import { pensionLists } from './pension-lists.ts';
import { pensionSummaries } from './pension-summaries.ts';

export const pensionLayouts = [...pensionLists, ...pensionSummaries] as const;
