/* The scan in the viewer: which page is shown, how near, how turned, and where it has been pulled to.
   All of it is the drawing's view box and one turn, so that picture and frame move as one. */

/** The place with this many times its width, so that the label beside it is in view. */
const aroundWidth = 2.4;
const aroundHeight = 6.4;
const leastShare = 0.3;
/** Several places: the heads of their lines stand to the left, so that more is shown of the width. */
const spanWidth = 1.3;
const spanHeight = 1.15;
const spanRight = 1.07;
/** What a double click brings nearer. */
const closer = 2.5;

/** Takes charge of the viewer on the page; undefined where there is none. */
export function startScan() {
  const svg = /** @type {SVGSVGElement | null} */ (document.querySelector('#scan'));
  const paper = /** @type {SVGGElement | null} */ (document.querySelector('#paper'));
  const picture = svg?.querySelector('image');
  const box = svg?.querySelector('rect');
  const more = svg?.querySelector('#more');
  const stage = /** @type {HTMLElement | null} */ (document.querySelector('#stage'));
  if (!svg || !paper || !picture || !box || !stage) return undefined;
  const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[role=tab]')]);
  let at = Math.max(
    0,
    tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true'),
  );
  /** Quarter turns to the right. */
  let turns = 0;
  let isNear = true;
  /** @type {[number, number, number, number]} */
  let view = [0, 0, 1, 1];

  /** Width and height as the page stands now. */
  function sizeOf() {
    const size = [Number(tabs[at]?.dataset['width']), Number(tabs[at]?.dataset['height'])];
    return turns % 2 === 0 ? size : size.reverse();
  }

  const numbers = (/** @type {string | undefined} */ text) =>
    text?.split(' ').filter(Boolean).map(Number) ?? [];

  /** The place, or what several places span, turned with the page. */
  function placeOf() {
    const { box: one, span } = tabs[at]?.dataset ?? {};
    const place = numbers(span || one);
    const [x = 0, y = 0, width = 0, height = 0] = place;
    const [pageWidth = 1, pageHeight = 1] = sizeOf();
    if (turns === 1) return [pageWidth - y - height, x, height, width];
    if (turns === 2) return [pageWidth - x - width, pageHeight - y - height, width, height];
    if (turns === 3) return [y, pageHeight - x - width, height, width];
    return place;
  }

  /** @param {number[]} next */
  function look(next) {
    view = /** @type {[number, number, number, number]} */ (next);
    svg?.setAttribute('viewBox', view.map((side) => side.toFixed(1)).join(' '));
  }

  function whole() {
    const [width = 1, height = 1] = sizeOf();
    isNear = false;
    look([0, 0, width, height]);
  }

  /** The place in the middle, with enough around it to know where one is. */
  function near() {
    const [x = 0, y = 0, width = 0, height = 0] = placeOf();
    const [pageWidth = 1, pageHeight = 1] = sizeOf();
    if (width === 0) return whole();
    isNear = true;
    const { width: w, height: h } = svg?.getBoundingClientRect() ?? { width: 4, height: 3 };
    // Several places already hold what lies between them.
    const isSpan = Boolean(tabs[at]?.dataset['span']);
    const least = isSpan
      ? Math.max(width * spanWidth, (height * spanHeight * w) / Math.max(1, h))
      : Math.max(width * aroundWidth, height * aroundHeight, pageWidth * leastShare);
    if (isSpan && least > pageWidth) return look([0, 0, pageWidth, pageHeight]);
    const wanted = Math.min(pageWidth, least);
    const tall = Math.min(pageHeight, (wanted * h) / Math.max(1, w));
    look([
      // A little to the left of the middle: the label stands there.
      Math.min(
        Math.max(0, isSpan ? x + width * spanRight - wanted : x + width * 0.42 - wanted / 2),
        Math.max(0, pageWidth - wanted),
      ),
      Math.min(Math.max(0, y + height / 2 - tall / 2), Math.max(0, pageHeight - tall)),
      wanted,
      tall,
    ]);
  }

  /** Turns the page about itself, so that its upper left corner stays the origin. @param {number} to */
  function turnTo(to) {
    turns = to % 4;
    const [width = 1, height = 1] = sizeOf();
    const shift = [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ][turns];
    paper?.setAttribute('transform', `translate(${shift?.join(' ')}) rotate(${turns * 90})`);
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
    turnTo(0);
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    picture?.setAttribute('href', tab.dataset['image'] ?? '');
    for (const side of ['width', 'height']) picture?.setAttribute(side, tab.dataset[side] ?? '0');
    more?.setAttribute('d', tab.dataset['more'] ?? '');
    const [x, y, width, height] = numbers(tab.dataset['box']);
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

  /** The point of the page under the mouse, as shares of the view. @param {MouseEvent} event */
  function under(event) {
    const matrix = svg?.getScreenCTM()?.inverse();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return /** @type {[number, number]} */ ([(point.x - view[0]) / view[2], (point.y - view[1]) / view[3]]);
  }

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, under(event));
    },
    { passive: false },
  );
  stage.addEventListener('dblclick', (event) => {
    if (!(/** @type {HTMLElement} */ (event.target).closest('button'))) zoom(closer, under(event));
  });
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
  return {
    show,
    zoom,
    /** The page before or after, round and round. @param {number} by */
    turn(by) {
      if (tabs.length > 0) show((at + by + tabs.length) % tabs.length);
    },
    /** A quarter turn to the right, for a page that stands on its side. */
    rotate() {
      turnTo(turns + 1);
      if (isNear) near();
      else whole();
    },
    /** The whole page, or back to the place. */
    toggle() {
      if (isNear) whole();
      else near();
    },
  };
}
