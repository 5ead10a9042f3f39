/** Where the desk is reached: this machine alone, or others too, by TLS and log-in. */
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { createSecureContext } from 'node:tls';
import { trouble } from '../core/errors.ts';
import type { Workspace } from '../core/workspace.ts';

/** Certificate and key, PEM. */
export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface Wish {
  /** The name or address others reach it by. */
  readonly host: string;
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
}

/** Whether a name or address means this machine and no other can reach it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The certificate, where one is given. Throws C_TLS where it is wanted and absent, or cannot be used. */
export async function readTls(
  { host, tlsCert, tlsKey }: Wish,
  { read }: Pick<Workspace, 'read'>,
): Promise<Tls | undefined> {
  const refuse = (what: string, cause?: unknown): Error => trouble('C_TLS', { host, what }, cause);
  if (tlsCert === undefined && tlsKey === undefined) {
    if (isLoopback(host)) return undefined;
    throw refuse('--tls-cert, --tls-key');
  }
  if (tlsCert === undefined) throw refuse('--tls-cert');
  if (tlsKey === undefined) throw refuse('--tls-key');
  const [cert, key] = await Promise.all(
    [tlsCert, tlsKey].map((file) =>
      read(file).catch((error: unknown) => {
        throw refuse(file, error);
      }),
    ),
  );
  if (!cert || !key) throw refuse('PEM');
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw refuse((error as Error).message, error);
  }
  return { cert, key };
}

/**
 * The `Host` headers that mean us. A name of this machine's own making (a foreign name that
 * resolves to it) is not among them, which is what keeps other pages in the browser out.
 */
export function hostsOf(host: string, port: number): string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  const names = isLoopback(host)
    ? ['127.0.0.1', 'localhost', host]
    : isEverywhere
      ? ['127.0.0.1', 'localhost', hostname().toLowerCase(), ...own]
      : [host.toLowerCase()];
  // Browsers leave out the port that goes without saying.
  return [...new Set(names)]
    .map((name) => (name.includes(':') ? `[${name.split('%')[0] ?? name}]` : name))
    .flatMap((name) => [`${name}:${port}`, ...(port === 443 ? [name] : [])]);
}

/** The address to open, `https://review.example:8620`. */
export function originOf(
  host: string,
  { port, isSecure }: { readonly port: number; readonly isSecure: boolean },
): string {
  const named = host === '0.0.0.0' || host === '::' ? hostname() : host;
  return `${isSecure ? 'https' : 'http'}://${named.includes(':') ? `[${named}]` : named}:${port}`;
}
