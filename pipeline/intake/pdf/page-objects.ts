/** What lies on a PDF page: which pictures, and which text a later picture hides. */
import { heap, withMemory, type Pdfium, type Pointer } from './pdfium.ts';

export interface PageObjects {
  /** Pictures as `[left, bottom, right, top]` in the page's points, with PDFium's handle. */
  readonly images: readonly ImageObject[];
  /** Whether a page-filling picture was drawn over this text object. */
  isCovered(textObject: Pointer): boolean;
}

export interface ImageObject {
  readonly object: Pointer;
  readonly bounds: readonly [number, number, number, number];
}

const textType = 1;
const imageType = 3;
const formType = 5;
/** Hostile pages hold millions of objects or forms without end; beyond these nothing is listed. */
const maxObjects = 200_000;
const maxDepth = 8;
/** A picture that covers this share of the page hides what was drawn before it. */
const coveringShare = 0.6;

/** Lists the page's objects in drawing order, those inside forms included. */
export function listObjects(pdfium: Pdfium, page: Pointer): PageObjects {
  const area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page);
  const images: ImageObject[] = [];
  const places = new Map<Pointer, number>();
  let coverAt = -1;
  let place = 0;
  for (const { object, type, isOnPage } of walk(pdfium, page)) {
    place++;
    if (type === textType) places.set(object, place);
    // Pictures inside forms have bounds in the form's own measure: they are not placed here.
    if (type !== imageType || !isOnPage) continue;
    const bounds = boundsOf(pdfium, object);
    if (bounds === undefined) continue;
    images.push({ object, bounds });
    if (areaOf(bounds) >= area * coveringShare) coverAt = place;
  }
  return {
    images,
    isCovered: (textObject) => (places.get(textObject) ?? Number.POSITIVE_INFINITY) < coverAt,
  };
}

interface Step {
  readonly object: Pointer;
  readonly type: number;
  readonly isOnPage: boolean;
}

function* walk(pdfium: Pdfium, page: Pointer): Generator<Step> {
  const budget = { left: maxObjects };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && budget.left > 0; i++) {
    yield* walkObject(pdfium, pdfium.FPDFPage_GetObject(page, i), { depth: 0, budget });
  }
}

function* walkObject(
  pdfium: Pdfium,
  object: Pointer,
  { depth, budget }: { depth: number; budget: { left: number } },
): Generator<Step> {
  budget.left--;
  if (object === 0 || budget.left < 0) return;
  const type = pdfium.FPDFPageObj_GetType(object);
  yield { object, type, isOnPage: depth === 0 };
  if (type !== formType || depth >= maxDepth) return;
  const count = pdfium.FPDFFormObj_CountObjects(object);
  for (let i = 0; i < count && budget.left > 0; i++) {
    yield* walkObject(pdfium, pdfium.FPDFFormObj_GetObject(object, i), { depth: depth + 1, budget });
  }
}

function boundsOf(pdfium: Pdfium, object: Pointer): ImageObject['bounds'] | undefined {
  return withMemory(pdfium, 16, (pointer) => {
    const [left, bottom, right, top] = [pointer, pointer + 4, pointer + 8, pointer + 12];
    if (!pdfium.FPDFPageObj_GetBounds(object, left, bottom, right, top)) return undefined;
    const memory = heap(pdfium);
    return [left, bottom, right, top].map((at) => memory.readFloatLE(at)) as unknown as ImageObject['bounds'];
  });
}

function areaOf([left, bottom, right, top]: ImageObject['bounds']): number {
  return Math.abs(right - left) * Math.abs(top - bottom);
}

/** Whether PDFium can decode the picture at all; one it cannot is drawn as nothing, without an error. */
export function canDecode(pdfium: Pdfium, image: ImageObject): boolean {
  const bitmap = pdfium.FPDFImageObj_GetBitmap(image.object);
  if (bitmap === 0) return false;
  pdfium.FPDFBitmap_Destroy(bitmap);
  return true;
}
