/** Whether results keep what contract.md §2 promises of them; each breach in words. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { outcomeOf } from '#pipeline/check/index.ts';
import { documentTypes } from '#schemas/document-types.ts';
import type { Box, DocumentRecord, FileRecord, Finding, Results } from '#schemas/records/results.ts';

/** Every breach of the contract in `results`, whose images lie below `folder`. */
export async function contractBreaches(results: Results, folder: string): Promise<string[]> {
  return [
    ...fileBreaches(results),
    ...(await imageBreaches(results, folder)),
    ...results.documents.flatMap((document) => documentBreaches(document, results)),
    ...results.findings.flatMap((finding) => findingBreaches(finding, results)),
    ...twice(
      'finding',
      results.findings.map(({ applicant, path: at }) => `${String(applicant)} ${at}`),
    ),
    ...twice(
      'document',
      results.documents.map(({ id }) => id),
    ),
    ...results.applicants.flatMap(({ id, outcome }) => {
      const own = outcomeOf(results.findings.filter(({ applicant }) => applicant === id));
      return own === outcome ? [] : [`${id} is ${outcome}, its findings say ${own}`];
    }),
  ];
}

function twice(what: string, keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `two of one ${what}: ${key}`);
}

function fileBreaches({ files }: Results): string[] {
  return [
    ...twice(
      'file',
      files.map(({ file }) => file),
    ),
    ...files.flatMap((file) => oneFileBreaches(file).map((breach) => `${file.file} ${breach}`)),
  ];
}

function oneFileBreaches({ file, status, reason, pages, sha256 }: FileRecord): string[] {
  const isScan = file.startsWith('scans/');
  const isTold = reason !== undefined && /\p{Script=Han}/u.test(reason.zh) && reason.en !== '';
  const breaches: readonly (readonly [boolean, string])[] = [
    [status === 'read' && isScan && pages.length === 0, 'was read and has no page'],
    [status !== 'read' && pages.length > 0, `is ${status} and has pages`],
    [status !== 'read' && !isTold, `is ${status} without a reason`],
    [!/^[0-9a-f]{64}$/u.test(sha256), 'has no hash'],
    [pages.some(({ page }, i) => page !== i + 1), 'has pages out of order'],
  ];
  return breaches.flatMap(([isBroken, what]) => (isBroken ? [what] : []));
}

async function imageBreaches({ files }: Results, folder: string): Promise<string[]> {
  const breaches: string[] = [];
  for (const { file, pages } of files) {
    for (const { page, width, height, image } of pages) {
      const place = path.join(folder, image);
      if (!existsSync(place)) breaches.push(`${file} ${page}: no ${image}`);
      else {
        const real = await sharp(readFileSync(place)).metadata();
        if (real.width !== width || real.height !== height || (real.orientation ?? 1) !== 1)
          breaches.push(`${image} is ${real.width} × ${real.height}, not ${width} × ${height}`);
      }
    }
  }
  return breaches;
}

function sizeOf(
  { file, page }: DocumentRecord['parts'][number],
  { files }: Results,
): { width: number; height: number } | undefined {
  return files.find((one) => one.file === file)?.pages.find((one) => one.page === page);
}

const isInside = ([x, y, w, h]: Box, size: { width: number; height: number } | undefined): boolean =>
  size !== undefined && w > 0 && h > 0 && x >= 0 && y >= 0 && x + w <= size.width && y + h <= size.height;

function documentBreaches(document: DocumentRecord, results: Results): string[] {
  const { id, applicant, type, parts, fields } = document;
  const known: readonly string[] = documentTypes[type].fields;
  const isKnown = applicant === null || results.applicants.some((one) => one.id === applicant);
  return [
    ...(isKnown ? [] : [`${id} belongs to nobody: ${applicant}`]),
    ...(parts.length === 0 ? [`${id} lies on no page`] : []),
    ...parts.flatMap((part) => [
      ...(sizeOf(part, results) ? [] : [`${id} lies on ${part.file} ${part.page}, which was not read`]),
      ...(part.region && !isInside(part.region, sizeOf(part, results))
        ? [`${id}: region ${part.region.join()}`]
        : []),
    ]),
    ...Object.entries(fields).flatMap(([name, { part, box, value }]) => [
      ...(known.includes(name) ? [] : [`${id}: a ${type} has no ${name}`]),
      ...(value === undefined || value === null ? [`${id}.${name} has no value`] : []),
      ...(isInside(box, parts[part] && sizeOf(parts[part], results))
        ? []
        : [`${id}.${name}: box ${box.join()} of part ${part}`]),
    ]),
  ];
}

function findingBreaches(finding: Finding, results: Results): string[] {
  const { applicant, path: at, verdict } = finding;
  const name = `${String(applicant)} ${at}`;
  const isKnown = applicant === null || results.applicants.some(({ id }) => id === applicant);
  return [
    ...(isKnown ? [] : ['nobody of that id']),
    ...placeBreaches(finding, results),
    ...(at.startsWith('rules.') ? ruleBreaches(finding) : verdictBreaches(finding)),
    ...(verdict === 'violation' && !at.startsWith('rules.') ? [`a ${verdict}`] : []),
    ...(residentIds.test(finding.message) ? ['an ID number stands in its message'] : []),
    ...(finding.message === '' || finding.requirement === '' ? ['no message or requirement'] : []),
  ].map((breach) => `${name}: ${breach}`);
}

/** Eighteen digits with a day of birth in their middle: certificate numbers have none. */
const residentIds = /\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/u;

/** The finding's own place and those of its witnesses lie on papers of the same person. */
function placeBreaches({ applicant, witnesses, document, box }: Finding, results: Results): string[] {
  const places = [...witnesses, ...(document === undefined ? [] : [{ document, box }])];
  return places.flatMap((place) => {
    const paper = results.documents.find(({ id }) => id === place.document);
    if (!paper) return [`no document ${place.document}`];
    if (paper.applicant !== applicant) return [`${place.document} is another's`];
    const { box: inside } = place;
    const fits = inside === undefined || paper.parts.some((part) => isInside(inside, sizeOf(part, results)));
    return fits ? [] : [`box ${String(inside)} outside ${place.document}`];
  });
}

/** A rule is kept, broken, or cannot be told; it speaks for itself, without witnesses. */
function ruleBreaches({ verdict, requirement, path: at }: Finding): string[] {
  const known = ['match', 'violation', 'missing'].includes(verdict) ? [] : [`a ${verdict} of a rule`];
  const isOwn =
    !/^R\d+$/u.test(requirement) || at.startsWith('rules.declared') || at === `rules.${requirement}`;
  return [...known, ...(isOwn ? [] : [`asks for ${requirement}`])];
}

/** Precedence: mismatch before match before unreadable, and none of them without a witness or a paper. */
function verdictBreaches({ verdict, witnesses }: Finding): string[] {
  const verdicts = witnesses.map((witness) => witness.verdict);
  const loudest = (['mismatch', 'match', 'unreadable'] as const).find((one) => verdicts.includes(one));
  if (loudest !== undefined)
    return verdict === loudest ? [] : [`${verdict}, its witnesses say ${verdicts.join()}`];
  return verdict === 'match' || verdict === 'mismatch' ? [`${verdict} without a witness`] : [];
}
