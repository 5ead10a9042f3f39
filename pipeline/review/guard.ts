/**
 * Who may ask for what. The desk is on this machine only; another web page open in the same
 * browser, a name that resolves to 127.0.0.1 or a form sent from elsewhere must get nothing.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context as Request, MiddlewareHandler } from 'hono';

/** Everything comes from ourselves; nothing may frame us or be sent elsewhere. */
const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/** The hosts that are us, `127.0.0.1:8620`, and the origin of each. */
export interface Address {
  readonly hosts: readonly string[];
  readonly scheme: 'http' | 'https';
}

/** Refuses what is not meant for us, before anything is looked at; dresses every answer. */
export function guard({ hosts, scheme }: Address): MiddlewareHandler {
  return async (request, next) => {
    const refusal = refuse(request, { hosts, scheme });
    if (refusal === undefined) await next();
    else request.res = request.text(refusal.text, refusal.status);
    for (const [name, value] of Object.entries(headers))
      if (!request.res.headers.has(name)) request.res.headers.set(name, value);
  };
}

interface Refusal {
  readonly status: 403 | 405 | 415 | 421;
  readonly text: string;
}

function refuse({ req }: Request, { hosts, scheme }: Address): Refusal | undefined {
  const host = req.header('host') ?? '';
  if (!hosts.includes(host)) return { status: 421, text: 'not this host' };
  if (req.method === 'GET' || req.method === 'HEAD') return undefined;
  if (req.method !== 'POST') return { status: 405, text: 'only GET and POST' };
  if (req.header('origin') !== `${scheme}://${host}`) return { status: 403, text: 'another origin' };
  const site = req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return { status: 403, text: 'another site' };
  return undefined;
}

/** JSON is the one form a change may have: a page from elsewhere cannot send it unasked. */
export function isJson(request: Request): boolean {
  return /^application\/json(?:;\s*charset=utf-8)?$/iu.test(request.req.header('content-type') ?? '');
}

/** 128 bits that nobody guesses. */
export function secret(): string {
  return randomBytes(16).toString('hex');
}

/** Equal, in a time that does not tell how much of it is. */
export function isSame(given: string | undefined, wanted: string): boolean {
  const [left, right] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
