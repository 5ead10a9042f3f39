/* Runs in the auditor's browser: keys, the scan, decisions. Every page also works as plain links;
   this makes it quick. Text from outside is only ever set as text, never as markup. */
import { startForms } from './forms.js';
import { startBulk } from './bulk.js';
import { startIntake } from './intake.js';
import { startScan } from './scan.js';

const $ = (/** @type {string} */ selector) => document.querySelector(selector);
const item = () => /** @type {HTMLElement | null} */ ($('#item'));
/** @type {ReturnType<typeof startScan> | undefined} */
let scan;

const unreachable = '没有连上服务。请确认程序还在运行，刷新后看这一项是否已记录。';

/** @param {string} text @param {boolean} [isBad] */
function tell(text, isBad = false) {
  const toast = /** @type {HTMLElement} */ ($('#toast'));
  toast.textContent = text;
  toast.classList.toggle('is-bad', isBad);
  toast.classList.add('is-on');
  clearTimeout(Number(toast.dataset['timer']));
  toast.dataset['timer'] = String(setTimeout(() => toast.classList.remove('is-on'), isBad ? 6000 : 2600));
}

/** @param {string} place @param {object} body */
async function send(place, body) {
  const token = $('meta[name=desk-token]')?.getAttribute('content') ?? '';
  const answer = await fetch(place, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}

/** Pages fetched ahead, by address: shown at once, and looked at again behind the scenes. */
/** @type {Map<string, { text: Promise<string | undefined>, at: number }>} */
const ahead = new Map();
/** Older ones may show what others have changed since. */
const freshMs = 60_000;

/** The page's text; undefined where there is none to be had. @param {string} href */
async function load(href) {
  const answer = await fetch(href);
  return answer.ok ? await answer.text() : undefined;
}

/** @param {string} href */
function loadAhead(href) {
  const known = ahead.get(href);
  if (known && performance.now() - known.at < freshMs) return known.text;
  // A desk that is gone says so when something is decided, not here.
  const text = load(href).catch(() => undefined);
  ahead.set(href, { text, at: performance.now() });
  if (ahead.size > 12) ahead.delete(ahead.keys().next().value ?? '');
  return text;
}

const parse = (/** @type {string} */ text) => new DOMParser().parseFromString(text, 'text/html');

/** Puts parts of a fresh page in the place of the old ones. @param {Document} page @param {string[]} parts */
function put(page, parts) {
  for (const part of parts) {
    const [old, fresh] = [$(part), page.querySelector(part)];
    if (old && fresh) old.replaceWith(fresh);
  }
}

/** Shows another item in the place of this one, without loading everything anew. */
async function go(/** @type {string | undefined} */ href, isPushed = true) {
  if (!href) return tell(item() ? '没有更多了' : '');
  if (!href.startsWith('/item/')) return location.assign(href);
  // Only going on shows what was fetched ahead; what was decided here is asked for anew.
  const early = isPushed ? await ahead.get(href)?.text : undefined;
  const text = early ?? (await load(href).catch(() => null));
  if (text === null) return tell(unreachable, true);
  if (text === undefined) return location.assign(href);
  ahead.clear();
  const page = parse(text);
  put(page, ['main', '#progress', 'meta[name=desk-token]']);
  document.title = page.title;
  if (isPushed) history.pushState({}, '', href);
  arrive();
  if (early !== undefined) void refresh(href);
}

/** What changed since the page in view was fetched ahead: the list, the counts, another's decision. */
async function refresh(/** @type {string} */ href) {
  const text = await load(href).catch(() => undefined);
  const here = item();
  if (text === undefined || !here || location.pathname + location.search !== href) return;
  const page = parse(text);
  const fresh = /** @type {HTMLElement | null} */ (page.querySelector('#item'));
  const isSame = fresh?.dataset['version'] === here.dataset['version'];
  if (!isSame && !$('dialog[open]')) return void (put(page, ['main', '#progress']), arrive());
  put(page, ['.rail', '#progress']);
  for (const name of ['next', 'previous']) here.dataset[name] = fresh?.dataset[name] ?? '';
  settle();
}

/** The list at the side where the item is, and the next item on its way. */
function settle() {
  $('.rail [aria-current]')?.scrollIntoView({ block: 'nearest' });
  const next = item()?.dataset['next'];
  if (!next) return;
  void loadAhead(next).then((text) => {
    const image = text === undefined ? undefined : parse(text).querySelector('#scan image');
    if (!image) return;
    // Decoded now, so that it is only drawn when its turn comes.
    const scan = new Image();
    scan.src = image.getAttribute('href') ?? '';
    void scan.decode().catch(() => undefined);
  });
}

/** What a freshly shown item needs. */
function arrive() {
  scan = startScan();
  if (item()) {
    settle();
    sessionStorage.setItem('seen', item()?.dataset['id'] ?? '');
  } else markRow();
  // With the mouse, too, the decision just made can be taken back from the next item.
  const button = undoButton();
  if (button && sessionStorage.getItem('last')) button.disabled = false;
}

const undoButton = () => /** @type {HTMLButtonElement | null} */ ($('[data-act="undo"]'));

const labels = {
  'accept-found': '采用识别值',
  'accept-declared': '采用申报值',
  correct: '改为新值',
  return: '退回补正',
  ask: '请人核实',
  undo: '撤销',
  sign: '复签',
};
/** @typedef {keyof typeof labels} Action */

/** What can be taken instead of writing it, and what is said beside it. @typedef {{ text: string, from?: string }} Choice */

/**
 * Asks for words; undefined where nothing was given.
 * @param {{ title: string, hint: string, choices?: readonly Choice[], text?: string }} what
 * @returns {Promise<string | undefined>}
 */
function ask({ title, hint, choices = [], text = '' }) {
  const dialog = /** @type {HTMLDialogElement} */ ($('#ask'));
  const field = /** @type {HTMLTextAreaElement} */ ($('#ask-text'));
  /** @type {HTMLElement} */ ($('#ask-title')).textContent = title;
  /** @type {HTMLElement} */ ($('#ask-hint')).textContent = hint;
  field.value = text;
  const list = /** @type {HTMLElement} */ ($('#ask-choices'));
  const buttons = choices.map((choice, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    const key = document.createElement('kbd');
    // A digit is part of a value that is being typed: those are reached by Tab.
    key.textContent = text === '' ? String(index + 1) : 'Tab';
    const from = document.createElement('small');
    from.textContent = choice.from ?? '';
    button.append(key, choice.text, from);
    button.addEventListener('click', () => {
      field.value = choice.text;
      dialog.close('ok');
    });
    return button;
  });
  list.replaceChildren(...buttons);
  dialog.returnValue = '';
  dialog.showModal();
  field.focus();
  field.select();
  return new Promise((resolve) => {
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      if (event.isComposing) return;
      const chosen =
        field.value === '' || event.target !== field ? buttons[Number(event.key) - 1] : undefined;
      if (chosen) {
        event.preventDefault();
        chosen.click();
      } else if (event.key === 'Enter' && !event.shiftKey && event.target === field) {
        event.preventDefault();
        if (field.value.trim() !== '') dialog.close('ok');
      }
    };
    dialog.addEventListener('keydown', onKey);
    dialog.addEventListener(
      'close',
      () => {
        dialog.removeEventListener('keydown', onKey);
        const given = field.value.trim();
        resolve(dialog.returnValue === 'ok' && given !== '' ? given : undefined);
      },
      { once: true },
    );
  });
}

/** Whether the second one wants to replace what the first decided. @param {any} decision */
function isReplaced(decision) {
  const dialog = /** @type {HTMLDialogElement} */ ($('#conflict'));
  const text = decision
    ? `${decision.by}（${decision.at}）：${decision.label} ${decision.value} ${decision.reason}`
    : '对方刚刚撤销了决定。';
  /** @type {HTMLElement} */ ($('#conflict-text')).textContent = text;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'replace'), { once: true }),
  );
}

let isBusy = false;

/** @param {Action} action @param {boolean} [isTelling] asks for words that are not asked for otherwise */
async function decide(action, isTelling = false) {
  const here = item();
  if (!here || isBusy) return;
  const allowed = (here.dataset['actions'] ?? '').split(' ');
  const button = /** @type {HTMLButtonElement | null} */ ($(`[data-act="${action}"]`));
  if (!button || button.disabled || (action === 'sign' && !allowed.includes('sign')))
    return tell('此项不能这样处理', true);
  const words = await wordsFor(action, here, isTelling);
  if (words === undefined) return;
  isBusy = true;
  try {
    await step(here, { action, ...words });
  } catch {
    tell(unreachable, true);
  } finally {
    isBusy = false;
  }
}

/** What a step needs said; undefined where the person thought better of it. @param {Action} action @param {HTMLElement} here @param {boolean} isTelling */
async function wordsFor(action, here, isTelling) {
  if (action === 'accept-declared') {
    const reason = await ask({
      title: here.dataset['value'] ? '为什么采用申报值？' : '为什么认为没有问题？',
      hint: '填写，或按数字键',
      choices: /** @type {string[]} */ (JSON.parse(here.dataset['reasons'] ?? '[]')).map((text) => ({
        text,
      })),
    });
    return reason === undefined ? undefined : { reason };
  }
  if (action === 'correct') {
    /** @type {{ value: string, kind: string }[]} */
    const [other, ...more] = JSON.parse(here.dataset['others'] ?? '[]');
    const value = await ask({
      title: '正确的值是什么？',
      hint: other ? '已填其他材料上的值' : '照扫描件填写。申报值和识别值都会保留。',
      choices: more.map(({ value: text, kind }) => ({ text, from: kind })),
      // Whoever wants another value does not want the one in view.
      text: other?.value || here.dataset['found'] || here.dataset['declared'] || '',
    });
    return value === undefined ? undefined : { value };
  }
  // What the program found is the reason, unless somebody says more.
  const found = (here.dataset['reason'] ?? '').slice(0, 500);
  if (action === 'return' && isTelling) {
    const reason = await ask({
      title: '退回补正的说明',
      hint: '通知里已写明存在的问题。还要说什么：直接填写，或按数字键选一条',
      choices: /** @type {string[]} */ (JSON.parse(here.dataset['returns'] ?? '[]')).map((text) => ({
        text,
      })),
    });
    return reason === undefined ? undefined : { reason };
  }
  return action === 'return' || action === 'accept-found' ? { reason: found } : {};
}

/** @param {HTMLElement} here @param {{ action: Action, reason?: string, value?: string }} change */
async function step(here, change) {
  const { id, version } = here.dataset;
  const made = await send('/step', { id, version: Number(version), ...change });
  if (made.status === 409) {
    here.dataset['version'] = String(made.body.version);
    if (await isReplaced(made.body.decision)) await step(here, change);
    else await go(location.pathname + location.search, false);
    return;
  }
  // The log-in is over: the page asks for it at the same address, so that the item is shown again.
  if (made.status === 401) return location.reload();
  if (made.status !== 200)
    return tell(made.body.message ?? `没有记录（${made.status}）。请刷新后再试。`, true);
  const title = $('#item-title')?.textContent?.trim() ?? '';
  if (change.action !== 'undo') sessionStorage.setItem('last', location.pathname + location.search);
  const hint = change.action === 'undo' ? '' : '（按 Z 撤销）';
  const value = change.value === undefined ? '' : `“${made.body.decision?.value ?? change.value}”`;
  const others = made.body.follows ? `；另有 ${made.body.follows} 项只问这一点，随之处理` : '';
  tell(`${made.body.decision?.label ?? labels[change.action]}${value}：${title}${others}${hint}`);
  const next = here.dataset['next'];
  const stays = change.action === 'undo' || !next;
  await go(stays ? location.pathname + location.search : next, !stays);
}

/** Takes the last decision back: the one in view, or the one before it. */
async function undo() {
  if (undoButton() && $('.decision')) return decide('undo');
  const last = sessionStorage.getItem('last');
  if (!last) return tell('没有可撤销的决定');
  sessionStorage.removeItem('last');
  await go(last);
  await decide('undo');
}

async function note() {
  const here = item();
  if (!here) return;
  const text = await ask({ title: '写一条备注', hint: '所有审核人都能看到' });
  if (text === undefined) return;
  const made = await send('/note', { id: here.dataset['id'], text }).catch(() => undefined);
  if (made?.status !== 200) return tell(unreachable, true);
  await go(location.pathname + location.search, false);
}

/** Puts the decisions into results and papers. */
async function apply() {
  const button = /** @type {HTMLButtonElement} */ ($('[data-do="apply"]'));
  button.disabled = true;
  tell('正在更新结果和文书，请稍候……');
  const made = await send('/apply', {}).catch(() => undefined);
  button.disabled = false;
  if (made?.status !== 200) return tell(made?.body.message ?? unreachable, true);
  tell(`结果已更新；文书有变化的 ${made.body.changed} 份`);
  setTimeout(() => location.reload(), 2500);
}

/** Findings like this one, to be decided together. @param {string | undefined} id */
function openBulk(id) {
  if (id) location.assign(`/bulk/${id}${item()?.dataset['query'] ?? location.search}`);
}

/** The row that Enter opens: the item just come from, or the first. */
function markRow() {
  const seen = $(`[data-item="${sessionStorage.getItem('seen') ?? ''}"]`);
  sessionStorage.removeItem('seen');
  seen?.scrollIntoView({ block: 'center' });
  (seen ?? $('[data-item]'))?.classList.add('is-at');
}

/** Rows of the queue: which one the keys are at. @param {number} by */
function moveRow(by) {
  const rows = [...document.querySelectorAll('[data-item]')];
  const at = rows.findIndex((row) => row.classList.contains('is-at'));
  const to = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  rows[at]?.classList.remove('is-at');
  to?.classList.add('is-at');
  to?.querySelector('a')?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'nearest' });
}

const step1 = (/** @type {string} */ name) => () => void go(item()?.dataset[name]);
/** @type {Record<string, () => void>} */
const itemKeys = {
  Digit1: () => void decide('accept-found'),
  Digit2: () => void decide('accept-declared'),
  Digit3: () => void decide('return'),
  KeyR: () => void decide('return', true),
  Digit4: () => void decide('ask'),
  Digit5: () => void decide('correct'),
  Digit6: () => void decide('sign'),
  KeyZ: () => void undo(),
  KeyN: () => void note(),
  KeyA: () => openBulk(item()?.dataset['id']),
  ArrowDown: step1('next'),
  KeyJ: step1('next'),
  ArrowUp: step1('previous'),
  KeyK: step1('previous'),
  ArrowLeft: () => scan?.turn(-1),
  ArrowRight: () => scan?.turn(1),
  Equal: () => scan?.zoom(1.3),
  Minus: () => scan?.zoom(1 / 1.3),
  Digit0: () => scan?.toggle(),
  KeyT: () => scan?.rotate(),
  KeyB: () => document.body.classList.toggle('no-box'),
  Escape: () => location.assign(item()?.dataset['back'] ?? '/'),
};
for (const digit of ['0', '1', '2', '3', '4', '5', '6']) {
  const does = itemKeys[`Digit${digit}`];
  if (does) itemKeys[`Numpad${digit}`] = does;
}
/** @type {Record<string, () => void>} */
const queueKeys = {
  ArrowDown: () => moveRow(1),
  KeyJ: () => moveRow(1),
  ArrowUp: () => moveRow(-1),
  KeyK: () => moveRow(-1),
  KeyA: () => openBulk(/** @type {HTMLElement | null} */ ($('.is-at'))?.dataset['item']),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $('dialog[open]')) return;
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.matches('input,select,textarea')) {
    if (event.key === 'Escape') target.blur();
    return;
  }
  if (event.key === '?') return help(event);
  if (event.key === '/') {
    event.preventDefault();
    return /** @type {HTMLElement | null} */ ($('#search'))?.focus();
  }
  // Nobody has to choose a row first: one is marked from the beginning.
  if (event.key === 'Enter' && target === document.body && !item())
    return /** @type {HTMLElement | null} */ ($('.is-at a'))?.click();
  // By place on the keyboard, so that an input method that is on makes no difference.
  const does = (item() ? itemKeys : queueKeys)[event.code];
  if (!does) return;
  event.preventDefault();
  does();
});

function help(/** @type {Event} */ event) {
  event.preventDefault();
  /** @type {HTMLDialogElement | null} */ ($('#help'))?.showModal();
}

document.addEventListener('click', (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const act = /** @type {HTMLElement | null} */ (target.closest('[data-act]'))?.dataset['act'];
  if (act === 'note') void note();
  else if (act === 'undo') void undo();
  else if (act) void decide(/** @type {Action} */ (act));
  const shown = /** @type {HTMLElement | null} */ (target.closest('[data-show]'))?.dataset['show'];
  if (shown !== undefined) scan?.show(Number(shown));
  const does = /** @type {HTMLElement | null} */ (target.closest('[data-do]'))?.dataset['do'];
  if (does === 'zoom-in') scan?.zoom(1.3);
  else if (does === 'zoom-out') scan?.zoom(1 / 1.3);
  else if (does === 'whole') scan?.toggle();
  else if (does === 'rotate') scan?.rotate();
  else if (does === 'toggle-box') document.body.classList.toggle('no-box');
  else if (does === 'print') print();
  else if (does === 'apply') void apply();
  else if (does === 'bulk') openBulk(item()?.dataset['id']);
  else if (does === 'sign-out') void send('/sign-out', {}).then(() => location.assign('/'));
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest('a[href^="/item/"]'));
  if (link && item() && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    void go(link.getAttribute('href') ?? '');
  }
  const row = target.closest('[data-item]');
  if (row && !target.closest('a')) row.querySelector('a')?.click();
});

document.addEventListener('change', (event) => {
  const target = /** @type {HTMLSelectElement} */ (event.target);
  if (target.matches('[data-go]')) location.assign(target.value || '/');
});

startForms();
startIntake();
startBulk(send, tell);
addEventListener('popstate', () => void go(location.pathname + location.search, false));
arrive();
// Keys are heard from here on.
document.documentElement.dataset['ready'] = '';
