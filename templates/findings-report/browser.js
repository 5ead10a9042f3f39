/* Runs in the reader's browser, put into the page as text: it may use nothing from outside itself.
   Everything is shown by hiding and unhiding what the page already holds; no text is ever made. */
export function startReport() {
  const root = document.documentElement;
  const cards = [...document.querySelectorAll('.card')];
  const rows = [...document.querySelectorAll('[data-row]')];
  const search = document.querySelector('#search');
  const kind = document.querySelector('#kind');
  const toggles = [...document.querySelectorAll('.toggle')];
  const storeKey = 'pingshen:' + document.body.dataset.report;
  let current = -1;

  const chosen = (group) =>
    toggles
      .filter((t) => t.dataset.group === group && t.getAttribute('aria-pressed') === 'true')
      .map((t) => t.value);

  function fits(element, filter) {
    const is = element.dataset;
    return (
      (!filter.verdict.length || filter.verdict.includes(is.verdict)) &&
      (!filter.severity.length || filter.severity.includes(is.severity)) &&
      (!filter.applicant.length || filter.applicant.includes(is.applicant)) &&
      (!filter.kind || is.kind.split(' ').includes(filter.kind)) &&
      (!filter.words.length || filter.words.every((word) => textOf(element).includes(word)))
    );
  }

  const texts = new Map();
  function textOf(element) {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
    return texts.get(element);
  }

  function apply() {
    const filter = {
      verdict: chosen('verdict'),
      severity: chosen('severity'),
      applicant: chosen('applicant'),
      kind: kind.value,
      words: search.value.toLowerCase().split(/\s+/).filter(Boolean),
    };
    for (const element of [...cards, ...rows]) element.hidden = !fits(element, filter);
    const shown = cards.filter((card) => !card.hidden).length;
    document.querySelector('#shown').textContent = String(shown);
    const agreeing = rows.filter((row) => !row.hidden).length;
    document.querySelector('#matches-shown').textContent = String(agreeing);
    document.querySelector('#none').hidden = shown + agreeing > 0 || cards.length === 0;
    const matches = document.querySelector('#matches');
    if (filter.verdict.length === 1 && filter.verdict[0] === 'match') matches.open = true;
    document.querySelector('#clear').hidden = !(Object.values(filter).flat().join('') !== '');
  }

  function go(step) {
    const visible = cards.filter((card) => !card.hidden);
    if (visible.length === 0) return;
    const at = visible.indexOf(cards[current]);
    const next = visible[Math.min(Math.max(at + step, 0), visible.length - 1)];
    current = cards.indexOf(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }

  function load() {
    try {
      return new Set(JSON.parse(localStorage.getItem(storeKey) ?? '[]'));
    } catch {
      return new Set();
    }
  }

  const seen = load();
  function showSeen() {
    for (const card of cards) {
      const is = seen.has(card.id);
      card.classList.toggle('is-seen', is);
      card.querySelector('.seen input').checked = is;
    }
    const done = cards.filter((card) => seen.has(card.id)).length;
    document.querySelector('#seen').textContent = String(done);
    document.querySelector('#seen-bar').value = done;
  }

  function setSeen(card, is) {
    if (is) seen.add(card.id);
    else seen.delete(card.id);
    try {
      localStorage.setItem(storeKey, JSON.stringify([...seen]));
    } catch {
      /* a browser that keeps nothing still shows it until the page is closed */
    }
    showSeen();
  }

  function clear() {
    for (const toggle of toggles) toggle.setAttribute('aria-pressed', 'false');
    search.value = '';
    kind.value = '';
    apply();
  }

  const keys = {
    j: () => go(1),
    k: () => go(-1),
    f: () => toggles[0].focus(),
    '/': () => search.focus(),
    b: () => root.classList.toggle('no-frames'),
    x: () => cards[current] && setSeen(cards[current], !seen.has(cards[current].id)),
    o: () => cards[current]?.querySelector('figcaption a')?.click(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      if (event.target === search && search.value !== '') {
        search.value = '';
        apply();
      } else go(0);
      return;
    }
    if (event.target.matches('input:not([type=checkbox]),select') || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener('focusin', (event) => {
    const card = event.target.closest('.card');
    if (card) current = cards.indexOf(card);
  });
  document.addEventListener('change', (event) => {
    const card = event.target.closest('.card');
    if (card && event.target.type === 'checkbox') setSeen(card, event.target.checked);
  });
  document.addEventListener('click', (event) => {
    const toggle = event.target.closest('.toggle');
    if (!toggle) return;
    const isOn = toggle.getAttribute('aria-pressed') === 'true';
    if (toggle.dataset.group === 'applicant')
      for (const other of toggles)
        if (other.dataset.group === 'applicant') other.setAttribute('aria-pressed', 'false');
    toggle.setAttribute('aria-pressed', String(!isOn));
    apply();
  });
  document.querySelector('#clear').addEventListener('click', clear);
  search.addEventListener('input', apply);
  kind.addEventListener('change', apply);
  root.classList.remove('no-script');
  showSeen();
  apply();
}
