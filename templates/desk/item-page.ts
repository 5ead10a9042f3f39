import { marked } from '../findings-report/card.ts';
import { html, type Html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import type { Action, ItemView, NeighbourRow, PageView, StepView, WitnessRow } from './view.ts';
import { words } from './words.ts';

/** One finding: the place on the scan, what was declared and what was read, and the decision. */
export function itemPage(view: ItemView): string {
  const main = html`<div
    class="item-frame ${view.verdict}"
    id="item"
    data-id="${view.id}"
    data-version="${view.version}"
    data-query="${view.query}"
    data-actions="${view.actions.join(' ')}${view.maySign ? ' sign' : ''}"
    data-found="${view.foundText}"
    data-declared="${view.declaredText}"
    data-previous="${view.previous ?? ''}"
    data-next="${view.next ?? ''}"
    data-back="${view.back}"
    data-reason="${view.message}"
    data-value="${view.mayCorrect ? 'yes' : ''}"
  >
    ${rail(view)}${viewer(view)}${panel(view)}
  </div>`;
  const title = `${view.person} ${view.title}`;
  return deskPage({ title, kind: 'item', frame: view.frame, main });
}

function rail({ neighbours, position, total, previous, next, back }: ItemView): Html {
  const step = (href: string | undefined, label: string, key: string): Html =>
    href === undefined
      ? html`<span class="button is-off">${label}</span>`
      : html`<a class="button" href="${href}">${label} <kbd>${key}</kbd></a>`;
  return html`<nav class="rail" aria-label="${words.queue}">
    <div class="rail-head">
      <a href="${back}">‹ ${words.back}</a><span class="soft">${words.position(position, total)}</span>
    </div>
    <ol>
      ${neighbours.map(neighbour)}
    </ol>
    <div class="rail-foot">${step(previous, words.previous, '↑')}${step(next, words.next, '↓')}</div>
  </nav>`;
}

function neighbour({ href, title, person, isHead, verdict, isCurrent, isDecided }: NeighbourRow): Html {
  return html`${isHead && html`<li class="rail-person"><bdi>${person}</bdi></li>`}
    <li>
      <a
        class="${verdict} ${isDecided ? 'is-decided' : ''}"
        href="${href}"
        ${isCurrent ? html`aria-current="true"` : false}
        ><i class="dot round ${verdict}" aria-hidden="true"></i><bdi>${title}</bdi
        ><span class="visually-hidden">${words.verdicts[verdict]}${isDecided && html` ${words.decided}`}</span
        >${isDecided && html`<span class="tick" aria-hidden="true">✓</span>`}</a
      >
    </li>`;
}

function viewer({ pages, title }: ItemView): Html {
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
        <image href="${page.image}" width="${page.width}" height="${page.height}" />
        <rect id="box" rx="4" ${box(page)} />
      </svg>
      ${shown < 0 && html`<p class="stage-note">${words.notOnPaper}</p>`}
      <div class="stage-tools">
        <button type="button" data-do="zoom-in" aria-label="${words.zoom}">＋</button>
        <button type="button" data-do="zoom-out" aria-label="缩小">−</button>
        <button type="button" data-do="whole">${words.whole} <kbd>0</kbd></button>
        <button type="button" data-do="toggle-box">${words.hideBox} <kbd>B</kbd></button>
      </div>
    </div>
    <p class="caption" id="caption"><bdi>${page.file}</bdi> ${words.pageOf(page.page)}</p>
  </section>`;
}

function box(page: PageView): Html {
  const place = framed(page);
  if (!place) return html`hidden`;
  const [x, y, width, height] = place;
  return html`x="${x}" y="${y}" width="${width}" height="${height}"`;
}

/** The place with some paper around it: its frame must hide no stroke of the first and last character. */
function framed({ box: place }: PageView): readonly [number, number, number, number] | undefined {
  if (!place) return undefined;
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
    data-caption="${file} ${words.pageOf(page.page)}"
    data-label="${label}"
  >
    ${verdict && html`<i class="dot round ${verdict}" aria-hidden="true"></i>`}${label}
  </button>`;
}

function panel(view: ItemView): Html {
  return html`<section class="panel" aria-labelledby="item-title">
    <div class="panel-scroll" tabindex="0" aria-label="核对内容">
      <p class="marks">
        <span class="rank ${view.severity}">${words.severities[view.severity]}</span
        ><span class="chip">${(view.isRule ? words.ruleVerdicts : words.verdicts)[view.verdict]}</span>
      </p>
      <h1 id="item-title"><bdi>${view.title}</bdi></h1>
      <p class="whose">
        <bdi>${view.person}</bdi>
        <span class="soft"
          >${view.applicant} · <bdi>${view.unit}</bdi>${
            view.assignee !== undefined && html` · <bdi>${words.assignee(view.assignee)}</bdi>`
          }</span
        >
      </p>
      ${values(view)}
      <p class="message"><bdi>${view.message}</bdi></p>
      ${decided(view)} ${view.isCovered && html`<p class="soft">${words.covered}</p>`} ${rule(view)}
      ${witnesses(view.witnesses)} ${log(words.notes, view.notes)} ${log(words.earlier, view.earlier)}
      ${log(words.history, view.history)}
    </div>
    ${buttons(view)}
  </section>`;
}

function values({ declared, found, verdict }: ItemView): Html | undefined {
  if (declared.length === 0 && found.length === 0) return undefined;
  const absent =
    verdict === 'unreadable' ? words.notRead : verdict === 'missing' ? words.noEvidence : words.noValue;
  return html`<dl class="values">
    <div>
      <dt>${words.declared}</dt>
      <dd>${declared.length > 0 ? marked(declared) : html`<span class="soft">${words.noValue}</span>`}</dd>
    </div>
    <div>
      <dt>${words.found}</dt>
      <dd>${found.length > 0 ? marked(found) : html`<span class="soft">${absent}</span>`}</dd>
    </div>
  </dl>`;
}

function decided({ decision }: ItemView): Html | undefined {
  if (!decision) return undefined;
  const { action, label, by, at, reason, value, isWaiting, signedBy } = decision;
  return html`<div class="decision ${action}">
    <strong>${label}</strong> ${value !== '' && html`<bdi class="mono">${value}</bdi>`}
    ${reason !== '' && html`<p><bdi>${reason}</bdi></p>`}
    <p class="soft">
      <bdi>${words.byLine(by, at)}</bdi>${isWaiting && html` · ${words.waiting}`}${
        signedBy !== undefined && html` · <bdi>${words.signedBy(signedBy)}</bdi>`
      }
    </p>
  </div>`;
}

function rule({ requirement, asks, steps }: ItemView): Html {
  return html`<div class="rule">
    <h2>${words.requirement} ${requirement}</h2>
    ${asks !== '' && html`<p><bdi>${asks}</bdi></p>`}
    ${
      steps.length > 0 &&
      html`<h3>${words.reckoning}</h3>
        <ol>
          ${steps.map((step) => html`<li><bdi>${step}</bdi></li>`)}
        </ol>`
    }
  </div>`;
}

function witnesses(rows: readonly WitnessRow[]): Html | undefined {
  if (rows.length < 2) return undefined;
  return html`<h2>${words.witnesses}</h2>
    <table class="witnesses">
      <tbody>
        ${rows.map(
          ({ kind, where, verdict, found, page }) =>
            html`<tr class="${verdict}">
              <td>
                ${page === undefined ? kind : html`<button type="button" class="link" data-show="${page}">${kind}</button>`}
                <small class="soft"><bdi>${where}</bdi></small>
              </td>
              <td><span class="chip">${words.verdicts[verdict]}</span></td>
              <td class="mono"><bdi>${found}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function log(title: string, steps: readonly StepView[]): Html | undefined {
  if (steps.length === 0) return undefined;
  return html`<h2>${title}</h2>
    <ul class="log">
      ${steps.map(
        ({ action, by, at, reason, value }) =>
          html`<li>
            <strong>${action}</strong> <bdi class="mono">${value}</bdi> <bdi>${reason}</bdi>
            <small class="soft"><bdi>${words.byLine(by, at)}</bdi></small>
          </li>`,
      )}
    </ul>`;
}

const keyOf: Readonly<Record<Action, string>> = {
  'accept-found': '1',
  'accept-declared': '2',
  return: '3',
  ask: '4',
};

function buttons({ actions, labels, mayCorrect, decision, mayDecide, maySign }: ItemView): Html {
  if (!mayDecide)
    return html`<div class="acts">
      <p class="acts-more soft">${words.readOnly}</p>
      <div class="acts-more">
        <button type="button" data-act="note"><kbd>N</kbd>${words.note}</button>
      </div>
    </div>`;
  const all: readonly Action[] = ['accept-found', 'accept-declared', 'return', 'ask'];
  const button = (action: Action): Html =>
    html`<button
      type="button"
      class="act ${action}${mayCorrect ? '' : ' statement'}"
      data-act="${action}"
      ${actions.includes(action) ? false : html`disabled`}
    >
      <kbd>${keyOf[action]}</kbd>${labels[action]}
    </button>`;
  return html`<div class="acts" role="group" aria-label="处理">
    ${all.map(button)}
    <div class="acts-more">
      <button type="button" data-act="correct" ${mayCorrect ? false : html`disabled`}>
        <kbd>5</kbd>${words.correct}
      </button>
      ${maySign && html`<button type="button" data-act="sign"><kbd>6</kbd>${words.sign}</button>`}
      <button type="button" data-act="undo" ${decision ? false : html`disabled`}>
        <kbd>Z</kbd>${words.undo}
      </button>
      <button type="button" data-act="note"><kbd>N</kbd>${words.note}</button>
      <button type="button" data-do="bulk"><kbd>A</kbd>${words.bulkShort}</button>
    </div>
  </div>`;
}
