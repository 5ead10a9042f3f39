/**
 * A paper as a document that offices edit in WPS or Word: the same filled template as the PDF, with
 * the margins, sizes and fonts of its style sheet. The editor breaks the lines.
 */
import { zipOf } from '../../reports/xlsx/fixed-zip.ts';
import { elementsOf, type Element } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import type { PageStyle } from '../style/style.ts';
import { sectionsOf } from '../layout/compose.ts';
import type { Template } from '../template.ts';
import { blocksXml } from './blocks.ts';
import { runProperties } from './runs.ts';
import { escape, tag, twips } from './xml.ts';

export interface DocxOptions {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Printed above every page: `待核`; empty: nothing. */
  readonly mark: string;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces = `xmlns:w="${word}" xmlns:r="${relations}"`;

/** Word's own rules since 2013: without them tables stand a cell's padding to the left of the words. */
const modern = tag('compatSetting', {
  ...{ name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 },
});

/** The bytes of a DOCX; equal values give equal bytes. */
export function writeDocx(template: Template, view: object, options: DocxOptions): Buffer {
  const { cascade } = template;
  const body = template.fill(view);
  const sections = sectionsOf(body).map((section) => {
    const node =
      section === body ? cascade.root : cascade.root.child(section.name, section.attributes['class']);
    return { section, node, page: cascade.page(node.box.page, section.place) };
  });
  const content = sections.map((each, index) => sectionXml(each, index === sections.length - 1)).join('');
  const root = cascade.root;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': coreXml(options),
    'word/document.xml': `<w:document ${spaces}>${tag('body', {}, content)}</w:document>`,
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': `<w:styles ${spaces}>${tag('docDefaults', {}, tag('rPrDefault', {}, runProperties(root.text)))}</w:styles>`,
    'word/settings.xml': `<w:settings ${spaces}>${tag('evenAndOddHeaders')}${tag('compat', {}, modern)}</w:settings>`,
    'word/header.xml': `<w:hdr ${spaces}>${markXml(options.mark)}</w:hdr>`,
    'word/footer-odd.xml': `<w:ftr ${spaces}>${numberXml(root, 'right')}</w:ftr>`,
    'word/footer-even.xml': `<w:ftr ${spaces}>${numberXml(root, 'left')}</w:ftr>`,
    'word/footer-none.xml': `<w:ftr ${spaces}>${tag('p')}</w:ftr>`,
  };
  return zipOf(
    Object.entries(parts).map(([name, xml]) => ({ name: Buffer.from(name), data: Buffer.from(head + xml) })),
  );
}

interface Section {
  readonly section: Element;
  readonly node: StyleNode;
  readonly page: PageStyle;
}

function sectionXml({ section, node, page }: Section, isLast: boolean): string {
  const around = {
    page,
    width: page.width - page.margin.left - page.margin.right,
    ...{ indent: { left: 0, right: 0 }, frame: '', keepsNext: false, rule: undefined },
  };
  const footers = elementsOf(section).filter(({ name }) => name === 'footer');
  const content = [
    blocksXml(
      { ...section, children: elementsOf(section).filter(({ name }) => name !== 'footer') },
      node,
      around,
    ),
    ...footers.map((footer) => blocksXml(footer, node.child('footer', footer.attributes['class']), around)),
  ].join('');
  const properties = sectionProperties(page);
  return content + (isLast ? properties : tag('p', {}, tag('pPr', {}, properties)));
}

function sectionProperties({ width, height, margin, number, numberOnFirst }: PageStyle): string {
  const reference = (kind: 'header' | 'footer', type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const [odd, even] = number === 'none' ? ['none', 'none'] : ['odd', 'even'];
  const types = ['default', 'even', 'first'] as const;
  return tag(
    'sectPr',
    {},
    [
      ...types.map((type) => reference('header', type, 'header')),
      reference('footer', 'default', odd),
      reference('footer', 'even', even),
      reference('footer', 'first', 'none'),
      tag('type', { val: 'nextPage' }),
      tag('pgSz', {
        ...{ w: twips(width), h: twips(height) },
        orient: width > height ? 'landscape' : undefined,
      }),
      tag('pgMar', {
        ...{ top: twips(margin.top), right: twips(margin.right) },
        ...{ bottom: twips(margin.bottom), left: twips(margin.left) },
        // GB/T 9704-2012, 7.5: the number stands 7 mm below the type area.
        ...{ header: twips(28), footer: twips(Math.max(14, margin.bottom - 34)), gutter: 0 },
      }),
      numberOnFirst || number === 'none' ? '' : tag('titlePg'),
    ].join(''),
  );
}

function markXml(mark: string): string {
  if (mark === '') return tag('p');
  const look = '<w:rFonts w:eastAsia="黑体"/>' + tag('color', { val: 'C00000' }) + tag('sz', { val: 32 });
  return tag(
    'p',
    {},
    tag('pPr', {}, tag('jc', { val: 'right' })) + tag('r', {}, tag('rPr', {}, look) + tag('t', {}, mark)),
  );
}

/** `— 2 —` in 4号宋 at the outer side, a character from the edge (GB/T 9704-2012, 7.5). */
function numberXml({ text }: StyleNode, side: 'left' | 'right'): string {
  const look = runProperties({ ...text, font: 'song', fontSize: 14, letterSpacing: 0 });
  const run = (content: string): string => tag('r', {}, look + content);
  const field = (type: string): string => run(tag('fldChar', { fldCharType: type }));
  const properties = tag('pPr', {}, tag('ind', { [side]: twips(14) }) + tag('jc', { val: side }));
  const words = [
    run('<w:t xml:space="preserve">— </w:t>'),
    field('begin') + run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') + field('end'),
    run('<w:t xml:space="preserve"> —</w:t>'),
  ];
  return tag('p', {}, properties + words.join(''));
}

function coreXml({ title, author, date }: DocxOptions): string {
  const at = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const content = `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(author)}</dc:creator>${at}`;
  return `<cp:coreProperties ${names}>${content}</cp:coreProperties>`;
}

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override('word/document.xml', `${types}.document.main+xml`) +
  override('word/styles.xml', `${types}.styles+xml`) +
  override('word/settings.xml', `${types}.settings+xml`) +
  override('word/header.xml', `${types}.header+xml`) +
  ['odd', 'even', 'none'].map((name) => override(`word/footer-${name}.xml`, `${types}.footer+xml`)).join('') +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationList = (list: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const packageRelations = relationList(
  relation('document', `${relations}/officeDocument`, 'word/document.xml') +
    relation(
      'core',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
);
const documentRelations = relationList(
  relation('styles', `${relations}/styles`, 'styles.xml') +
    relation('settings', `${relations}/settings`, 'settings.xml') +
    relation('header', `${relations}/header`, 'header.xml') +
    ['odd', 'even', 'none']
      .map((name) => relation(name, `${relations}/footer`, `footer-${name}.xml`))
      .join(''),
);
