/** Binds papers and scans into a pack: cover, contents with true numbers, dividers, bookmarks. */
import { PDFDocument } from 'pdf-lib';
import type { DrawFront, DrawnFront, FrontPart } from '#schemas/records/pack.ts';
import { bindVolume } from './bind.ts';
import type { Binding, PackContent, PackEntry, PackItem, Volume } from './content.ts';
import { placeBody, sideOf, splitVolumes, type Body, type SectionPart, type Slot } from './plan.ts';

/** Draws own pages by `draw`; sections without items are left out. Equal contents give equal bytes. */
export async function buildPack(content: PackContent, binding: Binding, draw: DrawFront): Promise<Volume[]> {
  const pages = await countPages(content);
  const pagesOf = (item: PackItem): number => pages.get(item) ?? 0;
  const volumes = splitVolumes(content.sections, pagesOf, binding.pagesPerVolume);
  const { title, issuer, date } = content.cover;
  const mark =
    binding.mark === ''
      ? undefined
      : (await draw([{ blanks: [{}] }], { title, issuer, date, mark: binding.mark })).pdf;
  const bound: Volume[] = [];
  let first = 1;
  for (const [index, parts] of volumes.entries()) {
    const ordinal = index + 1;
    const of = volumes.length === 1 ? '' : `第${ordinal}册（共${volumes.length}册）`;
    const unread = index === 0 ? (content.unread ?? []) : [];
    const { body, front } = await drawVolume({ parts, content, binding, first, of, unread }, draw);
    const { isDuplex, copies } = binding;
    const name = `${title}${of}`;
    const { cover } = content;
    const volume = await bindVolume({ parts, body, front, mark, isDuplex, copies, title: name, cover });
    const sections = parts.filter((part) => part.code !== '').map(({ title, code }) => ({ title, code }));
    bound.push({ ...volume, ordinal, sections });
    first += body.slots.length;
  }
  return bound;
}

interface VolumeToDraw {
  readonly parts: readonly SectionPart[];
  readonly content: PackContent;
  readonly binding: Binding;
  readonly first: number;
  readonly of: string;
  readonly unread: NonNullable<PackContent['unread']>;
}

/** Twice: how long cover, contents and dividers are must be known before the contents can name a page. */
async function drawVolume(
  { parts, content, binding, first, of, unread }: VolumeToDraw,
  draw: DrawFront,
): Promise<{ readonly body: Body; readonly front: DrawnFront }> {
  const { title, issuer, date, lines } = content.cover;
  const cover: FrontPart = { covers: [{ title, issuer, date, lines: [...lines], volume: of }] };
  const dividers = parts.map((part): FrontPart => ({
    dividers: [
      {
        ...{ place: part.ordinal, title: part.title, items: kindsOf(part) },
        ...{ code: part.code, picture: part.code.replace(/[^A-Za-z0-9.-]/gu, '_') },
      },
    ],
  }));
  const info = { title, issuer, date };
  const { isDuplex } = binding;
  const place = (dividerPages: readonly number[]): Body =>
    placeBody(parts, dividerPages, { first, isDuplex });
  const rough = place(parts.map(() => 1));
  const measured = await draw([cover, contentsOf(rough, unread), ...dividers], info);
  const body = place(measured.counts.slice(2));
  const numbers = binding.isNumbered ? [numbersOf(body, parts, binding)] : [];
  const stamps = [...numbers, ...copiesOf(binding)];
  const front = await draw([cover, contentsOf(body, unread), ...dividers, ...stamps], info);
  if (measured.counts.some((count, index) => count !== front.counts[index]))
    throw new Error('the contents changed their length when their numbers were put in');
  return { body, front };
}

/** What lies behind a divider, several papers of a kind in one line; the contents name each. */
function kindsOf({ items }: SectionPart): string[] {
  const entries = items.flatMap(({ item }): PackEntry[] => [item, ...(item.shared ?? [])]);
  const kinds = Map.groupBy(entries, ({ kind, title }) => kind ?? title.replace(/（\d+）$/u, ''));
  return [...kinds].map(([kind, own]) => {
    const [first] = own;
    return own.length > 1 || first === undefined ? `${kind}（${own.length}份）` : (first.kind ?? first.title);
  });
}

function contentsOf({ sections }: Body, unread: VolumeToDraw['unread']): FrontPart {
  const entries = sections.flatMap(({ title, page, items }) => [
    { title, page: String(page), isSection: true },
    ...items.map((item) => ({ title: item.title, page: String(item.page), isSection: false })),
  ]);
  return { contents: [{ entries, unread: [...unread] }] };
}

function numbersOf({ first, slots }: Body, parts: readonly SectionPart[], binding: Binding): FrontPart {
  const noteOf = (slot: Slot): string =>
    slot.kind === 'item' ? (parts[slot.section]?.items[slot.item]?.item.notes?.[slot.index] ?? '') : '';
  const numbers = slots.flatMap((slot, index) => {
    const number = first + index;
    if (slot.kind === 'blank') return [];
    return [{ side: sideOf(number, binding), number: String(number), note: noteOf(slot) }];
  });
  return { numbers };
}

/** Stamped on the covers where there are several copies. */
function copiesOf({ copies }: Binding): FrontPart[] {
  if (copies < 2) return [];
  const said = Array.from({ length: copies }, (_, index) => `第${index + 1}份，共${copies}份`);
  return [{ numbers: said.map((number) => ({ side: 'right', number, note: '' })) }];
}

async function countPages({ sections }: PackContent): Promise<Map<PackItem, number>> {
  const counts = new Map<PackItem, number>();
  for (const item of sections.flatMap(({ items }) => items)) {
    const { pages } = item;
    counts.set(item, 'images' in pages ? pages.images.length : await pagesIn(pages.pdf));
  }
  return counts;
}

async function pagesIn(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}
