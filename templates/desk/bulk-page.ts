import { marked } from '../findings-report/card.ts';
import { html, type Html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import { decisionChip } from './queue-page.ts';
import type { Action, BulkRow, BulkView } from './view.ts';
import { words } from './words.ts';

const actions: readonly Action[] = ['accept-found', 'accept-declared', 'return', 'ask'];

/** Equal findings listed before one decision is made about all that are ticked; afterwards, what was made. */
export function bulkPage(view: BulkView): string {
  const { bulk } = words;
  const main = html`<div class="board bulk">
    <div class="overview-head">
      <h1 id="bulk-title">${view.isDone ? bulk.done : bulk.title}</h1>
      <span class="soft"><bdi>${view.title}</bdi> · ${words.count(view.rows.length)}</span>
    </div>
    ${view.isDone ? undoForm(view) : decideForm(view)}
  </div>`;
  return deskPage({ title: bulk.title, kind: 'bulk', frame: view.frame, main });
}

function decideForm(view: BulkView): Html {
  const { bulk } = words;
  return html`<form id="bulk-form" data-back="${view.back}" data-query="${view.query}" data-id="${view.id}">
    <fieldset class="bulk-acts">
      <legend>${bulk.action}</legend>
      ${actions
        .filter((action) => view.actions.includes(action))
        .map(
          (action, index) =>
            html`<label
              ><input
                type="radio"
                name="action"
                value="${action}"
                ${index === 0 ? html`checked autofocus` : false}
              />
              ${view.labels[action]}</label
            >`,
        )}
    </fieldset>
    <label class="bulk-reason"
      >${bulk.reason}
      <textarea id="bulk-reason" rows="2" maxlength="500" required></textarea>
    </label>
    <div class="bulk-reasons" role="group" aria-label="${bulk.usual}">
      ${view.reasons.map((reason) => html`<button type="button" data-reason="${reason}">${reason}</button>`)}
    </div>
    ${table(view.rows, true)}
    <p class="buttons sticky">
      <button type="submit" class="main">${bulk.confirm}</button>
      <a class="button" href="${view.back}">${words.cancel}</a>
    </p>
  </form>`;
}

function undoForm(view: BulkView): Html {
  const { bulk } = words;
  return html`<form id="bulk-undo-form" data-back="${view.back}" data-id="${view.id}">
    ${table(view.rows, false)}
    <p class="buttons">
      <a class="button main" href="${view.back}" autofocus>${words.back}</a>
      ${view.rows.length > 0 && html`<button type="submit">${bulk.undo(view.rows.length)}</button>`}
    </p>
  </form>`;
}

function table(rows: readonly BulkRow[], isOpen: boolean): Html {
  const { columns } = words;
  const hasValues = rows.some(({ declared, found }) => declared.length + found.length > 0);
  return html`<table class="rows${hasValues ? '' : ' without-values'}">
    <thead>
      <tr>
        ${isOpen && html`<th scope="col">${words.bulk.chosen}</th>`}
        <th scope="col">${columns.person}</th>
        <th scope="col">${columns.item}</th>
        ${
          hasValues &&
          html`<th scope="col">${columns.declared}</th>
            <th scope="col">${columns.found}</th>`
        }
        <th scope="col">${isOpen ? words.bulk.said : columns.decision}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => line(row, { isOpen, hasValues }))}
    </tbody>
  </table>`;
}

interface Columns {
  /** Can be ticked. */
  readonly isOpen: boolean;
  readonly hasValues: boolean;
}

function line(row: BulkRow, { isOpen, hasValues }: Columns): Html {
  const name = `${row.applicant} ${row.person}`;
  return html`<tr>
    ${
      isOpen &&
      html`<td>
        <input
          type="checkbox"
          name="item"
          value="${row.id}"
          data-version="${row.version}"
          aria-label="${name} ${row.title}"
          ${row.isChosen ? html`checked` : false}
        />
      </td>`
    }
    <td><bdi>${name}</bdi></td>
    <td>
      <a href="${row.href}"><bdi>${row.title}</bdi></a>
    </td>
    ${
      hasValues &&
      html`<td>${marked(row.declared)}</td>
        <td>${marked(row.found)}</td>`
    }
    <td>${row.decision && !isOpen ? decisionChip(row.decision) : html`<bdi>${row.message}</bdi>`}</td>
  </tr>`;
}
