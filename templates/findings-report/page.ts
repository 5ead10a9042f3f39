import { createHash } from 'node:crypto';
import type { Verdict } from '#schemas/records/results.ts';
import { startReport } from './browser.js';
import { card } from './card.ts';
import { html, ownMarkup, type Html } from './html.ts';
import { verdictOrder } from './order.ts';
import { sidebar } from './sidebar.ts';
import { style } from './style.ts';
import { applicantsSection, filesSection, matchesSection } from './tables.ts';
import type { ReportView } from './view.ts';
import { reportWords } from './words.ts';

const script = `(${startReport.toString()})();`;
// whole, outside the template: the policy's hashes cover every blank between the tags
const styleTag = ownMarkup(`<style>${style}</style>`);
const scriptTag = ownMarkup(`<script>${script}</script>`);
/** So many keys are shown beside the list; all of them at the side. */
const HINTS = 3;

/**
 * The whole report as one page that needs nothing but itself: style, script and pictures are
 * inside, and its own policy forbids it to fetch or run anything else.
 */
export function reportPage(view: ReportView): string {
  const words = reportWords(view.language);
  const policy = `default-src 'none'; img-src data:; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  const open = view.findings.filter(({ verdict }) => verdict !== 'match');
  const page = html`<!DOCTYPE html>
    <html lang="${view.language === 'zh' ? 'zh-CN' : 'en'}" class="no-script">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${ownMarkup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${words.title} · ${view.unit} · ${view.submission}</title>
        ${styleTag}
      </head>
      <body data-report="${view.submission}/${view.revision}/${view.language}">
        <a class="skip" href="#findings">${words.page.toFindings}</a>
        ${top(view, open.length)}
        <div class="frame">
          ${sidebar(view)}
          <main id="findings">
            ${tiles(view)}
            <div class="status">
              <h2>${words.page.open} ${open.filter(({ decision }) => !decision).length}</h2>
              <span class="shown needs-script" role="status"
                >${words.page.shown} <span id="shown">${open.length}</span> / ${open.length}</span
              >
              <span class="hints needs-script" aria-hidden="true"
                >${words.page.keyList.slice(0, HINTS).map(keyHint)}</span
              >
            </div>
            ${open.map((finding) => card(finding, view))}
            ${open.length === 0 && html`<p class="empty">${words.page.allAgree}</p>`}
            <p class="empty" id="none" hidden>${words.page.noneShown}</p>
            ${matchesSection(view)}${applicantsSection(view)}${filesSection(view)}
          </main>
        </div>
        ${scriptTag}
      </body>
    </html> `;
  return page.markup;
}

function keyHint([key = '', does = '']: readonly string[]): Html {
  return html`<span><kbd>${key}</kbd> ${does}</span>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function top(view: ReportView, open: number): Html {
  const { language, unit, submission, revision, cycle, runAt, decisionHead } = view;
  const words = reportWords(language);
  return html`<header class="top">
    <h1>${words.title}</h1>
    <div class="about">
      <strong><bdi>${unit}</bdi></strong
      ><span
        >${words.submissionLine(submission, revision)} · ${words.cycle} ${cycle} · ${words.runAt}
        ${runAt}</span
      >${decisionHead !== undefined && html`<span>${words.decisionHead} <code>${decisionHead}</code></span>`}
    </div>
    <div class="progress needs-script">
      <span>${words.page.seen} <span id="seen">0</span> / ${open}</span
      ><progress
        id="seen-bar"
        max="${Math.max(1, open)}"
        value="0"
        aria-label="${words.page.seen}"
      ></progress>
    </div>
  </header>`;
}

/** The counts, which are the filter by verdict at the same time. */
function tiles({ language, counts }: ReportView): Html {
  const words = reportWords(language);
  const tile = (verdict: Verdict): Html =>
    html`<button
      class="toggle tile ${verdict}"
      type="button"
      data-group="verdict"
      value="${verdict}"
      aria-pressed="false"
    >
      <strong>${counts[verdict]}</strong> <span>${words.groups[verdict]}</span>
    </button>`;
  return html`<div class="tiles" role="group" aria-label="${words.page.byVerdict}">
    ${verdictOrder.map(tile)}
  </div>`;
}
