/** Whose opinions on a post information form are sealed, by where the red seals stand. */
import { describe, expect, it } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import type { Box } from '#schemas/records/results.ts';
import { recordedPaper } from '../../support/recorded-lines.ts';

/** Seals as they stand on the recorded form, beneath its three opinions. */
const unit: Box = [790, 720, 230, 230];
const department: Box = [800, 1110, 230, 230];
const personnel: Box = [810, 1490, 230, 230];

function sealsRead(seals: readonly Box[] | undefined): unknown {
  const { pages } = recordedPaper('postInformation');
  const sealed = pages.map((page) => ({ ...page, ...(seals && { seals }) }));
  const [document] = extractDocuments(sealed, 'A001', { names: ['孙言'], titles: [] });
  return document!.fields['seals']?.value;
}

describe('seals of a post information form', () => {
  it('belong to the opinions they stand under', () => {
    expect(sealsRead([unit, department, personnel])).toEqual([true, true, true]);
    expect(sealsRead([unit, personnel])).toEqual([true, false, true]);
    expect(sealsRead([department])).toEqual([false, true, false]);
  });

  it('are not spoken of where none was seen: the page may be a grey copy', () => {
    expect(sealsRead([])).toBeUndefined();
    expect(sealsRead(undefined)).toBeUndefined();
  });
});
