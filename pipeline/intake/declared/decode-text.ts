/** Bytes to text without a guess that could go wrong unseen. */

export interface DecodedText {
  readonly text: string;
  /** Anything but UTF-8 deserves a warning. */
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16';
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with or without byte-order mark, else UTF-16 with one, else GB 18030; undefined if none fits. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isLittle || isBig) {
    const text = decodeAs(bytes, isLittle ? 'utf-16le' : 'utf-16be');
    return text === undefined ? undefined : { text, encoding: 'utf-16' };
  }
  const unicode = decodeAs(bytes, 'utf-8');
  if (unicode !== undefined) return { text: unicode, encoding: 'utf-8' };
  const chinese = decodeAs(bytes, 'gb18030');
  return chinese === undefined ? undefined : { text: chinese, encoding: 'gb18030' };
}
