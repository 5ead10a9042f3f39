/** Which months the rows of a grid mark, though single marks were not read: counts and neighbours tell. */
import type { Cell } from '../../cells.ts';

/** A row of a grid: numbers of months by what their marks say, and how many were paid as printed. */
export interface MarkedRow {
  readonly year: Cell;
  readonly row: number;
  readonly paid: readonly number[];
  readonly unpaid: readonly number[];
  /** Marks that are not understood. */
  readonly unclear: readonly number[];
  readonly count?: number;
}

type Months = readonly number[];

/** The paid months of every row; `'unclear'` where those of one cannot be told. */
export function settleRows(
  rows: readonly MarkedRow[],
  hasHoles: (row: MarkedRow) => boolean,
): Months[] | 'unclear' {
  let choices = rows.map((row) => choicesOf(row, hasHoles));
  for (let open = Infinity; ;) {
    const left = choices.reduce((sum, { length }) => sum + length, 0);
    if (left === open) break;
    open = left;
    choices = choices.map((own, i) => joining(own, i, { rows, choices }));
  }
  const settled = choices.map((own) => (own.length === 1 ? own[0] : undefined));
  return settled.every((months) => months !== undefined) ? settled : 'unclear';
}

/** The months a row may mean: as marked, or as many as are counted and hold all that are marked. */
function choicesOf(row: MarkedRow, hasHoles: (row: MarkedRow) => boolean): Months[] {
  const { unpaid, unclear, count } = row;
  const paid = [...new Set(row.paid)].sort((p, q) => p - q);
  if (count === undefined) return unclear.length > 0 || (paid.length > 0 && hasHoles(row)) ? [] : [paid];
  if (paid.length === count) return [paid];
  const runs = Array.from({ length: 13 - count }, (_, start) =>
    Array.from({ length: count }, (__, i) => start + 1 + i),
  );
  return runs.filter(
    (run) => paid.every((number) => run.includes(number)) && !unpaid.some((number) => run.includes(number)),
  );
}

interface Around {
  readonly rows: readonly MarkedRow[];
  readonly choices: readonly Months[][];
}

/** Of several choices those that join the months of the row before or behind, where they are known. */
function joining(own: Months[], at: number, { rows, choices }: Around): Months[] {
  if (own.length < 2) return own;
  const edge = (i: number, end: 'first' | 'last'): number | undefined => {
    const [row, known] = [rows[i], choices[i]];
    const [only, ...others] = known ?? [];
    const number = end === 'first' ? only?.[0] : only?.at(-1);
    const year = Number(row?.year.text.slice(0, 4));
    return row && number !== undefined && others.length === 0 ? year * 12 + number : undefined;
  };
  const year = Number(rows[at]?.year.text.slice(0, 4)) * 12;
  const fitting = own.filter((months) => {
    const [from, to] = [year + (months[0] ?? 0), year + (months.at(-1) ?? 0)];
    return [
      edge(at - 1, 'last') === from - 1,
      edge(at + 1, 'first') === to + 1,
      // Tables may begin with the latest year.
      edge(at + 1, 'last') === from - 1,
      edge(at - 1, 'first') === to + 1,
    ].some(Boolean);
  });
  return fitting.length > 0 ? fitting : own;
}
