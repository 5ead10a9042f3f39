import { html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import type { IntakeView } from './view.ts';
import { words } from './words.ts';

const { intake } = words;

/** Where the clerk drops what a unit sent, watches its run, and prints what came of it. */
export function intakePage({ frame, units }: IntakeView): string {
  const main = html`<div class="board">
    <div class="overview-head"><h1>${intake.title}</h1></div>
    <section class="drop" id="drop" aria-labelledby="drop-title">
      <h2 id="drop-title">${intake.drop}</h2>
      <p class="soft">${intake.hint}</p>
      <p class="buttons">
        <label class="button"
          >${intake.folder}<input type="file" id="folder" webkitdirectory multiple
        /></label>
        <label class="button">${intake.zip}<input type="file" id="zip" accept=".zip" /></label>
      </p>
      <progress id="sent" max="1" value="0" hidden aria-label="${intake.sending}"></progress>
      <p id="said" role="status" aria-live="polite"></p>
    </section>
    <section class="sheet" aria-labelledby="jobs-title">
      <h2 id="jobs-title">${intake.jobs}</h2>
      <ul id="jobs" class="jobs"></ul>
    </section>
    <section class="sheet" aria-labelledby="papers-title">
      <h2 id="papers-title">${intake.papers}</h2>
      <p><a class="button" href="/returns.csv" download>${intake.returns}</a></p>
      ${units.map(
        ({ unit, id, papers }) =>
          html`<details class="papers">
            <summary>
              <bdi>${unit}</bdi> <small class="soft">${id} · ${intake.count(papers.length)}</small>
            </summary>
            <ul>
              ${papers.map(
                ({ name, href }) =>
                  html`<li>
                    <a href="${href}" target="_blank" rel="noopener"><bdi>${name}</bdi></a>
                  </li>`,
              )}
            </ul>
          </details>`,
      )}
    </section>
  </div>`;
  return deskPage({ title: intake.title, kind: 'overview', frame, main });
}
