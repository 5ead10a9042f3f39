import { html, type Html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import type { AssignRow, AssignView } from './view.ts';
import { words } from './words.ts';

const { assign } = words;

/** Who looks after whom; the head shares out applicants by units or one by one. */
export function assignPage(view: AssignView): string {
  const main = html`<div class="board">
    <div class="overview-head"><h1>${assign.title}</h1></div>
    <p class="soft">${assign.hint}</p>
    ${view.people.length === 0 ? html`<p class="empty">${assign.noAccounts}</p>` : sharing(view)}
    ${view.people.length > 0 && units(view)}
  </div>`;
  return deskPage({ title: assign.title, kind: 'overview', frame: view.frame, main });
}

function sharing({ people, frame }: AssignView): Html {
  return html`<form class="sheet" data-post="/assign" data-token="${frame.token}">
    <h2>${assign.share}</h2>
    <fieldset>
      <legend>${assign.among}</legend>
      ${people.map(
        ({ name, applicants, open }) =>
          html`<label class="pick"
            ><input type="checkbox" name="people[]" value="${name}" checked /><bdi>${name}</bdi>
            <span class="soft">${assign.has(applicants, open)}</span></label
          >`,
      )}
    </fieldset>
    <fieldset>
      <legend>${assign.how}</legend>
      ${picks('by', { applicant: assign.byApplicant, unit: assign.byUnit })}
    </fieldset>
    <fieldset>
      <legend>${assign.what}</legend>
      ${picks('which', { free: assign.free, all: assign.all })}
    </fieldset>
    <button class="main">${assign.do}</button>
    <p class="wrong" role="alert"></p>
  </form>`;
}

/** One of several, the first one unless chosen otherwise. */
function picks(name: string, labels: Readonly<Record<string, string>>): Html[] {
  return Object.entries(labels).map(
    ([value, label], index) =>
      html`<label class="pick"
        ><input
          type="radio"
          name="${name}"
          value="${value}"
          ${index === 0 ? html`checked` : false}
        />${label}</label
      >`,
  );
}

function units({ units: rows, people, frame }: AssignView): Html {
  return html`<section class="sheet">
    <h2>${assign.units}</h2>
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">${words.facets['submission'] ?? ''}</th>
          <th scope="col">${assign.applicants}</th>
          <th scope="col">${words.states.open}</th>
          <th scope="col">${assign.now}</th>
          <th scope="col">${assign.give}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => unit(row, people, frame.token))}
      </tbody>
    </table>
  </section>`;
}

function unit(
  { id, unit: name, applicants, open, shares }: AssignRow,
  people: AssignView['people'],
  token: string,
): Html {
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi> <small class="soft">${id}</small></th>
    <td class="number">${applicants}</td>
    <td class="number">${open}</td>
    <td>
      ${shares.map((share) => html`<span class="share"><bdi>${share.person}</bdi> ${share.applicants}</span>`)}
    </td>
    <td>
      <form class="inline" data-post="/assign" data-token="${token}">
        <input type="hidden" name="submission" value="${id}" />
        <input type="hidden" name="by" value="unit" />
        <input type="hidden" name="which" value="all" />
        <select name="people[]" aria-label="${assign.giveTo(name)}">
          ${people.map((person) => html`<option>${person.name}</option>`)}
        </select>
        <button class="button">${assign.give}</button>
        <span class="wrong" role="alert"></span>
      </form>
    </td>
  </tr>`;
}
