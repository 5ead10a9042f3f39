/** Markdown as far as the documents' tests need it. */

/** A table; bars and line breaks inside cells are made harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Rows of the first table after a heading, the head left out; cells as they are written. */
export function tableAfter(text: string, heading: string): string[][] {
  const at = text.indexOf(`\n${heading}\n`);
  if (at < 0) throw new Error(`no heading ${heading}`);
  const lines = text.slice(at).split('\n');
  const rows = lines.slice(lines.findIndex((line) => line.startsWith('|')) + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The words a text sets in code type. */
export function codeWords(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)].map(([, word = '']) => word);
}
