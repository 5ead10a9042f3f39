import type { Language } from '#schemas/path-names.ts';
import type { FileRecord, Reason, Results } from '#schemas/records/results.ts';
import type { FileView } from '#templates/findings-report/view.ts';
import type { Masker } from '#templates/finding-view/masker.ts';

const statusOrder: readonly FileRecord['status'][] = ['quarantined', 'read', 'duplicate', 'ignored'];

/** Every file of the submission with what became of it: quarantined ones first, then by path. */
export function fileViews(results: Results, masker: Masker, language: Language): FileView[] {
  const parts = results.documents.flatMap(({ type, parts }) => parts.map((part) => ({ type, ...part })));
  const byFile = Map.groupBy(parts, ({ file }) => file);
  const text = (reason: Reason | undefined): string =>
    reason ? masker.text(`${language === 'zh' ? reason.zh : reason.en}（${reason.code}）`) : '';
  return [...results.files]
    .sort(
      (a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || (a.file < b.file ? -1 : 1),
    )
    .map((file) => ({
      file: masker.text(file.file),
      applicant: /^scans\/([^/]+)\//.exec(file.file)?.[1] ?? '',
      status: file.status,
      reason: text(file.reason),
      warnings: (file.warnings ?? []).map(text),
      pages: file.pages.length,
      documents: [...Map.groupBy(byFile.get(file.file) ?? [], ({ type }) => type)].map(([kind, of]) => ({
        kind,
        pages: [...new Set(of.map(({ page }) => page))],
      })),
      sha256: file.sha256,
    }));
}
