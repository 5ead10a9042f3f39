/** What a run has lying on the server, the longest unused first, so that it stays within its room. */
export class Ledger {
  readonly #entries = new Map<string, { bytes: number; holds: number }>();
  readonly #room: number;
  #total = 0;

  /** @param room bytes that may lie there besides what is in use */
  constructor(room: number) {
    this.#room = room;
  }

  /** It is there and was just used; `holds` more tasks under way need it. */
  use(name: string, bytes: number, holds = 0): void {
    const known = this.#entries.get(name);
    this.#entries.delete(name);
    this.#entries.set(name, { bytes, holds: (known?.holds ?? 0) + holds });
    this.#total += bytes - (known?.bytes ?? 0);
  }

  bytesOf(name: string): number | undefined {
    return this.#entries.get(name)?.bytes;
  }

  release(name: string): void {
    const entry = this.#entries.get(name);
    if (entry !== undefined && entry.holds > 0) entry.holds -= 1;
  }

  /** Strikes off and gives what must go. */
  surplus(): string[] {
    const gone: string[] = [];
    for (const [name, { bytes, holds }] of this.#entries) {
      if (this.#total <= this.#room) break;
      if (holds > 0) continue;
      this.#entries.delete(name);
      this.#total -= bytes;
      gone.push(name);
    }
    return gone;
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }
}
