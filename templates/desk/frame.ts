import { deskRoles, mayDo } from '#schemas/desk-roles.ts';
import { html, type Html } from '../findings-report/html.ts';
import type { DeskFrame } from './view.ts';
import { words } from './words.ts';

export interface PageParts {
  readonly title: string;
  /** `queue` or `item`: which keys the page obeys. */
  readonly kind: 'queue' | 'item' | 'overview' | 'bulk' | 'door';
  readonly frame?: DeskFrame;
  readonly main: Html;
  readonly search?: string;
}

/** A whole page; style and script come from ourselves, and the policy allows nothing else. */
export function deskPage({ title, kind, frame, main, search = '' }: PageParts): string {
  return html`<!DOCTYPE html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${frame && html`<meta name="desk-token" content="${frame.token}" />`}
        <title>${title} · ${words.desk}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/desk.css" />
        <script type="module" src="/desk.js"></script>
      </head>
      <body class="${kind}" data-kind="${kind}">
        <a class="skip" href="#main">跳到正文</a>
        ${frame && top(frame, { title, kind, search })}
        <main id="main" tabindex="-1">${main}</main>
        ${frame && keyBar(kind)}
        <p class="toast" id="toast" role="status" aria-live="polite"></p>
        ${frame && dialogs()}
      </body>
    </html> `.markup;
}

function top(
  frame: DeskFrame,
  { title, kind, search = '' }: Pick<PageParts, 'title' | 'kind' | 'search'>,
): Html {
  const { person, role, hasLogin } = frame;
  const link = (href: string, label: string, isHere: boolean): Html =>
    html`<a href="${href}" ${isHere ? html`aria-current="page"` : false}>${label}</a>`;
  return html`<header class="top">
    <p class="brand"><span aria-hidden="true">评</span>${words.desk}</p>
    <nav aria-label="页面">
      ${link('/', words.queue, kind === 'queue' || kind === 'item')}
      ${link('/overview', words.overview.title, title === words.overview.title)}
      ${mayDo(role, 'intake') && link('/intake', words.intake.title, title === words.intake.title)}
      ${hasLogin && mayDo(role, 'assign') && link('/assign', words.assign.title, title === words.assign.title)}
    </nav>
    ${progressBar(frame)}
    <form class="find" action="/" role="search">
      <input type="hidden" name="state" value="all" />
      <input
        id="search"
        name="q"
        type="search"
        value="${search}"
        placeholder="${words.searchHint}"
        aria-label="${words.search}"
        autocomplete="off"
      />
    </form>
    <p class="who">
      ${
        hasLogin
          ? html`<a href="/password" title="${words.passwordTitle}"><bdi>${person}</bdi></a>
              <small>${deskRoles[role].zh}</small>`
          : html`<a href="/who" title="${words.changeName}"><bdi>${person}</bdi></a>`
      }
    </p>
    ${hasLogin && html`<button class="plain" type="button" data-do="sign-out">${words.signOut}</button>`}
  </header>`;
}

/** Also sent by itself after a decision, to be put in the place of the old one. */
function progressBar({ progress }: DeskFrame): Html {
  const { decided, total, secondsLeft } = progress;
  return html`<div class="progress" id="progress">
    <progress max="${Math.max(1, total)}" value="${decided}" aria-label="${words.decided}"></progress>
    <span><b>${decided}</b> / ${total} ${words.decided}</span>
    ${secondsLeft !== undefined && html`<span class="left">${words.left(secondsLeft)}</span>`}
  </div>`;
}

function keyBar(kind: PageParts['kind']): Html {
  const keys = words.keys[kind === 'overview' || kind === 'door' ? 'elsewhere' : kind];
  return html`<footer class="keys" aria-label="${words.help}">${keys.map(keyHint)}</footer>`;
}

function keyHint([key, does]: readonly [string, string]): Html {
  return html`<span><kbd>${key}</kbd>${does}</span>`;
}

function dialogs(): Html {
  return html`<dialog id="help" aria-labelledby="help-title">
      <h2 id="help-title">${words.help}</h2>
      <dl class="key-list">
        ${words.keys.all.map(
          ([key, does]) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>`,
        )}
      </dl>
      <form method="dialog"><button class="main">${words.close}</button></form>
    </dialog>
    <dialog id="ask" aria-labelledby="ask-title">
      <form method="dialog">
        <h2 id="ask-title"></h2>
        <p id="ask-hint" class="soft"></p>
        <textarea
          id="ask-text"
          rows="2"
          maxlength="500"
          aria-labelledby="ask-title"
          aria-describedby="ask-hint"
        ></textarea>
        <div id="ask-choices" class="choices"></div>
        <p class="buttons">
          <button type="submit" value="ok" class="main">${words.confirm} <kbd>Enter</kbd></button>
          <button type="submit" value="" formnovalidate>${words.cancel} <kbd>Esc</kbd></button>
        </p>
      </form>
    </dialog>
    <dialog
      id="conflict"
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-text"
    >
      <form method="dialog">
        <h2 id="conflict-title">${words.conflictTitle}</h2>
        <p id="conflict-text"></p>
        <p class="buttons">
          <button type="submit" value="keep" class="main">${words.keepTheirs}</button>
          <button type="submit" value="replace">${words.replaceTheirs}</button>
        </p>
      </form>
    </dialog>`;
}
