/** Why a whole workbook is not read; thrown inside the isolated task and turned into its remark. */
import type { ReasonCode, ReasonValues } from '#schemas/reasons.ts';
import { remark, type Remark } from '../remark.ts';

export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused';
  readonly remark: Remark;

  constructor(refusal: Remark) {
    super(refusal.code);
    this.remark = refusal;
  }
}

export function refuse<Code extends ReasonCode>(code: Code, values: Omit<ReasonValues<Code>, 'file'>): never {
  throw new WorkbookRefused(remark(code, values));
}
