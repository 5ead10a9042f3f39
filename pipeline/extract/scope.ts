/** What the finders of a field may look at, and the labels of its kind of paper. */
import type { CertificateDefinition } from '#schemas/certificates/define.ts';
import { commonLabels } from '#schemas/certificates/labels.ts';
import type { ExtractedField, Hints } from '#schemas/records/extraction.ts';
import type { Barcode } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import type { PageText } from './page-text.ts';

export interface FieldScope {
  readonly text: PageText;
  readonly barcodes: readonly Barcode[];
  /** Where red seals are, if they were looked for. */
  readonly seals?: readonly Box[];
  readonly definition: CertificateDefinition;
  readonly hints: Hints;
  readonly part: number;
  /** The table of the page before, for a page that goes on with it. */
  readonly carried?: ExtractedField;
}

const labelCache = new WeakMap<CertificateDefinition, readonly string[]>();

/** Every label of a kind of paper, longest first. */
export function labelsOf(definition: CertificateDefinition): readonly string[] {
  let labels = labelCache.get(definition);
  if (!labels) {
    const own = Object.values(definition.fields).flatMap((field) =>
      field.find.flatMap((finder) => (finder.by === 'label' ? finder.labels : [])),
    );
    labels = [...new Set([...own, ...(definition.otherLabels ?? []), ...commonLabels])].sort(
      (a, b) => b.length - a.length,
    );
    labelCache.set(definition, labels);
  }
  return labels;
}
