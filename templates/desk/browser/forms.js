/* Forms of the door: log-in, password, name. They are sent as JSON, and what is wrong is told beside them. */

/** @param {HTMLFormElement} form @param {string} text */
function complain(form, text) {
  const place = form.querySelector('.wrong');
  if (place) place.textContent = text;
}

/** @param {HTMLFormElement} form */
async function submit(form) {
  const given = new FormData(form);
  /** Fields by name; `name[]` gives a list. @type {Record<string, unknown>} */
  const { again, ...body } = Object.fromEntries(
    [...new Set(given.keys())].map((name) =>
      name.endsWith('[]') ? [name.slice(0, -2), given.getAll(name)] : [name, given.get(name)],
    ),
  );
  if (again !== undefined && again !== body['password']) return complain(form, '两次填写的新口令不一样。');
  const { post = '', then = '', token = '' } = form.dataset;
  const button = form.querySelector('button');
  button?.toggleAttribute('disabled', true);
  try {
    const answer = await fetch(post, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token },
      body: JSON.stringify(body),
    });
    if (answer.ok) return then === '' ? location.reload() : location.assign(then);
    const { message } = await answer.json().catch(() => ({}));
    complain(form, message ?? form.dataset['fault'] ?? `没有成功（${answer.status}）。请刷新后再试。`);
  } catch {
    complain(form, '没有连上服务。请确认程序还在运行。');
  } finally {
    button?.toggleAttribute('disabled', false);
  }
  const first = /** @type {HTMLInputElement | null} */ (
    form.querySelector('input[type=password]') ?? form.querySelector('input')
  );
  first?.focus();
  first?.select();
}

/** Takes charge of the forms of the page. */
export function startForms() {
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.dataset['post'] === undefined) return;
    event.preventDefault();
    void submit(form);
  });
  // Not before now: without the script a browser would send them its own way.
  for (const button of document.querySelectorAll('[data-post] button')) button.removeAttribute('disabled');
}
