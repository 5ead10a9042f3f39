/** Which pages of an applicant speak to a finding, and in which order the desk shows them. */
import { documentTypeName } from '#schemas/path-names.ts';
import type { Finding, PageReference } from '#schemas/records/results.ts';
import type { PageView, WitnessRow } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import type { Batch, Item } from './shelf.ts';
import { textOf } from './values.ts';

export interface Papers {
  readonly pages: PageView[];
  readonly witnesses: WitnessRow[];
}

/** The pages that speak to the finding first, with the place on them; then the applicant's others. */
export function papersOf(item: Item): Papers {
  const { finding, batch, ruling } = item;
  const pages: PageView[] = [];
  const add = (page: PageView | undefined): number | undefined => {
    if (!page) return undefined;
    const known = pages.findIndex(
      (one) => one.image === page.image && JSON.stringify(one.box) === JSON.stringify(page.box),
    );
    return known >= 0 ? known : pages.push(page) - 1;
  };
  const { path, document, box, verdict } = finding;
  const ruled = together(
    (ruling?.evidence ?? []).flatMap((one) => evidencePage(batch, path, { ...one, verdict }) ?? []),
  );
  // A rule's own place is the first of its evidence.
  if (ruled.length === 0) add(evidencePage(batch, path, { document, box, verdict }));
  const witnesses = finding.witnesses.map((witness): WitnessRow => {
    const place = batch.find(witness.document, witness.box, finding.path);
    const page = add(evidencePage(batch, finding.path, witness));
    return {
      kind: documentTypeName(place?.document.type ?? 'unknown'),
      where: place ? `${place.file} ${words.pageOf(place.page)}` : '',
      verdict: witness.verdict,
      found: textOf(witness.found),
      ...(page !== undefined && { page }),
    };
  });
  for (const page of ruled) add(page);
  if (pages.length === 0) for (const page of together(relatedPages(item))) add(page);
  const shown = new Set(pages.map(({ image }) => image));
  for (const page of allPages(batch, finding.applicant)) if (!shown.has(page.image)) add(page);
  return { pages, witnesses };
}

/** Places of one question on one page are shown at once: the award's name and its date. */
function together(places: readonly PageView[]): PageView[] {
  const byImage = Map.groupBy(places, ({ image }) => image);
  return [...byImage.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const boxes = [first, ...rest].flatMap(({ box }) => (box ? [box] : []));
    const [box, ...more] = [...new Map(boxes.map((one) => [one.join(), one])).values()];
    return [{ ...first, ...(box && { box }), ...(more.length > 0 && { more }) }];
  });
}

interface Speaking {
  readonly document: string | undefined;
  readonly box?: Finding['box'] | undefined;
  readonly verdict: Finding['verdict'];
}

function evidencePage(
  batch: Batch,
  path: string,
  { document, box, verdict }: Speaking,
): PageView | undefined {
  const place = batch.find(document, box, path);
  if (place?.image === undefined || !place.size) return undefined;
  const [width, height] = place.size;
  const shown = box ?? place.region;
  return {
    image: `/image/${batch.imageName(place.image)}`,
    ...{ width, height, file: place.file, page: place.page, verdict },
    label: documentTypeName(place.document.type),
    ...(shown && { box: shown }),
  };
}

/** A name shorter than this stands in too many sentences to mean the paper. */
const leastName = 4;
/** More would push the applicant's other papers out of sight. */
const mostRelated = 6;

/**
 * Where a rule points at no paper itself: the places of what its sentence names (the paper of a
 * title, the certificate of an award), else the papers whose kind it names.
 */
function relatedPages({ finding, batch, title }: Item): PageView[] {
  const { applicant, message, verdict } = finding;
  const places = batch.results.findings.filter(
    (one) =>
      one.applicant === applicant &&
      one.document !== undefined &&
      typeof one.declared === 'string' &&
      one.declared.length >= leastName &&
      message.includes(one.declared),
  );
  const named = batch.results.documents.filter(
    (one) => one.applicant === applicant && `${title}${message}`.includes(documentTypeName(one.type)),
  );
  const related =
    places.length > 0
      ? places.map(({ path, document, box }) => evidencePage(batch, path, { document, box, verdict }))
      : named.map(({ id }) => evidencePage(batch, finding.path, { document: id, verdict }));
  return related.filter((page) => page !== undefined).slice(0, mostRelated);
}

/** Every page of an applicant (of the unit), in the order of the files. */
function allPages(batch: Batch, applicant: string | null): PageView[] {
  const { files, documents } = batch.results;
  const kinds = new Map(
    documents.flatMap(({ type, parts }) =>
      parts.map(({ file, page }) => [`${file}\n${page}`, type] as const),
    ),
  );
  const folder = `scans/${applicant ?? '_unit'}/`;
  return files
    .filter(({ file }) => file.startsWith(folder))
    .flatMap(({ file, pages }) =>
      pages.map(({ page, width, height, image }: PageReference) => ({
        image: `/image/${batch.imageName(image)}`,
        ...{ width, height, file, page },
        label: documentTypeName(kinds.get(`${file}\n${page}`) ?? 'unknown'),
      })),
    );
}
