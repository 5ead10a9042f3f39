/** Values of sentences that run on over the end of their line. */
import type { FieldDefinition } from '#schemas/certificates/define.ts';
import { datesIn } from './dates.ts';
import type { PageText } from './page-text.ts';
import type { Parsed } from './values.ts';
import { slice } from './views.ts';

/** What was asked for: the field, and the labels that the value stands behind. */
interface Asked {
  readonly field: FieldDefinition;
  readonly labels: readonly string[];
}

/** The whole of a value of which the label's line held only the beginning. */
export function wholeValue(parsed: Parsed, asked: Asked, text: PageText): Parsed {
  return asked.field.kind === 'date' ? wholeDate(parsed, asked, text) : wholeNumber(parsed, asked, text);
}

/** A date in a sentence runs on over the end of its line: the same date behind the same label in running text. */
function wholeDate(parsed: Parsed, { labels }: Asked, { flows }: PageText): Parsed {
  const short = String(parsed.value);
  if (short.length >= 10) return parsed;
  for (const flow of flows) {
    const whole = datesIn(flow.text).find(({ value, start }) => {
      const before = flow.text.slice(0, start).replace(/[为是:]{1,2}$/u, '');
      return (
        value.length > short.length && value.startsWith(short) && labels.some((own) => before.endsWith(own))
      );
    });
    if (whole) return { value: whole.value, view: slice(flow, whole.start, whole.end) };
  }
  return parsed;
}

/** Whole numbers of diplomas and degrees (domain.md 4.2, 4.3); a line may end within one. */
const WHOLE_NUMBER: Partial<Record<FieldDefinition['kind'], RegExp>> = {
  diplomaNumber: /^[0-9]{17,18}(?![0-9])/u,
  degreeNumber: /^[ZTC]?[0-9]{16}(?![0-9])/u,
};

function wholeNumber(parsed: Parsed, { field, labels }: Asked, { flows }: PageText): Parsed {
  const form = WHOLE_NUMBER[field.kind];
  const short = String(parsed.value);
  if (!form || form.test(short)) return parsed;
  for (const flow of flows) {
    for (const own of labels) {
      const at = flow.text.indexOf(`${own}:${short}`);
      const start = at + own.length + 1;
      const whole = at < 0 ? undefined : form.exec(flow.text.slice(start))?.[0];
      if (whole !== undefined) return { value: whole, view: slice(flow, start, start + whole.length) };
    }
  }
  return parsed;
}
