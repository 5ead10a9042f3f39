/** What a paper rests on that is still open: the list that goes with it, and the mark 待核. */
import { z } from 'zod';
import { comparePaths, pathName } from '#schemas/path-names.ts';
import type { Verdict } from '#schemas/records/results.ts';
import type { DocumentFacts } from '../facts.ts';
import { isOpen } from '../recipients.ts';

/** Part of the view of every paper that people with open findings appear in: `{{> pending}}` shows it. */
export const pendingSchema = z.strictObject({
  isOpen: z.boolean(),
  /** Findings in all. */
  count: z.int().min(0),
  people: z.array(z.strictObject({ name: z.string(), items: z.array(z.string()) })),
});
export type Pending = z.infer<typeof pendingSchema>;

const verdictWords: Readonly<Record<Verdict, string>> = {
  match: '一致',
  mismatch: '不一致',
  unreadable: '无法识别',
  missing: '缺少材料',
  violation: '不符合要求',
};

const itemOf = ({ path, verdict, requirement }: DocumentFacts['findings'][number]): string =>
  path.startsWith('rules.')
    ? `${requirement} ${verdictWords[verdict]}`
    : `${pathName(path)} ${verdictWords[verdict]}`;

/** What is open of the people named, in their order; what is open of the unit as a whole is not theirs. */
export function pendingOf({ applicants, findings }: Pick<DocumentFacts, 'applicants' | 'findings'>): Pending {
  const open = findings.filter(isOpen);
  const people = applicants.flatMap(({ id, name = id }) => {
    const own = open.filter(({ applicant }) => applicant === id);
    const sorted = [...own].sort((a, b) => comparePaths(a.path, b.path));
    return own.length === 0 ? [] : [{ name, items: sorted.map(itemOf) }];
  });
  const count = people.reduce((sum, { items }) => sum + items.length, 0);
  return { isOpen: count > 0, count, people };
}
