/** Fields that a barcode tells: EAN-13 977 and its add-on, 978 and 979. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { Barcode } from '#schemas/records/page.ts';
import { issnFromEan } from '#schemas/values/issn.ts';
import { formatIsbn, parseIsbn } from '#schemas/values/isbn.ts';
import type { FieldScope } from './scope.ts';

/** The part of the first barcode that has it. */
export function barcodeField(part: 'issn' | 'issue' | 'isbn', scope: FieldScope): ExtractedField | undefined {
  for (const barcode of scope.barcodes) {
    const value = barcodeValue(part, barcode);
    if (value === undefined) continue;
    return {
      value,
      raw: barcode.addOn === undefined ? barcode.text : `${barcode.text} ${barcode.addOn}`,
      part: scope.part,
      spans: [],
      box: barcode.box,
      confidence: 1,
      weakest: 1,
      source: 'barcode',
      isNamed: true,
    };
  }
  return undefined;
}

function barcodeValue(part: 'issn' | 'issue' | 'isbn', { text, addOn }: Barcode): unknown {
  if (part === 'issn') return text.startsWith('977') ? issnFromEan(text) : undefined;
  if (part === 'isbn') return isbnOf(text);
  if (!text.startsWith('977') || addOn === undefined || !/^\d{2}$/u.test(addOn)) return undefined;
  const issue = Number(addOn);
  return issue >= 1 && issue <= 60 ? issue : undefined;
}

function isbnOf(text: string): string | undefined {
  const isbn = /^97[89]\d{10}$/u.test(text) ? parseIsbn(text) : undefined;
  return isbn && formatIsbn(isbn);
}
