import { html, type Html } from '../findings-report/html.ts';
import type { Box } from '#schemas/records/results.ts';
import type { ItemView, PageView } from './view.ts';
import { words } from './words.ts';

/** The scan with the place framed, and the applicant's papers one key away. */
export function viewer(view: ItemView): Html {
  const { pages, title } = view;
  const [first] = pages;
  if (!first)
    return html`<section class="viewer" aria-label="${words.papers}">
      <p class="empty">${words.noPages}</p>
    </section>`;
  const shown = pages.findIndex(({ box }) => box !== undefined);
  const at = Math.max(0, shown);
  const page = pages[at] ?? first;
  return html`<section class="viewer" aria-label="${words.papers}">
    <div class="tabs" role="tablist" aria-label="${words.papers}">
      ${pages.map((one, index) => tab({ ...one, label: labelOf(pages, index) }, index === at))}
    </div>
    <div class="stage" id="stage">
      <svg
        id="scan"
        role="img"
        aria-label="${title} · ${page.label}"
        viewBox="0 0 ${page.width} ${page.height}"
        preserveAspectRatio="xMidYMid meet"
      >
        <g id="paper">
          <image href="${page.image}" width="${page.width}" height="${page.height}" />
          <rect id="box" rx="4" ${box(page)} />
          <path id="more" d="${outlines(page)}" />
        </g>
      </svg>
      ${shown < 0 && html`<p class="stage-note">${noteOf(view)}</p>`}
      <div class="stage-tools">
        <button type="button" data-do="zoom-in" aria-label="${words.zoom}">＋</button>
        <button type="button" data-do="zoom-out" aria-label="缩小">−</button>
        <button type="button" data-do="rotate">${words.rotate} <kbd>T</kbd></button>
        <button type="button" data-do="whole">${words.whole} <kbd>0</kbd></button>
        <button type="button" data-do="toggle-box">${words.hideBox} <kbd>B</kbd></button>
      </div>
    </div>
    <p class="caption" id="caption"><bdi>${page.file}</bdi> ${words.pageOf(page.page)}</p>
  </section>`;
}

/** Why no place is framed: unknown where, not handed in, or about no paper. */
function noteOf({ pages, verdict, isRule, mayCorrect }: ItemView): string {
  if (pages[0]?.verdict) return words.notPlaced;
  return verdict === 'missing' && !isRule && !mayCorrect ? words.notSeen : words.notOnPaper;
}

function box(page: PageView): Html {
  const place = framed(page);
  if (!place) return html`hidden`;
  const [x, y, width, height] = place;
  return html`x="${x}" y="${y}" width="${width}" height="${height}"`;
}

type Frame = readonly [number, number, number, number];

function framed({ box: place }: PageView): Frame | undefined {
  return place && widened(place);
}

/** The frames of the other places, as the path of one drawing. */
function outlines({ more = [] }: PageView): string {
  return more
    .map(widened)
    .map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}z`)
    .join('');
}

/** All frames of the page in one: what has to be in view. */
function spanOf(page: PageView): Frame | undefined {
  const frames = [...(page.box ? [page.box] : []), ...(page.more ?? [])].map(widened);
  if (frames.length === 0) return undefined;
  const [left, top] = [Math.min(...frames.map(([x]) => x)), Math.min(...frames.map(([, y]) => y))];
  const right = Math.max(...frames.map(([x, , width]) => x + width));
  const bottom = Math.max(...frames.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** The place with some paper around it: its frame must hide no stroke of the first and last character. */
function widened(place: Box): Frame {
  const [x, y, width, height] = place.map((side) => Math.round(side)) as [number, number, number, number];
  const margin = Math.max(3, Math.round(height * 0.15));
  return [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
}

/** Several pages of one kind, told apart by their number. */
function labelOf(pages: readonly PageView[], index: number): string {
  const { label } = pages[index] ?? { label: '' };
  const alike = pages.flatMap((page, at) => (page.label === label ? [at] : []));
  return alike.length < 2 ? label : `${label} ${alike.indexOf(index) + 1}`;
}

function tab(page: PageView, isShown: boolean): Html {
  const { image, width, height, label, file, verdict } = page;
  const place = framed(page)?.join(' ') ?? '';
  return html`<button
    type="button"
    role="tab"
    aria-selected="${isShown ? 'true' : 'false'}"
    tabindex="${isShown ? '0' : '-1'}"
    data-image="${image}"
    data-width="${width}"
    data-height="${height}"
    data-box="${place}"
    data-more="${outlines(page)}"
    data-span="${page.more ? (spanOf(page)?.join(' ') ?? '') : ''}"
    data-caption="${file} ${words.pageOf(page.page)}"
    data-label="${label}"
  >
    ${verdict && html`<i class="dot round ${verdict}" aria-hidden="true"></i>`}${label}
  </button>`;
}
