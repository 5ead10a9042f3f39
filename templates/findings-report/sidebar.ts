import { documentTypeName } from '#schemas/path-names.ts';
import type { Severity } from '#schemas/records/results.ts';
import { html, type Html } from './html.ts';
import { severityOrder, verdictOrder } from './order.ts';
import type { ApplicantView, ReportView } from './view.ts';
import { reportWords, type ReportWords } from './words.ts';

/** Search, filters by severity, document and applicant, and the keys. */
export function sidebar(view: ReportView): Html {
  const words = reportWords(view.language);
  const { page } = words;
  return html`<nav class="side" aria-label="${page.filters}">
    <div class="needs-script">
      <label class="visually-hidden" for="search">${page.search}</label
      ><input
        class="search"
        id="search"
        type="search"
        placeholder="${page.search}${words.colon}${page.searchHint}"
        autocomplete="off"
        spellcheck="false"
      />
      <h2 id="by-severity">${page.bySeverity}</h2>
      <div class="toggles" role="group" aria-labelledby="by-severity">
        ${severityOrder.map((severity) => severityToggle(severity, view, words))}
      </div>
      <h2><label for="kind">${page.byKind}</label></h2>
      ${kinds(view)}
      <h2 id="by-applicant">${page.byApplicant}</h2>
      <div class="toggles" role="group" aria-labelledby="by-applicant">
        ${view.applicants.map(applicantToggle)}
      </div>
      <button class="clear" id="clear" type="button" hidden>${page.clear}</button>
      ${keys(words)}
    </div>
    <p class="privacy">${page.privacy}<span class="needs-script">${page.seenNote}</span></p>
  </nav>`;
}

function severityToggle(severity: Severity, { findings }: ReportView, words: ReportWords): Html {
  const count = findings.filter(
    (finding) => finding.severity === severity && finding.verdict !== 'match',
  ).length;
  return toggle('severity', severity, { name: words.severities[severity], count, tone: severity });
}

function applicantToggle({ id, name, outcome, counts }: ApplicantView): Html {
  const count = verdictOrder.reduce((sum, verdict) => sum + (verdict === 'match' ? 0 : counts[verdict]), 0);
  return toggle('applicant', id ?? '', {
    name,
    note: id === name ? '' : (id ?? ''),
    tone: outcome ?? '',
    count,
  });
}

interface ToggleText {
  readonly name: string;
  readonly count: number;
  readonly note?: string;
  readonly tone: string;
}

function toggle(group: string, value: string, { name, count, note, tone }: ToggleText): Html {
  return html`<button
    class="toggle"
    type="button"
    data-group="${group}"
    value="${value}"
    aria-pressed="false"
  >
    <span class="dot ${tone}"></span
    ><span class="name"><bdi>${name}</bdi> ${note ? html`<small>${note}</small>` : ''}</span
    ><span class="count">${count}</span>
  </button>`;
}

function kinds(view: ReportView): Html {
  const words = reportWords(view.language);
  const all = view.findings.flatMap(({ kind, witnesses }) => [
    ...(kind ? [kind] : []),
    ...witnesses.map((witness) => witness.kind),
  ]);
  const options = [...new Set(all)].map(
    (kind) => html`<option value="${kind}">${documentTypeName(kind, view.language)}</option>`,
  );
  return html`<select class="select" id="kind">
    <option value="">${words.page.allKinds}</option>
    ${options}
  </select>`;
}

function keys({ page }: ReportWords): Html {
  return html`<div class="keys">
    <h2>${page.keys}</h2>
    <dl>
      ${page.keyList.map(
        ([key = '', does = '']) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>`,
      )}
    </dl>
  </div>`;
}
