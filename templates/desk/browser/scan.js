/* The scan in the viewer: which page is shown, how near, and where it has been pulled to. All of it
   is the drawing's view box, so that picture and frame move as one. */

/** Context around the place: this many times its size. */
const around = 3.2;
const leastShare = 0.3;

/** Takes charge of the viewer on the page; undefined where there is none. */
export function startScan() {
  const svg = /** @type {SVGSVGElement | null} */ (document.querySelector('#scan'));
  const picture = svg?.querySelector('image');
  const box = svg?.querySelector('rect');
  const stage = /** @type {HTMLElement | null} */ (document.querySelector('#stage'));
  if (!svg || !picture || !box || !stage) return undefined;
  const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[role=tab]')]);
  let at = Math.max(
    0,
    tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true'),
  );
  /** @type {[number, number, number, number]} */
  let view = [0, 0, 1, 1];

  const sizeOf = () => [Number(tabs[at]?.dataset['width']), Number(tabs[at]?.dataset['height'])];
  const placeOf = () => tabs[at]?.dataset['box']?.split(' ').filter(Boolean).map(Number) ?? [];

  /** @param {number[]} next */
  function look(next) {
    view = /** @type {[number, number, number, number]} */ (next);
    svg?.setAttribute('viewBox', view.map((side) => side.toFixed(1)).join(' '));
  }

  const whole = () => {
    const [width = 1, height = 1] = sizeOf();
    look([0, 0, width, height]);
  };

  /** The place in the middle, with enough around it to know where one is. */
  function near() {
    const [x = 0, y = 0, width = 0, height = 0] = placeOf();
    const [pageWidth = 1, pageHeight = 1] = sizeOf();
    if (width === 0) return whole();
    const { width: w, height: h } = svg?.getBoundingClientRect() ?? { width: 4, height: 3 };
    const wanted = Math.min(pageWidth, Math.max(width * 1.7, height * around * 2, pageWidth * leastShare));
    const tall = Math.min(pageHeight, (wanted * h) / Math.max(1, w));
    look([
      // A little to the left of the middle: the label stands there.
      Math.min(Math.max(0, x + width * 0.42 - wanted / 2), Math.max(0, pageWidth - wanted)),
      Math.min(Math.max(0, y + height / 2 - tall / 2), Math.max(0, pageHeight - tall)),
      wanted,
      tall,
    ]);
  }

  /** @param {number} to */
  function show(to) {
    const tab = tabs[to];
    if (!tab) return;
    tabs.forEach((one, index) => {
      one.setAttribute('aria-selected', String(index === to));
      one.tabIndex = index === to ? 0 : -1;
    });
    at = to;
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    picture?.setAttribute('href', tab.dataset['image'] ?? '');
    for (const side of ['width', 'height']) picture?.setAttribute(side, tab.dataset[side] ?? '0');
    const [x, y, width, height] = placeOf();
    box?.toggleAttribute('hidden', width === undefined);
    const sides = { x, y, width, height };
    for (const [name, value] of Object.entries(sides)) box?.setAttribute(name, String(value ?? 0));
    svg?.setAttribute('aria-label', tab.dataset['label'] ?? '');
    const caption = document.querySelector('#caption');
    if (caption) caption.textContent = tab.dataset['caption'] ?? '';
    near();
  }

  /** @param {number} factor @param {[number, number]} [around] share of the view that stays in place */
  function zoom(factor, [sx, sy] = [0.5, 0.5]) {
    const [x, y, width, height] = view;
    const [pageWidth = 1] = sizeOf();
    const to = Math.min(pageWidth * 1.6, Math.max(pageWidth / 25, width / factor));
    const share = to / width;
    look([x + width * sx * (1 - share), y + height * sy * (1 - share), to, height * share]);
  }

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const frame = stage.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, [
        (event.clientX - frame.left) / frame.width,
        (event.clientY - frame.top) / frame.height,
      ]);
    },
    { passive: false },
  );
  stage.addEventListener('pointerdown', (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest('button')) return;
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    if (!stage.hasPointerCapture(event.pointerId)) return;
    const { width, height } = svg.getBoundingClientRect();
    const scale = Math.max(view[2] / width, view[3] / height);
    look([view[0] - event.movementX * scale, view[1] - event.movementY * scale, view[2], view[3]]);
  });
  tabs.forEach((tab, index) => tab.addEventListener('click', () => show(index)));
  near();
  let isNear = true;
  return {
    show,
    zoom,
    /** The page before or after, round and round. @param {number} by */
    turn(by) {
      if (tabs.length > 0) show((at + by + tabs.length) % tabs.length);
    },
    /** The whole page, or back to the place. */
    toggle() {
      isNear = !isNear;
      if (isNear) near();
      else whole();
    },
  };
}
