/** The defects of an applicant's papers: what is wrong and what is wanted instead. */
import { maskText } from '#schemas/masking.ts';
import { comparePaths } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { isCleared, isUpheld } from '#schemas/records/finding-state.ts';
import type { Finding } from '#schemas/records/results.ts';
import { inItsName, itemName } from './item-names.ts';
import { remedyOf } from './remedies.ts';
import { tight, unnamed } from './told.ts';

export interface Defect {
  readonly topic: string;
  /** What was found, a line each, the applicant's numbers hidden. */
  readonly problem: string;
  readonly handIn: string;
}

/**
 * A rule broken, a value that differs or a paper missing where that blocks, and whatever a person
 * returned or confirmed. What agrees, or was cleared by a person, is none.
 */
export function isDefect(finding: Finding): boolean {
  const { verdict, severity } = finding;
  if (isUpheld(finding)) return true;
  if (verdict === 'match' || isCleared(finding)) return false;
  return verdict === 'violation' || (severity === 'block' && verdict !== 'unreadable');
}

/** What was found, and what the auditor who returned it said of it. */
function problemOf({ verdict, decision }: Finding, message: string): string {
  const note = decision?.action === 'return' ? (decision.reason ?? '') : '';
  if (note === '' || message.includes(note)) return message;
  return verdict === 'match' || note.includes(message) ? note : `${message}；审核说明：${note}`;
}

/** One finding, before those that ask for the same are put together. */
interface Single extends Defect {
  /** A declared value of which only its paper is wanting. */
  readonly isUnproven: boolean;
  readonly isPaper: boolean;
}

/**
 * In the order of the declaration. What is mended by handing in the same is one defect: the values
 * of a paper that is not there, and the several rules that one heading breaks. A sentence that says
 * the same twice is said once.
 */
export function defectsOf(applicant: Applicant, findings: readonly Finding[]): Defect[] {
  const known = { idNumbers: [applicant.idNumber ?? ''], phones: [applicant.phone ?? ''] };
  const singles = findings
    .filter((finding) => finding.applicant === applicant.id && isDefect(finding))
    .sort((a, b) => comparePaths(a.path, b.path))
    .map((finding): Single => {
      const { path, verdict, decision } = finding;
      const problem = maskText(
        unnamed(tight(problemOf(finding, inItsName(finding, applicant))), applicant.name),
        known,
        true,
      );
      const { topic, handIn } = remedyOf(finding);
      const isValue = !/^(?:rules|evidence|documents)\b/u.test(path);
      const isUnproven = isValue && verdict === 'missing' && decision === undefined;
      const isPaper = path.startsWith('evidence.');
      return { topic: isValue ? itemName(path, applicant) : topic, problem, handIn, isUnproven, isPaper };
    });
  const alike = Map.groupBy(singles, ({ topic, handIn, isUnproven, isPaper }) =>
    isUnproven || isPaper ? handIn : `${topic} ${handIn}`,
  );
  return [...alike.values()].map(together);
}

function together(singles: readonly Single[]): Defect {
  const unproven = singles.filter(({ isUnproven }) => isUnproven);
  const said = singles.filter(({ isUnproven }) => unproven.length < 2 || !isUnproven);
  const wanting =
    unproven.length < 2 ? [] : [`没有可供核对的材料：${listed(unproven.map(({ topic }) => topic))}`];
  const paper = singles.find(({ isPaper }) => isPaper);
  return {
    topic: paper?.topic ?? commonTopic(singles.map(({ topic }) => topic)),
    problem: [...new Set(said.map(({ problem }) => problem)), ...wanting].join('\n'),
    handIn: singles[0]?.handIn ?? '',
  };
}

/** `学历1·专业、毕业时间；学历2·专业`; groups of which the same is wanting are named together. */
function listed(topics: readonly string[]): string {
  const groups = Map.groupBy(topics, groupOf);
  const wanting = [...groups].map(([group, own]) => ({
    group,
    fields: own.flatMap((topic) => topic.slice(group.length + 1) || []).join('、'),
  }));
  const alike = Map.groupBy(wanting, ({ fields }) => fields);
  return [...alike]
    .map(([fields, own]) => {
      const names = own.map(({ group }) => group).join('、');
      return fields === '' ? names : `${names}${own.length > 1 ? '的' : '·'}${fields}`;
    })
    .join('；');
}

const groupOf = (topic: string): string => topic.replace(/·.*$/u, '');

function commonTopic(topics: readonly string[]): string {
  const [first = '', ...others] = new Set(topics);
  return others.length === 0 ? first : [...new Set(topics.map(groupOf))].join('、');
}
