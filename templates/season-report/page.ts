/** The season as one page that needs nothing but itself; it runs no script and fetches nothing. */
import { createHash } from 'node:crypto';
import type { Language } from '#schemas/path-names.ts';
import { isLate, type Season } from '#schemas/records/season.ts';
import { html, ownMarkup, type Html } from '../findings-report/html.ts';
import { style } from './style.ts';
import { seasonNotes, seasonTables, type Cell, type SeasonTable, type TableColumn } from './tables.ts';
import { seasonWords } from './words.ts';

export interface SeasonPageInput {
  readonly season: Season;
  readonly language: Language;
  /** The run's own clock, ISO 8601 with its offset. */
  readonly runAt: string;
}

// whole, outside the template: the policy's hash covers every blank between the tags
const styleTag = ownMarkup(`<style>${style}</style>`);
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The page as text; all values from outside are escaped. */
export function seasonPage({ season, language, runAt }: SeasonPageInput): string {
  const words = seasonWords(language);
  const tables = seasonTables(season, language);
  // The whole list is long: it comes last.
  const sections = tables.map((table, index) => section(table, index, words.none));
  const page = html`<!DOCTYPE html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${ownMarkup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${words.title} · ${season.cycle}</title>
        ${styleTag}
      </head>
      <body>
        <header>
          <h1>${words.title} <bdi>${season.cycle}</bdi></h1>
          <p class="about">${words.notes.deadline} ${season.deadline} · ${runAt}</p>
        </header>
        <main>
          <ul class="tiles">
            ${tiles(season, language)}
          </ul>
          ${notes(season, language)} ${[...sections.slice(1), ...sections.slice(0, 1)]}
        </main>
      </body>
    </html> `;
  return page.markup;
}

/** The numbers asked for first; those with a list of their own lead to it. */
function tiles(season: Season, language: Language): Html[] {
  const { outcomes, sheets, page, kinds } = seasonWords(language);
  const accepted = season.people.filter((person) => !person.isLate);
  const count = (outcome: (typeof accepted)[number]['outcome']): number =>
    accepted.filter((person) => person.outcome === outcome).length;
  const late = season.submissions.filter(({ punctuality }) => isLate(punctuality)).length;
  const tile = (number: number, text: string, tone = ''): Html =>
    html`<li>
      <span class="tile ${tone}"><strong>${number}</strong> ${text}</span>
    </li>`;
  const link = (number: number, text: string, section: number): Html =>
    html`<li>
      <a class="${number > 0 ? 'look' : ''}" href="#list-${section}"><strong>${number}</strong> ${text}</a>
    </li>`;
  return [
    tile(season.submissions.length, page.submissions),
    html`<li>
      <a href="#list-0"><strong>${accepted.length}</strong> ${page.accepted}</a>
    </li>`,
    tile(count('clear'), outcomes.clear, 'right'),
    tile(count('review'), outcomes.review, 'look'),
    tile(count('blocked'), outcomes.blocked, 'wrong'),
    link(season.repeated.length, sheets.repeated, 2),
    link(season.similar.length, kinds.summary, 2),
    link(late, page.late, 3),
    link(season.banned.length, sheets.banned, 4),
  ];
}

/** First what was not judged or left out: whoever reads the numbers must know. */
function notes(season: Season, language: Language): Html {
  const { sheets } = seasonWords(language);
  return html`<details class="section" open>
    <summary><h2>${sheets.notes}</h2></summary>
    <dl class="notes">
      ${seasonNotes(season, language).map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd><bdi>${text}</bdi></dd> `,
      )}
    </dl>
  </details> `;
}

function section({ name, columns, rows, hasSum }: SeasonTable, index: number, none: string): Html {
  const head = ({ head: text, kind }: TableColumn): Html =>
    html`<th scope="col" class="${classOf(kind)}">${text}</th>`;
  const cell = (content: Cell, column: number): Html =>
    html`<td class="${classOf(columns[column]?.kind)}"><bdi>${content}</bdi></td>`;
  const body = html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${columns.map(head)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells, row) =>
            html`<tr class="${hasSum && row === rows.length - 1 ? 'sum' : ''}">
              ${cells.map(cell)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
  return html`<details class="section" id="list-${index}" open>
    <summary>
      <h2>${name}</h2>
      <span class="count">${rows.length - (hasSum ? 1 : 0)}</span>
    </summary>
    ${rows.length === 0 ? html`<p class="none">${none}</p>` : body}
  </details> `;
}

const classOf = (kind: TableColumn['kind'] | undefined): string => (kind === 'text' ? '' : (kind ?? ''));
