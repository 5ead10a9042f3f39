import { html, type Html } from '../findings-report/html.ts';
import type { Action, ItemView } from './view.ts';
import { words } from './words.ts';

const keyOf: Readonly<Record<Action, string>> = {
  'accept-found': '1',
  'accept-declared': '2',
  return: '3',
  ask: '4',
};

/** The decisions, each with its key and what it leads to; the one that was made is marked. */
export function buttons(view: ItemView): Html {
  const { actions, mayCorrect, decision, mayDecide, maySign } = view;
  if (!mayDecide)
    return html`<div class="acts">
      <p class="acts-more soft">${words.readOnly}</p>
      <div class="acts-more">
        <button type="button" data-act="note"><kbd>N</kbd>${words.note}</button>
      </div>
    </div>`;
  const all: readonly Action[] = ['accept-found', 'accept-declared', 'return', 'ask'];
  return html`<div class="acts" role="group" aria-label="处理">
    ${all.map((action) => button(action, view, actions.includes(action)))}
    <div class="acts-more">
      <button
        type="button"
        data-act="correct"
        ${mayCorrect ? false : html`disabled`}
        ${isCorrected(view) && html`aria-pressed="true"`}
      >
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

const isCorrected = ({ decision }: ItemView): boolean => decision?.label === words.corrected;

function button(action: Action, view: ItemView, isOpen: boolean): Html {
  const { labels, consequences, mayCorrect, decision, witnesses } = view;
  const isMade = decision?.action === action && !isCorrected(view);
  // Where another paper says what was declared, no button is to look like the answer.
  const isOpenQuestion = mayCorrect && witnesses.some(({ verdict }) => verdict === 'match');
  return html`<button
    type="button"
    class="act ${action}${mayCorrect ? '' : ' statement'}${isOpenQuestion ? ' open' : ''}"
    data-act="${action}"
    ${isMade && html`aria-pressed="true"`}
    ${isOpen ? false : html`disabled`}
  >
    <kbd>${keyOf[action]}</kbd
    ><span
      ><b>${labels[action]}${isMade && html` <i aria-hidden="true">✓</i>`}</b>
      <small>${consequences[action]}</small></span
    >
  </button>`;
}
