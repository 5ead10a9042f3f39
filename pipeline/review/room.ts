/** Who is let in, and what a change must bring with it. */
import type { Context as Request } from 'hono';
import { doorPage, namePage } from '#templates/desk/door-page.ts';
import { passwordPage, signInPage } from '#templates/desk/account-page.ts';
import { words } from '#templates/desk/words.ts';
import { accountOf, type Account } from '../core/accounts.ts';
import type { Desk } from './desk.ts';
import { isJson, isSame } from './guard.ts';
import { localPerson } from '../core/local-person.ts';
import { isLoginWanted } from './people.ts';
import { mayDo, type DeskRight } from '#schemas/desk-roles.ts';
import type { Session, Sessions } from './sessions.ts';
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
  /** A page for somebody who may see it (`look` unless said); everybody else is shown the door. */
  readonly visit: (show: (visit: Visit) => Promise<Response> | Response, right?: DeskRight) => Handler;
  /** A change: somebody who may (`decide` unless said), JSON, and the token of the page it was made on. */
  readonly change: (make: (visit: Visit, body: unknown) => Promise<Response>, right?: DeskRight) => Handler;
}

export interface RoomParts extends Pick<Room, 'desk' | 'sessions'> {
  /** The secret of the printed address; of no use where people log in. */
  readonly startToken: string;
}

/** Lets in those who may, and takes changes only from the desk's own pages. */
export function makeRoom(parts: RoomParts): Room {
  const { desk, sessions } = parts;
  const visit: Room['visit'] =
    (show, right = 'look') =>
    async (request) => {
      const entry = await enter(request, parts);
      if (entry instanceof Response) return entry;
      if (!mayDo(entry.frame.role, right)) return await turnAway(request, words.notAllowed, 403);
      return await show(entry);
    };
  return {
    ...{ desk, sessions, visit },
    change: (make, right = 'decide') =>
      visit(async (known) => {
        const refusal = refuseChange(known.request, known.session);
        if (refusal) return refusal;
        const body: unknown = await known.request.req.json().catch(() => undefined);
        return await make(known, body);
      }, right),
  };
}

async function enter(request: Request, parts: RoomParts): Promise<Visit | Response> {
  const { desk, sessions, startToken } = parts;
  const hasLogin = await isLoginWanted(desk.database);
  const isGivenToken = isSame(request.req.query('token'), startToken);
  if (isGivenToken && !hasLogin) sessions.begin(request, undefined);
  if (isGivenToken) return request.redirect('/', 303);
  const session = sessions.of(request);
  return hasLogin ? await enterByLogin(request, session, parts) : await enterAlone(request, session, desk);
}

/** The one person of this machine: whoever opened the printed address. */
async function enterAlone(
  request: Request,
  session: Session | undefined,
  { database }: Desk,
): Promise<Visit | Response> {
  if (!session || session.record !== undefined) return await turnAway(request, words.needsToken, 403);
  const person = session.person ?? (await localPerson(database));
  if (person === undefined) return request.html(namePage(session.token));
  return { request, session, frame: { token: session.token, person, role: 'head', hasLogin: false } };
}

/** Somebody with an account that still holds: looked up anew each time, so that a change counts at once. */
async function enterByLogin(
  request: Request,
  session: Session | undefined,
  { desk, sessions }: RoomParts,
): Promise<Visit | Response> {
  const account = session && (await holding(session, desk));
  if (!session || !account) {
    if (session) sessions.end(request, session);
    return request.req.method === 'GET'
      ? request.html(signInPage(), 401)
      : request.json({ error: 'session', message: words.sessionOver }, 401);
  }
  const frame = { token: session.token, person: account.name, role: account.role, hasLogin: true };
  if (account.mustChange && request.req.path !== '/password')
    return request.html(passwordPage(session.token, { isFirst: true }), 403);
  return { request, session, frame };
}

/** The account a session began with; undefined once it is disabled or has another password. */
async function holding({ person, record }: Session, { database }: Desk): Promise<Account | undefined> {
  const account = person === undefined ? undefined : await accountOf(database, person);
  return account && !account.isDisabled && account.password === record ? account : undefined;
}

function turnAway(request: Request, sentence: string, status: 403): Response | Promise<Response> {
  return request.req.method === 'GET'
    ? request.html(doorPage(sentence), status)
    : request.json({ error: 'may not', message: sentence }, status);
}

interface Shape<Body> {
  safeParse(body: unknown): { success: true; data: Body } | { success: false };
}

/** For `change`: takes what has that shape, and refuses everything else. */
export function shaped<Body>(
  shape: Shape<Body>,
  make: (visit: Visit, body: Body) => Promise<Response>,
): (visit: Visit, body: unknown) => Promise<Response> {
  return async (visit, body) => {
    const given = shape.safeParse(body);
    return given.success ? await make(visit, given.data) : visit.request.json({ error: 'shape' }, 400);
  };
}

/** Why a change cannot be taken from there; undefined where it can. */
export function refuseChange(request: Request, session: Session): Response | undefined {
  if (!isJson(request)) return request.json({ error: 'json' }, 415);
  if (!isSame(request.req.header('x-desk-token'), session.token))
    return request.json({ error: 'token' }, 403);
  return undefined;
}
