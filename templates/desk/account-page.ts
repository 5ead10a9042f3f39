import { html, type Html } from '../findings-report/html.ts';
import { deskPage } from './frame.ts';
import { words } from './words.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'password';
  readonly autocomplete: string;
}

interface FormParts {
  readonly title: string;
  readonly hint?: string;
  /** Where it is sent, and where the page goes then; the same address without. */
  readonly post: string;
  readonly then?: string;
  readonly token?: string;
  readonly fields: readonly Field[];
  readonly button: string;
  /** Where somebody goes who does not want to; absent where there is no way around. */
  readonly back?: string;
}

/**
 * A form that is sent as JSON by `forms.js`; what went wrong is said where it is read aloud. Until
 * the script has taken charge nothing can be sent: the browser would put a password into the address.
 */
function formPage({ title, hint, post, then = '', token = '', fields, button, back }: FormParts): string {
  const main = html`<form
    class="door"
    method="post"
    data-post="${post}"
    data-then="${then}"
    data-token="${token}"
  >
    <h1>${title}</h1>
    ${hint !== undefined && html`<p class="soft">${hint}</p>`} ${fields.map(field)}
    <button class="main" disabled>${button}</button>
    ${back !== undefined && html`<a href="${back}">${words.cancel}</a>`}
    <p class="wrong" role="alert" id="wrong"></p>
  </form>`;
  return deskPage({ title, kind: 'door', main });
}

function field({ name, label, kind, autocomplete }: Field, index: number): Html {
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${kind}"
      required
      maxlength="200"
      autocomplete="${autocomplete}"
      ${index === 0 ? html`autofocus` : false}
      aria-describedby="wrong"
    />`;
}

const password = (name: string, label: string, autocomplete: string): Field => ({
  ...{ name, label, kind: 'password', autocomplete },
});

/** Shown at whatever address was asked for, which is opened once somebody is in. */
export function signInPage(): string {
  return formPage({
    ...{ title: words.signInTitle, post: '/sign-in', button: words.signIn },
    fields: [
      { name: 'name', label: words.name, kind: 'text', autocomplete: 'username' },
      password('password', words.password, 'current-password'),
    ],
  });
}

/** Another password: on one's own wish, or because the first was given by somebody else. */
export function passwordPage(token: string, { isFirst }: { readonly isFirst: boolean }): string {
  return formPage({
    title: words.passwordTitle,
    hint: isFirst ? words.passwordFirst : words.passwordHint,
    ...{ post: '/password', then: '/', token, button: words.passwordSave },
    ...(!isFirst && { back: '/' }),
    fields: [
      password('old', words.passwordOld, 'current-password'),
      password('password', words.passwordNew, 'new-password'),
      password('again', words.passwordAgain, 'new-password'),
    ],
  });
}
