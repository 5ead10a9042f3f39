/* Equal findings decided at a stroke, and the whole stroke taken back. */

/** @typedef {(place: string, body: object) => Promise<{ status: number, body: any }>} Send */
/** @typedef {(text: string, isBad?: boolean) => void} Tell */

/** @param {Send} send @param {Tell} tell */
export function startBulk(send, tell) {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#bulk-form'));
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void decideAll(form, send, tell);
  });
  // The reason is one line for most: Enter confirms, Shift+Enter starts another.
  form?.querySelector('#bulk-reason')?.addEventListener('keydown', (event) => {
    const { key, shiftKey, isComposing } = /** @type {KeyboardEvent} */ (event);
    if (key !== 'Enter' || shiftKey || isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  for (const button of form?.querySelectorAll('[data-reason]') ?? [])
    button.addEventListener('click', () => {
      const field = /** @type {HTMLTextAreaElement} */ (form?.querySelector('#bulk-reason'));
      field.value = /** @type {HTMLElement} */ (button).dataset['reason'] ?? '';
      field.focus();
    });
  const done = /** @type {HTMLFormElement | null} */ (document.querySelector('#bulk-undo-form'));
  done?.addEventListener('submit', (event) => {
    event.preventDefault();
    void takeBack(done, send, tell);
  });
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const back = form?.dataset['back'] ?? done?.dataset['back'];
    if (event.key === 'Escape' && back && !target.matches('textarea')) location.assign(back);
  });
}

/** @param {HTMLFormElement} form @param {Send} send @param {Tell} tell */
async function decideAll(form, send, tell) {
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[name=item]:checked')]);
  const items = boxes.map((box) => ({ id: box.value, version: Number(box.dataset['version']) }));
  if (items.length === 0) return tell('没有选中任何一项', true);
  const action = /** @type {HTMLInputElement | null} */ (form.querySelector('[name=action]:checked'))?.value;
  const reason = /** @type {HTMLTextAreaElement} */ (form.querySelector('#bulk-reason')).value;
  const made = await send('/bulk', { items, action, reason }).catch(() => undefined);
  if (made?.status !== 200) return tell(made?.body.message ?? '没有记录。请刷新后再试。', true);
  if (made.body.refused > 0) tell(`${made.body.refused} 项没有处理：已有人先处理，或不能这样处理`, true);
  const [first, query = ''] = [made.body.first, form.dataset['query']];
  const next = first ? `/bulk/${first}?done${query.replace('?', '&')}` : `/${query}`;
  setTimeout(() => location.assign(next), made.body.refused > 0 ? 2500 : 0);
}

/** @param {HTMLFormElement} form @param {Send} send @param {Tell} tell */
async function takeBack(form, send, tell) {
  const made = await send('/bulk/undo', { id: form.dataset['id'] }).catch(() => undefined);
  if (made?.status !== 200) return tell('没有撤销。请刷新后再试。', true);
  location.assign(form.dataset['back'] ?? '/');
}
