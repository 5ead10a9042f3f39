/** Decides which documents share a file, and in which form each file comes. */
import type { Random } from '#samples/people/random.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { DrawnDocument } from './draw-documents.ts';
import type { ImageForm } from './encode.ts';

/** How a file comes about: scans one by one, bound scans, two documents on one sheet, or no scan at all. */
export type FilePlan =
  | { readonly kind: 'images'; readonly form: ImageForm; readonly documents: readonly DrawnDocument[] }
  | {
      readonly kind: 'boundPdf' | 'boundTiff' | 'twoUp' | 'digital' | 'plain';
      readonly documents: readonly DrawnDocument[];
    };

const bornDigital: readonly DocumentType[] = ['pension', 'registration', 'continuingEducation'];

function imageForm(random: Random, drawn: DrawnDocument): ImageForm {
  if (Math.max(...drawn.size) < 500 && random.chance(0.2)) return 'bmp';
  const draw = random.next();
  if (draw < 0.74) return 'jpeg';
  if (draw < 0.82) return 'exif';
  if (draw < 0.89) return 'png';
  if (draw < 0.95) return 'webp';
  return 'tiff';
}

function ownFile(random: Random, drawn: DrawnDocument): FilePlan {
  if (bornDigital.includes(drawn.document.type)) {
    const draw = random.next();
    if (draw < 0.45) return { kind: 'digital', documents: [drawn] };
    if (draw < 0.6 && drawn.plain !== undefined) return { kind: 'plain', documents: [drawn] };
  }
  if (random.chance(0.08)) return { kind: 'boundPdf', documents: [drawn] };
  return { kind: 'images', form: imageForm(random, drawn), documents: [drawn] };
}

/** Removes and returns the documents that the test picks. */
function take(rest: DrawnDocument[], test: (drawn: DrawnDocument) => boolean): DrawnDocument[] {
  const taken = rest.filter(test);
  for (const drawn of taken) rest.splice(rest.indexOf(drawn), 1);
  return taken;
}

/** One page each, both lying: they fit under each other on an A4 sheet. */
function fitsHalf(drawn: DrawnDocument): boolean {
  return drawn.pages === 1 && drawn.size[0] > drawn.size[1];
}

function planStudies(random: Random, rest: DrawnDocument[], merge: number): FilePlan[] {
  if (random.chance(merge)) {
    const types: readonly DocumentType[] = [
      'diploma',
      'degree',
      'idCard',
      ...(random.chance(0.5) ? (['registration'] as const) : []),
    ];
    return [{ kind: 'boundPdf', documents: take(rest, ({ document }) => types.includes(document.type)) }];
  }
  const plans: FilePlan[] = [];
  const cards = rest.filter(({ document }) => document.type === 'idCard');
  if (cards.length === 2 && cards.every(fitsHalf) && random.chance(0.7))
    plans.push({ kind: 'twoUp', documents: take(rest, (drawn) => cards.includes(drawn)) });
  const papers = rest.filter(({ document }) => /^(diploma|degree)-0$/u.test(document.key));
  if (papers.length === 2 && papers.every(fitsHalf) && random.chance(0.7))
    plans.push({ kind: 'twoUp', documents: take(rest, (drawn) => papers.includes(drawn)) });
  return plans;
}

/** A paper's pages are often bound together, sometimes as a fax-like TIFF. */
function planPapers(random: Random, rest: DrawnDocument[]): FilePlan[] {
  const items = new Set(
    rest.filter(({ document }) => document.bundle === 'paper').flatMap(({ document }) => document.proves),
  );
  return [...items].flatMap((item): FilePlan[] => {
    const draw = random.next();
    if (draw >= 0.44) return [];
    const documents = take(
      rest,
      ({ document }) => document.bundle === 'paper' && document.proves.includes(item),
    );
    return [{ kind: draw < 0.26 ? 'boundPdf' : 'boundTiff', documents }];
  });
}

function planForms(random: Random, rest: DrawnDocument[]): FilePlan[] {
  if (!random.chance(0.3)) return [];
  const documents = take(rest, ({ document }) => document.type === 'assessment');
  return documents.length === 0 ? [] : [{ kind: 'boundPdf', documents }];
}

/** Plans one applicant's files; `merge` is how likely studies and identity lie in one PDF. */
export function planFiles(random: Random, drawn: readonly DrawnDocument[], merge: number): FilePlan[] {
  const rest = [...drawn];
  const shared = [
    ...planStudies(random, rest, merge),
    ...planPapers(random, rest),
    ...planForms(random, rest),
  ];
  const plans = [...shared, ...rest.map((one) => ownFile(random, one))];
  const order = new Map(drawn.map((one, index) => [one, index]));
  const place = (plan: FilePlan): number => order.get(plan.documents[0] as DrawnDocument) ?? 0;
  return plans.sort((left, right) => place(left) - place(right));
}
