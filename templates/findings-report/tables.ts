import { documentTypeName } from '#schemas/path-names.ts';
import { filterData, marked } from './card.ts';
import { html, type Html } from './html.ts';
import { verdictOrder } from './order.ts';
import type { ApplicantView, FileView, FindingView, ReportView } from './view.ts';
import { reportWords } from './words.ts';

/** Everything that agrees: a plain table without pictures, closed until it is wanted. */
export function matchesSection(view: ReportView): Html {
  const { columns, page, pageOf } = reportWords(view.language);
  const matches = view.findings.filter(({ verdict }) => verdict === 'match');
  const row = (finding: FindingView): Html =>
    html`<tr data-row ${filterData(finding)}>
      <td class="number">${finding.number}</td>
      <td><bdi>${finding.applicantName}</bdi></td>
      <td><bdi>${finding.item}</bdi></td>
      <td class="mono">${marked(finding.declared)}</td>
      <td class="mono">${marked(finding.found)}</td>
      <td>${finding.kind ? documentTypeName(finding.kind, view.language) : ''}</td>
      <td><bdi>${finding.place?.file ?? ''}</bdi> ${finding.place ? pageOf(finding.place.page) : ''}</td>
      <td>${finding.requirement}</td>
    </tr> `;
  const heads = [
    columns.applicant,
    columns.item,
    columns.declared,
    columns.found,
    columns.kind,
    columns.file,
    columns.requirement,
  ];
  return html`<details class="section" id="matches">
    <summary>
      <h2>${page.matches}</h2>
      <span class="count" id="matches-shown">${matches.length}</span>
    </summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${page.matches}">
      <table>
        <thead>
          <tr>
            <th class="number" scope="col">${columns.number}</th>
            ${heads.map(headCell)}
          </tr>
        </thead>
        <tbody>
          ${matches.map(row)}
        </tbody>
      </table>
    </div>
  </details> `;
}

/** One row an applicant: outcome and how often each verdict was given. */
export function applicantsSection(view: ReportView): Html {
  const { applicantColumns: columns, page, groups, outcomes } = reportWords(view.language);
  const row = ({ id, name, outcome, counts, blocking, files, pages }: ApplicantView): Html =>
    html`<tr>
      <td>${id ?? ''}</td>
      <td><bdi>${name}</bdi></td>
      <td>${outcome ? html`<span class="dot ${outcome}"></span> ${outcomes[outcome]}` : ''}</td>
      ${[blocking, ...verdictOrder.map((verdict) => counts[verdict]), files, pages].map((count) => html`<td class="number">${count}</td>`)}
    </tr> `;
  const numbers = [
    columns.blocking,
    ...verdictOrder.map((verdict) => groups[verdict]),
    columns.files,
    columns.pages,
  ];
  return html`<details class="section" id="applicants">
    <summary>
      <h2>${page.applicants}</h2>
      <span class="count">${view.applicants.length}</span>
    </summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${page.applicants}">
      <table>
        <thead>
          <tr>
            ${[columns.id, columns.name, columns.outcome].map(headCell)}${numbers.map((name) => html`<th class="number" scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${view.applicants.map(row)}
        </tbody>
      </table>
    </div>
  </details> `;
}

/** Files that were not read or carry remarks; open when something was quarantined. */
export function filesSection(view: ReportView): Html {
  const { fileColumns: columns, page, statuses } = reportWords(view.language);
  const troubled = view.files.filter(({ status, warnings }) => status !== 'read' || warnings.length > 0);
  if (troubled.length === 0) return html``;
  const isSerious = troubled.some(({ status }) => status === 'quarantined');
  const row = ({ file, status, reason, warnings }: FileView): Html =>
    html`<tr>
      <td><bdi>${file}</bdi></td>
      <td>${statuses[status]}</td>
      <td><bdi>${[reason, ...warnings].filter(Boolean).join(' ')}</bdi></td>
    </tr> `;
  return html`<details class="section" id="files" ${isSerious && html`open`}>
    <summary>
      <h2>${page.troubled}</h2>
      <span class="count">${troubled.length} / ${view.files.length}</span>
    </summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${page.troubled}">
      <table>
        <thead>
          <tr>
            ${[columns.file, columns.status, columns.reason].map(headCell)}
          </tr>
        </thead>
        <tbody>
          ${troubled.map(row)}
        </tbody>
      </table>
    </div>
  </details> `;
}

function headCell(name: string): Html {
  return html`<th scope="col">${name}</th>`;
}
