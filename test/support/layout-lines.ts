/** A laid-out paper as text that people and goldens can read: one entry for each run. */
import type { Page } from '#pipeline/render/paper/layout/page.ts';

/** `x y size font text` for each run of a page, in reading order; points with one decimal. */
export function runsOf(page: Page): string[] {
  return page.marks.flatMap((mark) => {
    if (mark.kind !== 'run') return [];
    const { x, size, face, text } = mark.run;
    return [[x.toFixed(1), mark.y.toFixed(1), size, face.name, text].join(' ')];
  });
}

/** Everything that stands on the pages, blanks left out. */
export function textOf(pages: readonly Page[]): string {
  return pages
    .flatMap((page) => page.marks)
    .map((mark) => (mark.kind === 'run' ? mark.run.text : ''))
    .join('')
    .replace(/\s/gu, '');
}
