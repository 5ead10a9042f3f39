/**
 * Knowing a paper by its labels alone, where neither its name nor its words tell: a form prints what it
 * asks for, whatever it calls itself. A label says the more the fewer kinds print it.
 */
import { certificates } from '#schemas/certificates/index.ts';
import type { CertificateDefinition } from '#schemas/certificates/define.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { labelsOf } from './scope.ts';
import { bare } from './views.ts';

interface Telling {
  readonly definition: CertificateDefinition;
  /** Labels with what each says, the longest first. */
  readonly labels: readonly (readonly [label: string, worth: number])[];
}

/** Shorter words stand in texts by chance. */
const SHORTEST = 3;

const telling: readonly Telling[] = (() => {
  const kinds = new Map<string, number>();
  const own = certificates.map((definition) => ({
    definition,
    labels: [...new Set(labelsOf(definition).map(bare))].filter((label) => label.length >= SHORTEST),
  }));
  for (const { labels } of own) for (const label of labels) kinds.set(label, (kinds.get(label) ?? 0) + 1);
  return own.map(({ definition, labels }) => ({
    definition,
    labels: labels
      .map((label) => [label, Math.log(certificates.length / (kinds.get(label) ?? 1))] as const)
      .filter(([, worth]) => worth > 1),
  }));
})();

/** Different labels that must be there, what they must say together, and the lead over the next kind. */
const LEAST_LABELS = 4;
const LEAST_WORTH = 9;
const LEAST_LEAD = 3.5;

interface Told {
  readonly type: DocumentType;
  readonly count: number;
  readonly worth: number;
}

function toldBy(text: string, { definition, labels }: Telling): Told {
  const found: string[] = [];
  let worth = 0;
  for (const [label, own] of labels) {
    // 毕业证书编号 holds 证书编号: it counts once.
    if (!text.includes(label) || found.some((longer) => longer.includes(label))) continue;
    found.push(label);
    worth += own;
  }
  return { type: definition.type, count: found.length, worth };
}

const speaksAgainst = (text: string, { against = [] }: CertificateDefinition): boolean =>
  against.some(({ words }) => words.some((word) => text.includes(bare(word))));

/** The kind whose labels a page prints; undefined where they do not tell. */
export function typeByLabels(text: string): DocumentType | undefined {
  const [best, second] = telling
    .filter(({ definition }) => !speaksAgainst(text, definition))
    .map((one) => toldBy(text, one))
    .sort((p, q) => q.worth - p.worth);
  if (!best || best.count < LEAST_LABELS || best.worth < LEAST_WORTH) return undefined;
  return best.worth - (second?.worth ?? 0) >= LEAST_LEAD ? best.type : undefined;
}
