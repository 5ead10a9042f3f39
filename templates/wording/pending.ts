/** What a paper rests on that is still open: the list that goes with it, and the mark 待核. */
import { z } from 'zod';
import { maskText } from '#schemas/masking.ts';
import { comparePaths } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { isWaiting } from '#schemas/records/finding-state.ts';
import type { DocumentFacts } from '../facts.ts';
import { inItsName } from './item-names.ts';
import { remedyOf } from './remedies.ts';
import { tight } from './told.ts';

/** Part of the view of every paper that people with open findings appear in: `{{> pending}}` shows it. */
export const pendingSchema = z.strictObject({
  isOpen: z.boolean(),
  /** Findings in all. */
  count: z.int().min(0),
  people: z.array(z.strictObject({ name: z.string(), items: z.array(z.string()) })),
});
export type Pending = z.infer<typeof pendingSchema>;

/** The finding's sentence, a rule's under the heading it has in letters and lists. */
function itemOf(finding: DocumentFacts['findings'][number], applicant: Applicant): string {
  return tight(
    finding.path.startsWith('rules.')
      ? `${remedyOf(finding).topic}：${finding.message}`
      : inItsName(finding, applicant),
  );
}

/** What is open of the people named, in their order; what is open of the unit as a whole is not theirs. */
export function pendingOf({ applicants, findings }: Pick<DocumentFacts, 'applicants' | 'findings'>): Pending {
  const open = findings.filter(isWaiting);
  const people = applicants.flatMap((applicant) => {
    const { id, name = id, idNumber = '', phone = '' } = applicant;
    const own = open.filter(({ applicant }) => applicant === id);
    const known = { idNumbers: [idNumber], phones: [phone] };
    const hide = (text: string): string => maskText(text, known, true);
    const sorted = [...own].sort((a, b) => comparePaths(a.path, b.path));
    return own.length === 0
      ? []
      : [{ name, items: sorted.map((finding) => hide(itemOf(finding, applicant))) }];
  });
  const count = people.reduce((sum, { items }) => sum + items.length, 0);
  return { isOpen: count > 0, count, people };
}
