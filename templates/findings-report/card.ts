import { documentTypeName } from '#schemas/path-names.ts';
import { html, ownMarkup, type Html } from './html.ts';
import type { CropView, FindingView, PlaceView, ReportView, Segment, WitnessView } from './view.ts';
import { reportWords, type ReportWords } from './words.ts';

/** One finding to look at: what was declared beside what was found, with the place that proves it. */
export function card(finding: FindingView, { language }: ReportView): Html {
  const words = reportWords(language);
  const hasValues = finding.declared.length > 0 || finding.found.length > 0;
  return html`<article
    class="card ${finding.verdict}"
    id="f${finding.number}"
    tabindex="-1"
    aria-labelledby="t${finding.number}"
    ${filterData(finding)}
  >
    ${head(finding, words)}
    <div class="body">
      <div class="left">
        ${hasValues && value(words.page.declared, declaredValue(finding, words))}
        <p class="message" lang="zh-CN"><bdi>${finding.message}</bdi></p>
        ${decision(finding, words)}${witnesses(finding, language)}
      </div>
      <div class="right">
        ${hasValues && value(words.page.found, foundValue(finding, words))} ${evidence(finding, language)}
      </div>
    </div>
  </article> `;
}

/** What the page's filters look at. */
export function filterData({ verdict, severity, applicant, kind, witnesses }: FindingView): Html {
  const kinds = new Set([...(kind ? [kind] : []), ...witnesses.map((witness) => witness.kind)]);
  return html`data-verdict="${verdict}" data-severity="${severity}" data-applicant="${applicant ?? ''}"
  data-kind="${[...kinds].join(' ')}"`;
}

function head(finding: FindingView, words: ReportWords): Html {
  const verdicts = finding.isRule ? words.ruleVerdicts : words.verdicts;
  const { number, verdict, severity, applicant, applicantName, item, requirement } = finding;
  return html`<header class="head">
    <span class="rank ${severity}">${words.severities[severity]}</span
    ><span class="chip">${verdicts[verdict]}</span>
    <h3 id="t${number}">
      <bdi>${item}</bdi> <span class="person"><bdi>${applicantName}</bdi> ${applicant ?? ''}</span>
    </h3>
    <span class="tail"
      ><span>${words.columns.requirement} ${requirement}</span
      ><a href="#f${number}" aria-label="${words.page.linkTo} ${number}">#${number}</a>
      <label class="seen needs-script"
        ><input type="checkbox" aria-describedby="t${number}" />${words.page.seen}</label
      ></span
    >
  </header>`;
}

function value(label: string, content: Html): Html {
  return html`<dl class="value">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </dl>`;
}

/** A value with what differs marked; blanks of a fixed-width value are kept. */
export function marked(segments: readonly Segment[]): Html {
  return html`<bdi
    >${segments.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : html`${text}`))}</bdi
  >`;
}

function declaredValue({ declared }: FindingView, words: ReportWords): Html {
  return declared.length ? marked(declared) : html`<span class="none">${words.noValue}</span>`;
}

function foundValue(finding: FindingView, words: ReportWords): Html {
  const { found, verdict, hiddenDifferences } = finding;
  const absent = { unreadable: words.notRead, missing: words.noEvidence } as Readonly<Record<string, string>>;
  if (!found.length) return html`<span class="none">${absent[verdict] ?? words.noValue}</span>`;
  const note =
    hiddenDifferences.length > 0 && words.hiddenDifference(hiddenDifferences.join(words.separator));
  return html`${marked(found)}${note && html`<small>${note}</small>`}`;
}

function decision({ decision: made }: FindingView, words: ReportWords): Html | undefined {
  if (!made) return undefined;
  return html`<p class="decision">
    <strong>${words.page.decided}${words.colon}${made.word}</strong> <bdi>${made.by}</bdi> ${made.at}
    <bdi>${made.reason ?? ''}</bdi>
  </p>`;
}

/** One witness says no more than the card does already. */
function witnesses(finding: FindingView, language: ReportView['language']): Html | undefined {
  if (finding.witnesses.length < 2) return undefined;
  const words = reportWords(language);
  const row = ({ kind, verdict, found, place }: WitnessView): Html =>
    html`<tr>
      <td>
        ${documentTypeName(kind, language)}
        <div class="where">${where(place, words)}</div>
      </td>
      <td class="${verdict}"><span class="chip">${words.verdicts[verdict]}</span></td>
      <td><bdi>${found}</bdi></td>
    </tr>`;
  return html`<table class="witnesses">
    <caption class="visually-hidden">
      ${words.page.witnesses}
    </caption>
    <tbody>
      ${finding.witnesses.map(row)}
    </tbody>
  </table>`;
}

function where(place: PlaceView | undefined, words: ReportWords): Html | undefined {
  return place && html`<bdi>${place.file}</bdi> ${words.pageOf(place.page)}`;
}

function evidence({ crop, place, item }: FindingView, language: ReportView['language']): Html | undefined {
  const words = reportWords(language);
  if (!place) return undefined;
  const caption = html`<strong>${documentTypeName(place.kind, language)}</strong
    ><span>${where(place, words)}</span>${
      place.image !== undefined &&
      html`<a href="./${encodePath(place.image)}" target="_blank" rel="noopener">${words.page.openPage}</a>`
    }`;
  if (!crop)
    return html`<figure class="no-crop">
      ${words.noImage}
      <figcaption>${caption}</figcaption>
    </figure>`;
  return html`<figure class="crop">
    ${picture(crop, `${words.page.cropOf}${words.colon}${item}`)}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function picture({ plain, width, height, mark }: CropView, alt: string): Html {
  const size = html`width="${width}" height="${height}"`;
  return html`<div class="picture">
    <img
      src="data:image/jpeg;base64,${ownMarkup(plain.toString('base64'))}"
      ${size}
      alt="${alt}"
      decoding="async"
    />${mark && html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${frame(mark)}</svg>`}
  </div>`;
}

function frame(mark: NonNullable<CropView['mark']>): Html {
  const [x, y, width, height] = mark.map((side) => Math.round(side * 10) / 10) as unknown as typeof mark;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" />`;
}

function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
