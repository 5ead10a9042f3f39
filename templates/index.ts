/** The official papers, each a folder here. */
import { checkReport } from './check-report/definition.ts';
import { committeeNotice } from './committee-notice/definition.ts';
import type { AnyDocument } from './define.ts';
import { entrustLetter } from './entrust-letter/definition.ts';
import { feeList } from './fee-list/definition.ts';
import { guarantee } from './guarantee/definition.ts';
import { intakeRegister } from './intake-register/definition.ts';
import { lateList } from './late-list/definition.ts';
import { postInformation } from './post-information/definition.ts';
import { publicityConfirmation } from './publicity-confirmation/definition.ts';
import { returnLetter } from './return-letter/definition.ts';
import { reviewForm } from './review-form/definition.ts';
import { roster } from './roster/definition.ts';
import { scoreSheet } from './score-sheet/definition.ts';
import { unitNotice } from './unit-notice/definition.ts';

export const documents: readonly AnyDocument[] = [
  entrustLetter,
  roster,
  returnLetter,
  unitNotice,
  committeeNotice,
  reviewForm,
  guarantee,
  publicityConfirmation,
  scoreSheet,
  postInformation,
  lateList,
  feeList,
  intakeRegister,
  checkReport,
];
