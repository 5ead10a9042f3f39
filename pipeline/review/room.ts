/** Who is let in, and what a change must bring with it. */
import type { Context as Request } from 'hono';
import { doorPage, namePage } from '#templates/desk/door-page.ts';
import { words } from '#templates/desk/words.ts';
import type { Desk } from './desk.ts';
import { isJson, isSame, type Session, type Sessions } from './guard.ts';
import { localPerson } from './people.ts';
import type { FrameParts } from './views.ts';

/** Somebody known, asking for something. */
export interface Visit {
  readonly request: Request;
  readonly session: Session;
  readonly frame: FrameParts;
}

type Handler = (request: Request) => Promise<Response>;

/** What the routes are made with. */
export interface Room {
  readonly desk: Desk;
  readonly sessions: Sessions;
  /** A page for somebody who is known; everybody else is shown the door. */
  readonly visit: (show: (visit: Visit) => Promise<Response> | Response) => Handler;
  /** A change: known person, JSON, and the token of the page it was made on. */
  readonly change: (make: (visit: Visit, body: unknown) => Promise<Response>) => Handler;
}

/** Lets in those who opened the printed address, and takes changes only from its own pages. */
export function makeRoom({
  desk,
  sessions,
  startToken,
}: Pick<Room, 'desk' | 'sessions'> & { readonly startToken: string }): Room {
  const visit: Room['visit'] = (show) => async (request) => {
    if (isSame(request.req.query('token'), startToken)) {
      sessions.begin(request, undefined);
      return request.redirect('/', 303);
    }
    const session = sessions.of(request);
    if (!session) return request.html(doorPage(words.needsToken), 403);
    const person = session.person ?? (await localPerson(desk.database));
    if (person === undefined) return request.html(namePage(session.token));
    const frame = { token: session.token, person, role: 'head', hasLogin: false } as const;
    return await show({ request, session, frame });
  };
  return {
    ...{ desk, sessions, visit },
    change: (make) =>
      visit(async (known) => {
        const refusal = refuseChange(known.request, known.session);
        if (refusal) return refusal;
        const body: unknown = await known.request.req.json().catch(() => undefined);
        return await make(known, body);
      }),
  };
}

/** Why a change cannot be taken from there; undefined where it can. */
export function refuseChange(request: Request, session: Session): Response | undefined {
  if (!isJson(request)) return request.json({ error: 'json' }, 415);
  if (!isSame(request.req.header('x-desk-token'), session.token))
    return request.json({ error: 'token' }, 403);
  return undefined;
}
