/** Who is in: sessions in memory, named by a cookie that no script can read. A restart ends them all. */
import type { Context as Request } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { secret } from './guard.ts';

export interface Session {
  readonly id: string;
  /** What every change must carry. */
  readonly token: string;
  readonly person: string | undefined;
  /** The password record somebody logged in by: another one ends the session. */
  readonly record: string | undefined;
  readonly since: number;
  readonly seen: number;
}

const MINUTE = 60_000;
const longest = 8 * 60 * MINUTE;
/** Without a request: short where people log in, the day of work where one sits alone at the machine. */
const idle = { login: 30 * MINUTE, alone: 12 * 60 * MINUTE } as const;

export interface Sessions {
  /** Begins one and sets its cookie; `record` where somebody logged in. */
  begin(request: Request, person: string | undefined, record?: string): Session;
  of(request: Request): Session | undefined;
  /** Names the person of a session that had none. */
  name(session: Session, person: string): void;
  /** Ends it, and takes the cookie back. */
  end(request: Request, session: Session): void;
}

export interface SessionOptions {
  readonly monotonic: () => number;
  readonly isSecure: boolean;
}

export function openSessions({ monotonic, isSecure }: SessionOptions): Sessions {
  const sessions = new Map<string, Session>();
  // The prefix makes browsers take the cookie from this host by TLS alone.
  const cookieName = isSecure ? '__Host-pingshen' : 'pingshen';
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure } as const;
  const isOver = ({ since, seen, record }: Session, now: number): boolean =>
    now - since > longest || now - seen > (record === undefined ? idle.alone : idle.login);
  return {
    begin(request, person, record) {
      const now = monotonic();
      for (const [id, session] of sessions) if (isOver(session, now)) sessions.delete(id);
      const session = { id: secret(), token: secret(), person, record, since: now, seen: now };
      sessions.set(session.id, session);
      setCookie(request, cookieName, session.id, options);
      return session;
    },
    of(request) {
      const found = sessions.get(getCookie(request, cookieName) ?? '');
      if (!found) return undefined;
      const now = monotonic();
      if (isOver(found, now)) {
        sessions.delete(found.id);
        return undefined;
      }
      const seen = { ...found, seen: now };
      sessions.set(found.id, seen);
      return seen;
    },
    name(session, person) {
      sessions.set(session.id, { ...session, person });
    },
    end(request, { id }) {
      sessions.delete(id);
      deleteCookie(request, cookieName, options);
    },
  };
}
