/** Lays a paper out: its sections one after the other, then what stands outside the type area. */
import { elementsOf, type Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import type { PageStyle } from '../style/style.ts';
import type { LayoutContext } from './context.ts';
import { flowOf } from './flow.ts';
import { typeArea, type Page } from './page.ts';
import { numberPages } from './page-numbers.ts';
import { Pages } from './pages.ts';
import { placeFlow, placeFooter } from './place-flow.ts';

/** Throws T_TEMPLATE where something cannot be placed. */
export function composePages(body: Element, context: LayoutContext): Page[] {
  const root = context.cascade.root;
  let pages: Pages | undefined;
  for (const section of sectionsOf(body)) {
    const node = section === body ? root : childNode(section, root);
    const style = context.cascade.page(node.box.page, section.place);
    if (pages === undefined) pages = new Pages(style);
    else pages.begin(style);
    fillSection(pages, section, { node, style, context });
  }
  pages ??= new Pages(context.cascade.page(undefined, body.place));
  pages.end();
  numberPages(pages.all, context);
  return pages.all;
}

interface Section {
  readonly node: StyleNode;
  readonly style: PageStyle;
  readonly context: LayoutContext;
}

function fillSection(pages: Pages, section: Element, { node, style, context }: Section): void {
  const { x, width } = typeArea(style);
  const around = { context, column: { x, width }, sheet: style };
  placeFlow(pages, flowOf(section, node, around));
  for (const footer of elementsOf(section).filter(({ name }) => name === 'footer')) {
    const holder = { ...footer, name: 'footer-holder', children: [{ ...footer, name: 'div' }] };
    placeFooter(pages, flowOf(holder, footerHolder(node, footer), around));
  }
}

/** Lets the footer be laid out as a block among blocks, styled as the footer it is. */
function footerHolder(node: StyleNode, footer: Element): StyleNode {
  return { ...node, child: () => childNode(footer, node) };
}

function childNode({ name, attributes }: Element, parent: StyleNode): StyleNode {
  return parent.child(name, attributes['class']);
}

/** The sections; what stands outside any makes one with its neighbours. */
export function sectionsOf(body: Element): Element[] {
  const sections: Element[] = [];
  let loose: Element[] = [];
  const gather = (): void => {
    const [first] = loose;
    if (first !== undefined) sections.push({ ...body, children: loose });
    loose = [];
  };
  for (const element of elementsOf(body)) {
    if (element.name !== 'section') loose.push(element);
    else {
      gather();
      sections.push(element);
    }
  }
  gather();
  const [only] = sections;
  return sections.length === 1 && only !== undefined && only.name === body.name ? [{ ...body }] : sections;
}
