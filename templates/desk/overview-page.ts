import { html, type Html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import type { Bar, OverviewView } from './view.ts';
import { words } from './words.ts';

/** How far the review is, for the head of office; drawn here, printable. */
export function overviewPage(view: OverviewView): string {
  const { overview } = words;
  const main = html`<div class="board">
    <div class="overview-head">
      <h1>${overview.title}</h1>
      <span class="soft">${view.at}</span>
      <span class="overview-tools">
        ${
          view.mayExport &&
          html`<a class="button" href="/export.xlsx" download>${overview.exportSheet}</a>
            <a class="button" href="/export.json" download>${overview.export}</a>`
        }
        ${view.mayApply && html`<button type="button" class="button" data-do="apply">${overview.apply}</button>`}
        <button type="button" class="button" data-do="print">${overview.print}</button>
      </span>
    </div>
    <ul class="figures">
      ${view.figures.map(
        ({ label, value, tone }) =>
          html`<li class="${tone}"><strong>${value}</strong><span>${label}</span></li>`,
      )}
    </ul>
    <div class="charts">
      ${chart(overview.units, view.units)}
      ${view.assignees.length > 0 && chart(overview.assignees, view.assignees)}
      ${chart(overview.people, view.people)} ${chart(overview.fields, view.fields)}
      ${chart(overview.kinds, view.kinds)} ${chart(overview.ages, view.ages)}
      ${chart(overview.actions, view.actions)}
    </div>
  </div>`;
  return deskPage({ title: words.overview.title, kind: 'overview', frame: view.frame, main });
}

/** Every bar has its number beside it: the picture adds nothing that is not also said. */
function chart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ total }) => total));
  return html`<section class="chart">
    <h2>${title}</h2>
    ${bars.length === 0 && html`<p class="soft">${words.overview.nothing}</p>`}
    <table>
      <tbody>
        ${bars.map((bar) => row(bar, most))}
      </tbody>
    </table>
  </section>`;
}

function row({ label, value, total, said, tone }: Bar, most: number): Html {
  const width = (share: number): string => ((share / most) * 100).toFixed(2);
  return html`<tr>
    <th scope="row"><bdi>${label}</bdi></th>
    <td>
      <svg class="bar ${tone ?? ''}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="all" width="${width(total)}" height="8" rx="1" />
        <rect class="part" width="${width(value)}" height="8" rx="1" />
      </svg>
    </td>
    <td class="said">${said}</td>
  </tr>`;
}
