/** The self-assessment as the papers bear it out: lines without evidence are worth nothing (R15). */
import type { Declared } from './declared.ts';
import type { DossierDocument } from './dossier.ts';
import type { DocumentType } from '#schemas/document-types.ts';

/** Which papers are named as evidence of a line of the stand-in score sheet. */
const proofs: Readonly<Record<string, readonly DocumentType[]>> = {
  '1.1': ['diploma', 'overseasDegree'],
  '1.2': ['titleCertificate', 'appointment'],
  '2.1': ['contributorProof'],
  '2.2': ['award'],
  '2.3': ['patent'],
  '3.1': ['article', 'bookCover'],
  '3.2': ['continuingEducation'],
};

/** Ceilings of the stand-in score sheet. */
const ceilings: Readonly<Record<string, number>> = {
  ...{ '1.1': 15, '1.2': 15, '2.1': 25, '2.2': 15, '2.3': 10, '3.1': 15, '3.2': 5 },
};

const passing = 80;

interface Settled {
  readonly declared: Declared;
  readonly documents: readonly DossierDocument[];
}

/**
 * Names the papers behind every line (by their keys, until files have names), takes the points of
 * lines without any, and raises lines to their ceilings where somebody applies by his score (R9);
 * who cannot reach it applies by education and tenure.
 */
export function settleScores(declared: Declared, documents: readonly DossierDocument[]): Settled {
  const lines = declared.scores.map(({ code, points }) => {
    const evidence = documents.filter(({ type }) => proofs[code]?.includes(type)).map(({ key }) => key);
    return { code, points: evidence.length === 0 ? 0 : points, evidence };
  });
  const raised = declared.route === 'B' ? raise(lines) : lines;
  const total = sumOf(raised);
  const route = declared.route === 'B' && total < passing ? ('A' as const) : declared.route;
  const pointsOf = new Map(raised.map(({ code, points }) => [code, points]));
  return {
    declared: { ...declared, route, selfScore: total, scores: raised },
    documents: documents.map((document) => {
      if (document.type !== 'scoreSheet') return document;
      const shown = document.facts.lines.map((line) => ({
        ...line,
        points: pointsOf.get(line.code) ?? line.points,
      }));
      return { ...document, facts: { ...document.facts, lines: shown, total } };
    }),
  };
}

interface Line {
  readonly code: string;
  readonly points: number;
  readonly evidence: string[];
}

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { points }) => sum + points, 0);

/** Lines that have evidence, raised one after the other until the sum passes. */
function raise(lines: readonly Line[]): Line[] {
  let lacking = passing - sumOf(lines);
  return lines.map((line) => {
    const room = line.evidence.length === 0 ? 0 : (ceilings[line.code] ?? 0) - line.points;
    const more = Math.max(0, Math.min(room, lacking));
    lacking -= more;
    return { ...line, points: line.points + more };
  });
}
