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

/** Asks the one person of this machine for the name, once. */
export function namePage(token: string): string {
  const main = html`<form
    class="door"
    id="name-form"
    method="post"
    data-post="/name"
    data-then="/"
    data-token="${token}"
    data-fault="${words.nameFault}"
  >
    <h1>${words.askName}</h1>
    <p id="name-hint" class="soft">${words.askNameHint}</p>
    <input
      id="name"
      name="name"
      required
      maxlength="40"
      autocomplete="name"
      autofocus
      aria-labelledby="main"
      aria-describedby="name-hint"
    />
    <button class="main" disabled>${words.start}</button>
    <p class="wrong" role="alert" id="wrong"></p>
  </form>`;
  return deskPage({ title: words.askName, kind: 'door', main });
}
