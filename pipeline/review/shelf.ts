/** The results the desk works on, in memory: read once, read again when a run has replaced them. */
import { comparePaths, pathName } from '#schemas/path-names.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import { maskerFor, type Masker } from '#templates/finding-view/masker.ts';
import { placeFinder, type PlaceFinder } from '#templates/finding-view/places.ts';
import { severityOrder, verdictOrder } from '#templates/findings-report/order.ts';
import { sha256 } from '../core/blob-store.ts';
import { isWork } from './queue.ts';
import { readResultFolder, resultFolders, type FinishedRun } from '../core/result-folders.ts';

/** One submission's finished run. */
export interface Batch extends FinishedRun {
  readonly id: string;
  readonly masker: Masker;
  readonly find: PlaceFinder;
  /** Page images by the opaque name they are asked for; paths relative to the result folder. */
  readonly images: ReadonlyMap<string, string>;
  /** The opaque name of a page image. */
  readonly imageName: (image: string) => string;
  readonly nameOf: (applicant: string | null) => string;
}

/** A finding at the desk. */
export interface Item {
  /** The opaque name it is asked for. */
  readonly id: string;
  readonly key: string;
  readonly batch: Batch;
  readonly finding: Finding;
  /** 学历1·毕业证书编号 */
  readonly title: string;
  readonly ruling?: RulingRecord;
  /** Where all of these are found in order, a rule has nothing left to ask. */
  readonly settledBy: readonly Pick<Item, 'key' | 'finding' | 'batch'>[];
  /** The contradicted values that alone make a rule ask: with them decided it is judged anew. */
  readonly restsOn: readonly Pick<Item, 'key' | 'finding' | 'batch'>[];
  /** Kinds of the documents it speaks of. */
  readonly kinds: readonly string[];
  /** All that a search looks through, in small letters. */
  readonly text: string;
}

export interface Shelf {
  readonly batches: readonly Batch[];
  readonly items: ReadonlyMap<string, Item>;
  /** By severity, unit, applicant; what agrees last. */
  readonly order: readonly Item[];
  /** Those that somebody has to decide, in that order. */
  readonly work: readonly Item[];
  /** Whether any of the cycles wants decisions signed by a second person. */
  readonly hasFourEyes: boolean;
  readonly images: ReadonlyMap<string, { readonly batch: Batch; readonly image: string }>;
}

/** Gives the shelf as it is now; looks at the disk at most once in `everyMs`. */
export function openShelf(
  out: string,
  { monotonic, everyMs = 1000 }: { readonly monotonic: () => number; readonly everyMs?: number },
): () => Promise<Shelf> {
  let stamps = '';
  let looked = -Infinity;
  let shelf: Promise<Shelf> = Promise.resolve(shelve([]));
  const look = async (last: Promise<Shelf>): Promise<Shelf> => {
    const folders = await resultFolders(out);
    const now = JSON.stringify(folders);
    const before = await last;
    if (now === stamps) return before;
    const known = new Map(before.batches.map((batch) => [batch.stamp + batch.folder, batch]));
    const batches: Batch[] = [];
    // One after the other: a season read at once would lie in memory several times over.
    for (const one of folders) {
      const batch = known.get(one.stamp + one.folder) ?? makeBatch(await readResultFolder(one));
      if (batch) batches.push(batch);
    }
    stamps = now;
    return shelve(batches);
  };
  return () => {
    if (monotonic() - looked < everyMs) return shelf;
    looked = monotonic();
    shelf = look(shelf);
    return shelf;
  };
}

/** The opaque name of a finding, from the key its decision is kept under. */
export const idOf = (key: string): string => key.slice(0, 24);

function makeBatch(run: FinishedRun | undefined): Batch | undefined {
  if (run === undefined) return undefined;
  const { results, worklist } = run;
  const id = results.submission;
  const names = new Map(worklist.people.map((person) => [person.id, person.name]));
  const imageName = (image: string): string => sha256(`${id}\n${run.stamp}\n${image}`).slice(0, 32);
  const images = results.files.flatMap(({ pages }) => pages.map(({ image }) => image));
  return {
    ...run,
    id,
    masker: maskerFor({
      results,
      people: worklist.people.map(({ idNumber = '', phone = '' }) => ({ idNumber, phone })),
    }),
    find: placeFinder(results),
    images: new Map(images.filter(isOwnPath).map((image) => [imageName(image), image])),
    imageName,
    nameOf: (applicant) => (applicant === null ? '单位' : (names.get(applicant) ?? applicant)),
  };
}

/** The opaque name a printed paper is asked for. */
export function paperName({ id, stamp }: Pick<Batch, 'id' | 'stamp'>, name: string): string {
  return sha256(`paper\n${id}\n${stamp}\n${name}`).slice(0, 32);
}

/** A path inside the result folder: no scheme, no way out. */
function isOwnPath(path: string): boolean {
  return !/^[/\\]|[\\:\0]|(^|\/)\.\.(\/|$)/u.test(path);
}

function shelve(batches: readonly Batch[]): Shelf {
  const items = batches.flatMap(itemsOf);
  const order = items.toSorted(compareItems);
  return {
    ...{ batches, order },
    items: new Map(items.map((item) => [item.id, item])),
    work: order.filter(({ finding }) => isWork(finding)),
    hasFourEyes: batches.some(({ worklist }) => worklist.fourEyes.length > 0),
    images: new Map(
      batches.flatMap((batch) => [...batch.images].map(([name, image]) => [name, { batch, image }] as const)),
    ),
  };
}

function itemsOf(batch: Batch): Item[] {
  const rulings = new Map(
    batch.rulings.rulings.map((ruling) => [`${ruling.applicant ?? ''}\nrules.${ruling.rule}`, ruling]),
  );
  const types = new Map(batch.results.documents.map(({ id, type }) => [id, type as string]));
  const places = new Map(
    batch.results.findings.map(({ applicant, path }, at) => [`${applicant ?? ''}\n${path}`, at]),
  );
  return batch.results.findings.map((finding, index) => {
    const key = batch.worklist.keys[index] ?? '';
    const ruling = rulings.get(`${finding.applicant ?? ''}\n${finding.path}`);
    const othersAt = (paths: readonly string[] = []): Item['settledBy'] =>
      paths.flatMap((path) => {
        const at = places.get(`${finding.applicant ?? ''}\n${path}`);
        const other = at === undefined ? undefined : batch.results.findings[at];
        return other === undefined
          ? []
          : [{ key: batch.worklist.keys[at ?? 0] ?? '', finding: other, batch }];
      });
    return {
      ...{ id: idOf(key), key, batch, finding, title: titleOf(finding, batch) },
      ...(ruling && { ruling }),
      settledBy: othersAt(ruling?.settledBy),
      restsOn: othersAt(ruling?.restsOn),
      kinds: kindsOf(finding, types),
      text: textOf(finding, batch).toLowerCase(),
    };
  });
}

/** 学历1·毕业证书编号; a rule by what it asks. */
function titleOf({ path, requirement }: Finding, { worklist }: Batch): string {
  const asks = path === `rules.${requirement}` ? worklist.asks[requirement] : undefined;
  return asks === undefined ? pathName(path) : `${requirement} ${asks}`;
}

function kindsOf({ path, document, witnesses }: Finding, types: ReadonlyMap<string, string>): string[] {
  const kinds = [document, ...witnesses.map((witness) => witness.document)].flatMap(
    (id) => types.get(id ?? '') ?? [],
  );
  const named = /^(?:evidence|documents)\.([^.]+)/u.exec(path)?.[1];
  return [...new Set(named === undefined ? kinds : [...kinds, named])];
}

function textOf(finding: Finding, batch: Batch): string {
  const { path, requirement, message, applicant, declared = '', found = '' } = finding;
  return [
    ...[titleOf(finding, batch), path, requirement, message, applicant ?? '', batch.nameOf(applicant)],
    ...[batch.worklist.unit, batch.id, JSON.stringify(declared), JSON.stringify(found)],
  ].join('\n');
}

const numbersByValue = new Intl.Collator('en', { numeric: true });

function compareItems(a: Item, b: Item): number {
  const [left, right] = [a.finding, b.finding];
  return (
    Number(left.verdict === 'match') - Number(right.verdict === 'match') ||
    severityOrder.indexOf(left.severity) - severityOrder.indexOf(right.severity) ||
    numbersByValue.compare(a.batch.id, b.batch.id) ||
    Number(left.applicant === null) - Number(right.applicant === null) ||
    numbersByValue.compare(left.applicant ?? '', right.applicant ?? '') ||
    verdictOrder.indexOf(left.verdict) - verdictOrder.indexOf(right.verdict) ||
    comparePaths(left.path, right.path)
  );
}
