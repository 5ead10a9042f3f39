/** Opens a PDF and says what is odd about it, without drawing anything and without running anything in it. */
import { remark, type Remark } from '../remark.ts';
import { heap, place, withMemory, type Pdfium, type Pointer } from './pdfium.ts';

export interface OpenPdf {
  readonly document: Pointer;
  /** The form-fill environment: without it filled form fields are not drawn. */
  readonly form: Pointer;
  readonly pageCount: number;
  readonly isXfa: boolean;
}

/** FPDF_GetLastError: a password is needed, or a security scheme nobody knows. */
const passwordErrors = new Set([4, 5]);
/** FPDF_GetFormType: XFA instead of, or on top of, the pages' own content. */
const xfaTypes = new Set([2, 3]);

/** Opens the document, or says why it cannot be. `maxPages` is the limit on its pages. */
export function openPdf(pdfium: Pdfium, bytes: Buffer, maxPages: number): OpenPdf | Remark {
  const document = pdfium.FPDF_LoadMemDocument(place(pdfium, bytes), bytes.length, '');
  if (document === 0) {
    return passwordErrors.has(pdfium.FPDF_GetLastError())
      ? remark('P_PASSWORD', {})
      : remark('P_DAMAGED', {});
  }
  const pageCount = pdfium.FPDF_GetPageCount(document);
  if (pageCount < 1) return remark('P_DAMAGED', {});
  if (pageCount > maxPages) return remark('P_PAGES', { n: pageCount, limit: maxPages });
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, pdfium.PDFiumExt_OpenFormFillInfo());
  // Fields are shown as they print: no coloured ground.
  if (form !== 0) pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
  return { document, form, pageCount, isXfa: xfaTypes.has(pdfium.FPDF_GetFormType(document)) };
}

/** What a person should know about the document as a whole. */
export function inspectPdf(pdfium: Pdfium, pdf: OpenPdf, bytes: Buffer): Remark[] {
  const remarks: Remark[] = [];
  if (!pdfium.FPDF_DocumentHasValidCrossReferenceTable(pdf.document)) {
    remarks.push(remark('P_REPAIRED', { n: pdf.pageCount }));
  }
  const active = countActive(pdfium, pdf, bytes);
  if (Object.values(active).some((count) => count > 0)) remarks.push(remark('P_ACTIVE', active));
  if (isChangedAfterSigning(pdfium, pdf.document, bytes)) remarks.push(remark('P_SIGNED_CHANGED', {}));
  return remarks;
}

/**
 * Scripts are counted by PDFium where the document lists them, and by their names in the bytes
 * where they hang on pages or fields; compressed parts hide the latter. It is a warning, no guard:
 * nothing of it can run here.
 */
function countActive(pdfium: Pdfium, pdf: OpenPdf, bytes: Buffer) {
  return {
    scripts: Math.max(
      pdfium.FPDFDoc_GetJavaScriptActionCount(pdf.document),
      countActions(bytes, '/JavaScript'),
    ),
    attachments: pdfium.FPDFDoc_GetAttachmentCount(pdf.document),
    launches: countActions(bytes, '/Launch'),
    xfa: pdf.isXfa ? 1 : 0,
  };
}

/** How often an action's type is written; the bytes may be too many to make a text of. */
function countActions(bytes: Buffer, type: string): number {
  let count = 0;
  for (let at = bytes.indexOf(type); at >= 0; at = bytes.indexOf(type, at + type.length)) {
    if (/\/S\s*$/.test(bytes.toString('latin1', Math.max(0, at - 16), at))) count++;
  }
  return count;
}

/** Whether bytes follow what the last signature covers. Signatures themselves are not verified. */
function isChangedAfterSigning(pdfium: Pdfium, document: Pointer, bytes: Buffer): boolean {
  const count = Math.min(pdfium.FPDF_GetSignatureCount(document), 100);
  let signedTo = 0;
  for (let i = 0; i < count; i++) {
    const signature = pdfium.FPDF_GetSignatureObject(document, i);
    signedTo = Math.max(signedTo, endOfRange(pdfium, signature));
  }
  return count > 0 && bytes.toString('latin1', signedTo).trim().length > 0;
}

function endOfRange(pdfium: Pdfium, signature: Pointer): number {
  const length = pdfium.FPDFSignatureObj_GetByteRange(signature, 0, 0);
  if (length < 2 || length > 1000) return 0;
  return withMemory(pdfium, length * 4, (pointer) => {
    pdfium.FPDFSignatureObj_GetByteRange(signature, pointer, length);
    const memory = heap(pdfium);
    return memory.readInt32LE(pointer + (length - 2) * 4) + memory.readInt32LE(pointer + (length - 1) * 4);
  });
}
