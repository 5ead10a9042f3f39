import { mayDo } from '#schemas/desk-roles.ts';
import { marked } from '../findings-report/card.ts';
import { html, type Html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import type { Choice, DecisionView, QueueRow, QueueView } from './view.ts';
import { words } from './words.ts';

/** What is to be done: filters at the side, one line a finding. */
export function queuePage(view: QueueView): string {
  const main = html`<div class="queue-frame">
    ${filters(view)}
    <section class="list" aria-labelledby="list-title">
      <div class="list-head">
        <h1 id="list-title">${words.states[view.state as keyof typeof words.states]}</h1>
        <span class="soft" role="status">${words.count(view.total)}</span>
        ${view.chosen.map(chip)}
        ${view.chosen.length > 1 && view.clearHref !== undefined && html`<a href="${view.clearHref}">${words.clear}</a>`}
        ${view.pages > 1 && pager(view)}
      </div>
      ${view.rows.length > 0 ? table(view.rows) : empty(view)}
    </section>
  </div>`;
  return deskPage({ title: words.queue, kind: 'queue', frame: view.frame, main, search: view.search });
}

function empty({ isEmpty, clearHref, state, states, frame }: QueueView): Html {
  if (isEmpty)
    return html`<p class="empty">
      ${words.noResults}
      ${mayDo(frame.role, 'intake') && html`<a class="button" href="/intake">${words.noResultsNext}</a>`}
    </p>`;
  if (state !== 'open' || clearHref !== undefined) return html`<p class="empty">${words.noRows}</p>`;
  const asked = states.find(({ value }) => value === 'asked');
  return html`<p class="empty">
    ${words.allDone}
    ${asked !== undefined && asked.count > 0 && html`<a class="button" href="${asked.href}">${words.stillAsked(asked.count)}</a>`}
    <a class="button" href="/overview">${words.allDoneNext}</a>
  </p>`;
}

function filters(view: QueueView): Html {
  return html`<aside class="side" aria-label="筛选">
    ${group(words.facets['state'] ?? '', view.states, 'plain')}
    ${group(words.facets['severity'] ?? '', view.severities, 'square')}
    ${group(words.facets['verdict'] ?? '', view.verdicts, 'round')}
    <form class="selects" action="/" id="selects">
      ${view.selects.map(({ name, choices }) => select(name, choices))}
      <noscript><button>筛选</button></noscript>
    </form>
  </aside>`;
}

/** One filter that is on; a click takes it off. */
function chip({ label, href }: QueueView['chosen'][number]): Html {
  return html`<a class="chosen" href="${href}" aria-label="${words.without(label)}"
    ><bdi>${label}</bdi> <span aria-hidden="true">×</span></a
  >`;
}

function group(label: string, choices: readonly Choice[], mark: string): Html {
  return html`<h2>${label}</h2>
    <ul class="choices-list">
      ${choices.map(
        ({ value, label: text, count, href, isChosen }) =>
          html`<li>
            <a href="${href}" ${isChosen ? html`aria-current="true"` : false}
              ><i class="dot ${mark} ${value}" aria-hidden="true"></i>${text}<span class="count"
                >${count}</span
              ></a
            >
          </li>`,
      )}
    </ul>`;
}

function select(name: string, choices: readonly Choice[]): Html {
  const chosen = choices.find(({ isChosen }) => isChosen);
  return html`<label
    >${words.facets[name] ?? name}<select name="${name}" data-go>
      <option value="${chosen?.href ?? ''}">${words.everything}</option>
      ${choices.map(
        ({ label, count, href, isChosen }) =>
          html`<option value="${href}" ${isChosen ? html`selected` : false}>${label} (${count})</option>`,
      )}
    </select></label
  >`;
}

function pager({ page, pages, pageHref }: QueueView): Html {
  return html`<nav class="pager" aria-label="分页">
    ${page > 1 && html`<a class="button" href="${pageHref(page - 1)}" rel="prev">${words.previousPage}</a>`}
    <span class="soft">${words.pageLine(page, pages)}</span>
    ${page < pages && html`<a class="button" href="${pageHref(page + 1)}" rel="next">${words.nextPage}</a>`}
  </nav>`;
}

function table(rows: readonly QueueRow[]): Html {
  const { columns } = words;
  return html`<div class="scroll" tabindex="-1">
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${columns.severity}</th>
          <th scope="col">${columns.verdict}</th>
          <th scope="col">${columns.person}</th>
          <th scope="col">${columns.item}</th>
          <th scope="col">${columns.declared}</th>
          <th scope="col">${columns.found}</th>
          <th scope="col">${columns.decision}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowOf)}
      </tbody>
    </table>
  </div>`;
}

function rowOf(row: QueueRow): Html {
  return html`<tr class="${row.verdict}" data-item="${row.id}">
    <td><span class="rank ${row.severity}">${words.severities[row.severity]}</span></td>
    <td><span class="chip">${(row.isRule ? words.ruleVerdicts : words.verdicts)[row.verdict]}</span></td>
    <td class="person">
      <bdi>${row.person}</bdi> <small>${row.applicant}</small>
      ${row.assignee !== undefined && html`<small class="assignee"><bdi>${row.assignee}</bdi></small>`}
    </td>
    <td class="title">
      <a href="${row.href}"><bdi>${row.title}</bdi></a>
    </td>
    ${valueCells(row)}
    <td>
      ${row.decision ? decisionChip(row.decision) : row.isCovered && html`<span class="soft">${words.covered}</span>`}
    </td>
  </tr>`;
}

/** Both values; of a rule, and where there is nothing to compare, what was found, in words. */
function valueCells(row: QueueRow): Html {
  if (row.isRule || row.found.length + row.declared.length === 0)
    return html`<td class="said" colspan="2"><bdi>${row.message}</bdi></td>`;
  return html`<td class="value">${marked(row.declared)}</td>
    <td class="value">${row.found.length > 0 ? marked(row.found) : absent(row)}</td>`;
}

function absent({ verdict }: QueueRow): Html {
  const text = verdict === 'unreadable' ? words.notRead : verdict === 'missing' ? words.noEvidence : '';
  return html`<span class="soft">${text}</span>`;
}

/** A decision as a small mark. */
export function decisionChip({ action, label, by, value, isWaiting }: DecisionView): Html {
  const taken = label === words.corrected && html` <bdi class="mono">${value}</bdi>`;
  const isUpheld = action === 'accept-found' && value === '';
  return html`<span class="done ${action}${isUpheld ? ' upheld' : ''}">${label}${taken}</span>
    <small class="soft"><bdi>${by}</bdi>${isWaiting && html` · ${words.waiting}`}</small>`;
}
