/**
 * Names of employers, schools, bureaus and issuers. Two names are the same body only when they read
 * the same or a table says so; a name that is merely alike never is.
 */
import { officeForms, renamedBodies, sameBodies } from './organisation-aliases.ts';
import { foldText } from './text.ts';

/** How two names stand to each other; `renamed`: one is a former name of the other. */
export type OrganisationRelation = 'same' | 'alias' | 'renamed' | 'different';

/** Marks that papers print after a name and that do not belong to it. */
const trailers = /(?:[([](?:盖章|公章|签章|印章|章|加盖公章)[)\]]|[:,.。;])+$/u;

/**
 * A name for comparison: width, blanks and brackets folded, Latin letters capital, 盖章 notes dropped.
 * Legal forms such as 股份有限公司 stay: they tell companies apart.
 */
export function normaliseOrganisation(name: string): string {
  return foldText(name).replace(trailers, '').replaceAll('[', '(').replaceAll(']', ')').toUpperCase();
}

const bodies: ReadonlyMap<string, string> = new Map(
  sameBodies.flatMap((names) =>
    names.map((name): [string, string] => [normaliseOrganisation(name), names[0] ?? name]),
  ),
);

const renamings: ReadonlyMap<string, string> = new Map(
  renamedBodies.flatMap((names) =>
    names.map((name): [string, string] => [normaliseOrganisation(name), names[0] ?? name]),
  ),
);

/** The name with the long form of an office ending (人社局 → 人力资源和社会保障局). */
function withLongForm(name: string): string {
  for (const [long = '', ...short] of officeForms) {
    const ending = short.find((form) => name.endsWith(form) && name.length > form.length);
    if (ending !== undefined) return `${name.slice(0, -ending.length)}${long}`;
  }
  return name;
}

function canonical(name: string): string {
  return bodies.get(name) ?? bodies.get(withLongForm(name)) ?? withLongForm(name);
}

/**
 * How two printed names stand to each other. `groups` adds aliases that the submission itself proves
 * or the office has entered, each a list of names of one body.
 */
export function relateOrganisations(
  left: string,
  right: string,
  groups: readonly (readonly string[])[] = [],
): OrganisationRelation {
  const [a, b] = [normaliseOrganisation(left), normaliseOrganisation(right)];
  if (a === '' || b === '') return 'different';
  if (a === b) return 'same';
  if (canonical(a) === canonical(b)) return 'alias';
  const inGroup = groups.some((group) => {
    const names = group.map(normaliseOrganisation);
    return names.includes(a) && names.includes(b);
  });
  if (inGroup) return 'alias';
  const root = renamings.get(a);
  return root !== undefined && root === renamings.get(b) ? 'renamed' : 'different';
}

/** Whether two printed names mean one body: equal, or by the table an alias or a former name. */
export function sameOrganisation(
  left: string,
  right: string,
  groups: readonly (readonly string[])[] = [],
): boolean {
  return relateOrganisations(left, right, groups) !== 'different';
}
