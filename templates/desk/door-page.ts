import { html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import { words } from './words.ts';

/** One sentence for somebody who may not come in, or asked for what is not there. */
export function doorPage(sentence: string): string {
  return deskPage({
    title: words.desk,
    kind: 'door',
    main: html`<div class="door">
      <h1>${words.desk}</h1>
      <p>${sentence}</p>
    </div>`,
  });
}

/** Asks the one person of this machine for the name: once, and again where somebody wants another. */
export function namePage(token: string, person = ''): string {
  const [title, hint] =
    person === '' ? [words.askName, words.askNameHint] : [words.changeName, words.changeNameHint];
  const main = html`<form
    class="door"
    id="name-form"
    method="post"
    data-post="/name"
    data-then="/"
    data-token="${token}"
    data-fault="${words.nameFault}"
  >
    <p class="soft">${words.desk}</p>
    <h1 id="name-title">${title}</h1>
    <p id="name-hint" class="soft">${hint}</p>
    <input
      id="name"
      name="name"
      value="${person}"
      required
      maxlength="40"
      autocomplete="name"
      autofocus
      aria-labelledby="name-title"
      aria-describedby="name-hint"
    />
    <button class="main" disabled>${words.start}</button>
    ${person !== '' && html`<a href="/">${words.cancel}</a>`}
    <p class="wrong" role="alert" id="wrong"></p>
  </form>`;
  return deskPage({ title, kind: 'door', main });
}
