/** The rules of a cycle as its notice sets them (`rules.json`); how each is judged is code. */
import { z } from 'zod';
import { severities } from '../records/results.ts';

const text = z.string().trim().min(1, '不能为空');

/** What a rule is about: one applicant, the unit that hands in, or the committee's season. */
export const ruleSubjects = ['applicant', 'unit', 'season'] as const;

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^R\d{1,3}$/u, '应为 R 加编号'),
    /** What the notice asks, in one sentence. */
    asks: text,
    english: text,
    /** Where the notice says so. */
    source: text,
    severity: z.enum(severities),
    subject: z.enum(ruleSubjects),
    by: z.enum(['code', 'person']),
    /** For a person's rule: the question to answer. */
    question: text.optional(),
    /** What it is judged on, in words of the declaration and the papers. */
    needs: z.array(text),
  })
  .refine(({ by, question }) => (by === 'person') === (question !== undefined), {
    message: '由人判断的规则要写明 question，由程序判断的不要写',
    path: ['question'],
  });
export type Rule = z.infer<typeof ruleSchema>;

export const rulesSchema = z.array(ruleSchema).superRefine((rules, context) => {
  rules.forEach(({ id }, i) => {
    if (rules.findIndex((rule) => rule.id === id) !== i)
      context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} 出现了两次` });
  });
});
