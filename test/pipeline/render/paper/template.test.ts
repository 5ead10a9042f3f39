import { describe, expect, it } from 'vitest';
import { PipelineError } from '#pipeline/core/errors.ts';
import { textOf } from '../../../support/layout-lines.ts';
import { pagesOf, templateOf } from '../../../support/paper-template.ts';

/** What the template is told to be wrong, and where. */
function complaint(run: () => unknown): Readonly<Record<string, unknown>> {
  try {
    run();
  } catch (error) {
    if (error instanceof PipelineError) return { code: error.code, ...error.values };
    throw error;
  }
  return {};
}

describe('a template outside the subset is refused when it is loaded', () => {
  it.each([
    ['an unknown element', '<p>一</p>\n  <marquee>二</marquee>', 2, 3, 'marquee'],
    ['an inline style', '<p style="color: red">一</p>', 1, 1, 'style'],
    ['an unknown class', '<p>一</p>\n<p class="nowhere">二</p>', 2, 1, 'nowhere'],
    ['a value in a tag', '<p {{text}}>一</p>', 1, 1, 'quoted'],
    ['text outside a paragraph', '<p>一</p>\n散落的文字', 2, 1, '散落的文字'],
    ['an element that is not closed', '<div>\n  <p>一\n</div>', 2, 3, '<p>'],
    ['a stray end', '<p>一</p>\n</div>', 2, 1, '</div>'],
    ['a row outside a part', '<table><tr><td>一</td></tr></table>', 1, 8, '<tr>'],
    [
      'a table in a table',
      '<table><tbody><tr><td>\n<table></table></td></tr></tbody></table>',
      2,
      1,
      'table',
    ],
    ['words beside blocks', '<div>一<p>二</p></div>', 1, 1, '<p>'],
    ['a condition around half an element', '{{#if isOpen}}<div>{{/if}}</div>', 1, 20, 'whole elements'],
    ['half a condition', '<p>{{#if isOpen}}一</p>{{/if}}', 1, 23, 'whole elements'],
    ['an unknown value', '<p>{{text}}</p>\n<p>{{nowhere}}</p>', 2, 6, 'nowhere'],
    ['an unknown value in a loop', '{{#each rows}}<p>{{c}}</p>{{/each}}', 1, 20, '"c"'],
    ['braces that are not closed', '<p>一</p>\n<p>{{text</p>', 2, 4, 'not closed'],
    ['braces that are empty', '<p>{{ }}</p>', 1, 4, 'empty'],
    ['a loop that is not ended', '{{#each rows}}\n<p>{{a}}</p>', 1, 1, '"each" is not ended'],
    ['a loop that ends as a condition', '{{#each rows}}<p>{{a}}</p>{{/if}}', 1, 27, '"if" ends here'],
    ['a value out of a loop that is none', '<p>{{@index}}</p>', 1, 6, '@index'],
    ['an unknown helper', '<p>{{shout text}}</p>', 1, 6, 'shout'],
    ['an unknown partial', '{{> nowhere}}', 1, 1, 'nowhere'],
    ['unescaped text', '<p>{{{text}}}</p>', 1, 4, 'braces'],
    ['an entity', '<p>&nosuch;</p>', 1, 4, '&nosuch;'],
    [
      'a colspan that is none',
      '<table><tbody><tr><td colspan="0">一</td></tr></tbody></table>',
      1,
      19,
      'colspan',
    ],
  ])('%s', (_, body, line, column, said) => {
    const found = complaint(() => templateOf({ body }));
    expect(found).toMatchObject({ code: 'T_TEMPLATE', file: 'body.hbs', line, column });
    expect(found['en']).toContain(said);
  });

  it.each([
    ['an unknown property', 'p {\n  float: left;\n}', 2, 3, 'float'],
    ['a value of another property', 'p { color: 12pt }', 1, 5, '12pt'],
    ['a unit of screens', 'p { margin: 3px }', 1, 5, '3px'],
    ['a selector', 'p > span { color: red }', 1, 1, 'p > span'],
    ['an unknown tag', 'blink { color: red }', 1, 1, 'blink'],
    ['a font that is no role', 'p { font-family: Arial }', 1, 5, 'Arial'],
    ['rubbish at the end', 'p { color: red } }', 1, 18, '}'],
  ])('%s in the style sheet', (_, style, line, column, said) => {
    const found = complaint(() => templateOf({ body: '<p>一</p>', style }));
    expect(found).toMatchObject({ code: 'T_TEMPLATE', file: 'style.css', line, column });
    expect(found['en']).toContain(said);
  });

  it('names the file of a partial', () => {
    const parts = { body: '{{> part}}', partials: { part: '<p>\n  <b>一</b></p>' } };
    expect(complaint(() => templateOf(parts))).toMatchObject({
      file: 'partials/part.hbs',
      line: 2,
      column: 3,
    });
  });

  it('says in Chinese what is wrong', () => {
    const found = complaint(() => templateOf({ body: '<marquee>一</marquee>' }));
    expect(found['zh']).toBe('不认识的元素 <marquee>');
  });
});

describe('a template that was loaded', () => {
  const table = (rows: string): string => `<table><tbody>${rows}</tbody></table>`;

  it('names the row that has too few cells', () => {
    const body = table('<tr><td>一</td><td>二</td></tr>\n<tr><td>三</td></tr>');
    expect(complaint(() => pagesOf({ body }))).toMatchObject({ code: 'T_TEMPLATE', line: 2, column: 1 });
  });

  it('names the cell that reaches out of its part', () => {
    const body = table('<tr>\n<td rowspan="2">一</td></tr>');
    expect(complaint(() => pagesOf({ body }))).toMatchObject({ code: 'T_TEMPLATE', line: 2, column: 1 });
  });

  it('names columns that are wider than the page', () => {
    const body = `<table><colgroup><col width="200mm"></colgroup><tbody><tr><td>一</td></tr></tbody></table>`;
    expect(complaint(() => pagesOf({ body }))).toMatchObject({ code: 'T_TEMPLATE', line: 1, column: 1 });
  });

  it('names a box that leaves the sheet', () => {
    const style = '.out { position: absolute; top: 290mm; left: 20mm; width: 100mm }';
    const found = complaint(() => pagesOf({ body: '<p>一</p>\n<p class="out">二<br>三</p>', style }));
    expect(found).toMatchObject({ code: 'T_TEMPLATE', line: 2, column: 1 });
  });

  it('names a row that no page can hold', () => {
    const body = table('<tr><td class="tall">一</td></tr>');
    const found = complaint(() => pagesOf({ body, style: '.tall { line-height: 300mm }' }));
    expect(found).toMatchObject({ code: 'T_TEMPLATE', line: 1 });
    expect(found['en']).toContain('302 mm high');
  });

  it('names every character that no font has', () => {
    const found = complaint(() => pagesOf({ body: '<p>{{text}}</p>' }, { text: '一\u{10fffd}二\ue123' }));
    expect(found).toEqual({ code: 'T_GLYPH', characters: '\u{10fffd}\ue123', codes: 'U+10FFFD U+E123' });
  });

  it('prints rare characters of names, borrowing what a font lacks', () => {
    const names = '䶮昇喆堃犇𬭎珺赟翀頔璟彧璎骉㛃䲟旻';
    for (const family of ['宋', '小标宋', '黑', '楷', '仿宋']) {
      const parts = { body: '<p class="own">{{text}}</p>', style: `.own { font-family: ${family} }` };
      expect(textOf(pagesOf(parts, { text: names }))).toBe(names);
    }
  });

  it('prints each rare ideograph or names it, up to extension H', () => {
    // Ten from each block of the Unicode standard that holds ideographs beyond the common ones.
    const blocks = [0x3400, 0x20000, 0x2a700, 0x2b740, 0x2b820, 0x2ceb0, 0x30000, 0x31350];
    const characters = blocks.flatMap((block) =>
      Array.from({ length: 25 }, (_, i) => String.fromCodePoint(block + i * 7)),
    );
    const found = complaint(() => pagesOf({ body: '<p>{{text}}</p>' }, { text: characters.join('') }));
    const missing = new Set(Array.from(typeof found['characters'] === 'string' ? found['characters'] : ''));
    const printed = characters.filter((character) => !missing.has(character));
    expect(printed.length + missing.size).toBe(200);
    expect(textOf(pagesOf({ body: '<p>{{text}}</p>' }, { text: printed.join('') }))).toBe(printed.join(''));
  });

  it('names a class that was filled in and that no sheet knows', () => {
    const found = complaint(() => pagesOf({ body: '<p class="{{text}}">一</p>' }, { text: 'nowhere' }));
    expect(found).toMatchObject({ code: 'T_TEMPLATE', file: 'body.hbs', line: 1, column: 1 });
  });

  it('splits long texts into paragraphs, and keeps line ends where the style says so', () => {
    const body = '{{#paragraphs text}}<p>{{this}}</p>{{/paragraphs}}<div class="kept">{{text}}</div>';
    const style = '.kept { white-space: pre-line; text-indent: 0 }';
    const [page] = pagesOf({ body, style }, { text: '一\n\n二 三\n四' });
    const heights = new Set(page?.marks.map((mark) => (mark.kind === 'run' ? mark.y : 0)));
    expect(heights.size).toBe(6);
  });

  it('shows values as text, whatever they hold', () => {
    const text = '<b>&amp;"\'`=</b>{{text}}';
    expect(textOf(pagesOf({ body: '<p>{{text}}</p>' }, { text }))).toBe(text);
  });

  it('does not print a missing value as a blank', () => {
    expect(complaint(() => pagesOf({ body: '<p>{{text}}</p>' }, {}))).toMatchObject({
      code: 'T_TEMPLATE',
      line: 1,
    });
  });
});
