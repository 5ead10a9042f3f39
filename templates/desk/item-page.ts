import { marked } from '../findings-report/card.ts';
import { html, type Html } from '../findings-report/html.ts';
import { usualReturns } from './consequences.ts';
import { deskPage } from './frame.ts';
import { buttons } from './item-acts.ts';
import { viewer } from './item-viewer.ts';
import type { ItemView, NeighbourRow, StepView, WitnessRow } from './view.ts';
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
    data-reasons="${JSON.stringify(view.reasons)}"
    data-returns="${JSON.stringify(usualReturns)}"
    data-others="${JSON.stringify(view.others)}"
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

function panel(view: ItemView): Html {
  return html`<section class="panel" aria-labelledby="item-title">
    <div class="panel-scroll" tabindex="0" aria-label="核对内容">
      <p class="marks">
        <span class="rank ${view.severity}">${words.severities[view.severity]}</span
        ><span class="chip">${(view.isRule ? words.ruleVerdicts : words.verdicts)[view.verdict]}</span>
      </p>
      ${view.isRule && html`<p class="message lead"><bdi>${view.message}</bdi></p>`}
      <h1 id="item-title" class="${view.isRule ? 'is-rule' : ''}"><bdi>${view.title}</bdi></h1>
      <p class="whose">
        <bdi>${view.person}</bdi>
        <span class="soft"
          >${view.applicant} · <bdi>${view.unit}</bdi>${
            view.assignee !== undefined && html` · <bdi>${words.assignee(view.assignee)}</bdi>`
          }</span
        >
      </p>
      ${values(view)} ${!view.isRule && html`<p class="message"><bdi>${view.message}</bdi></p>`}
      ${decided(view)} ${restsOn(view.restsOn)}
      ${view.isCovered && html`<p class="soft">${words.covered}</p>`} ${rule(view)}
      ${witnesses(view.witnesses)} ${log(words.notes, view.notes)} ${log(words.earlier, view.earlier)}
      ${log(words.history, view.history)}
    </div>
    ${buttons(view)}
  </section>`;
}

/** More would push the decision's grounds out of sight; all are in the table below. */
const mostOthers = 2;

function values({ declared, found, verdict, isRule, others, agreeing }: ItemView): Html | undefined {
  if (declared.length === 0 && found.length === 0) return undefined;
  // A rule need not reckon a value to be broken.
  const hasOther = !isRule || found.length > 0;
  const borneOut = agreeing.length > 0 && html`<small>${words.agreesWithDeclared(agreeing)}</small>`;
  return html`<dl class="values">
    <div>
      <dt>${words.declared}</dt>
      <dd>${valueOr(declared, words.noValue)} ${borneOut}</dd>
    </div>
    ${
      hasOther &&
      html`<div>
        <dt>${isRule ? words.reckoned : words.found}</dt>
        <dd>${valueOr(found, absentWords(verdict))}</dd>
      </div>`
    }
    ${!isRule && others.slice(0, mostOthers).map(otherValue)}
  </dl>`;
}

const valueOr = (value: ItemView['declared'], absent: string): Html =>
  value.length > 0 ? marked(value) : html`<span class="soft">${absent}</span>`;

function absentWords(verdict: ItemView['verdict']): string {
  if (verdict === 'unreadable') return words.notRead;
  return verdict === 'missing' ? words.noEvidence : words.noValue;
}

/** What another paper says: it may be the right one. */
function otherValue({ value, kind }: ItemView['others'][number]): Html {
  return html`<div class="other">
    <dt>${words.otherPaper}</dt>
    <dd><bdi>${value}</bdi> <small class="soft">${kind}</small></dd>
  </div>`;
}

function decided({ decision, message }: ItemView): Html | undefined {
  if (!decision) return undefined;
  const { action, label, by, at, reason, value, isWaiting, signedBy } = decision;
  // Where nothing else was said the program's own sentence is kept as the reason; it stands above.
  const isSaid = reason !== '' && reason !== message;
  return html`<div class="decision ${action}">
    <strong>${label}</strong> ${value !== '' && html`<bdi class="mono">${value}</bdi>`}
    ${isSaid && html`<p><bdi>${reason}</bdi></p>`}
    <p class="soft">
      <bdi>${words.byLine(by, at)}</bdi>${isWaiting && html` · ${words.waiting}`}${
        signedBy !== undefined && html` · <bdi>${words.signedBy(signedBy)}</bdi>`
      }
    </p>
  </div>`;
}

/** The values to be decided first, each one click away. */
function restsOn(values: ItemView['restsOn']): Html | undefined {
  if (values.length === 0) return undefined;
  return html`<p class="rests-on">
    ${words.restsOn}${values.map(({ title, href }) => html`<a href="${href}"><bdi>${title}</bdi></a> `)}
  </p>`;
}

/** What is asked for and how it was reckoned; a rule's own title says what it asks. */
function rule({ requirement, asks, steps, title }: ItemView): Html | undefined {
  const isAsked = asks !== '' && !title.endsWith(asks);
  if (title.startsWith(`${requirement} `) && !isAsked && steps.length === 0) return undefined;
  return html`<div class="rule">
    <h2>${words.requirement} ${requirement}</h2>
    ${isAsked && html`<p><bdi>${asks}</bdi></p>`}
    ${
      steps.length > 0 &&
      html`<h3>${words.reckoning}</h3>
        <ol>
          ${steps.map(
            ({ text, number, isTelling }) =>
              html`<li value="${number}" class="${isTelling ? 'is-telling' : ''}"><bdi>${text}</bdi></li>`,
          )}
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
              <td>
                <span class="chip">${words.verdicts[verdict]}</span>
                ${found !== '' && html`<bdi class="mono">${found}</bdi>`}
              </td>
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
