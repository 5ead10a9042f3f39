/** Runs in the reader's browser: filters, keys, what was seen. Put into the page as text. */
export declare function startReport(): void;
