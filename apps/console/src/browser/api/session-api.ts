import { type Api, ApiProblem, createApi, type Output, showSession } from "@grantway/api";
import type { Asking } from "./asking.ts";
import { OutOfReach } from "./out-of-reach.ts";

/** Who is signed in, as the server tells. */
export type Session = Output<typeof showSession>;

/** The management API on the session of this browser. */
export interface SessionApi extends Api {
  /** Takes over who is signed in: every call carries the anti-forgery token of this session. */
  use(session: Session): void;
  /**
   * Asks who is signed in in this browser now, and takes over nothing: that may be somebody else than this page is for.
   *
   * @throws {ApiProblem} `unauthenticated` when nobody is.
   */
  look(signal?: AbortSignal): Promise<Session>;
  /** The same as calls, without asking anybody: for the dialogs that are asked. */
  readonly plain: Api;
}

/**
 * Calls the API as the person who is signed in. What needs them first waits for it and is then sent again: a session that has
 * ended, a password that has to be given again. If they do not want to, the problem itself is thrown.
 *
 * Another tab may have begun another session meanwhile. Where it is the same person's the call goes on in it by itself; where it is
 * another's they are asked, because nothing of one person is shown to or done as another.
 *
 * Sending again is safe: the server refused before it did anything.
 */
export function createSessionApi(dependencies: {
  readonly base: string;
  readonly fetch?: typeof globalThis.fetch;
  /** The session has ended, or is somebody else's. */
  readonly signIn: Pick<Asking, "ask">;
  /** The sign-in is too old for what is to be done. */
  readonly password: Pick<Asking, "ask">;
}): SessionApi {
  const { base, fetch = globalThis.fetch.bind(globalThis), signIn, password } = dependencies;
  let known: Session | undefined;
  const reached = { base, fetch: reaching(fetch) };
  const api = createApi({ ...reached, headers: () => ({ "x-csrf-token": known?.csrfToken ?? "" }) });
  // Without the token of a session, of which only an answer of that session would come.
  const looking = createApi(reached);
  const look = (signal?: AbortSignal) => looking.call(showSession, { signal });

  return {
    plain: api,
    look,
    use: (session) => void (known = session),
    async call(operation, input) {
      for (let renewed = false; ;) {
        try {
          return await api.call(operation, input);
        } catch (error) {
          const need = error instanceof ApiProblem ? needed(error, renewed) : undefined;
          if (need === undefined || !(await need())) throw error;
          renewed ||= (error as ApiProblem).type === "forgery-suspected";
        }
      }
    },
  };

  function needed({ type }: ApiProblem, renewed: boolean): (() => Promise<boolean>) | undefined {
    if (type === "unauthenticated") return signIn.ask;
    if (type === "forgery-suspected" && !renewed) return renew;
    return type === "sign-in-too-old" ? password.ask : undefined;
  }

  /** Goes on in the session of now, where it is still the same person's. */
  async function renew(): Promise<boolean> {
    const now = await look().catch(() => undefined);
    if (now === undefined || now.user.id !== known?.user.id) return signIn.ask();
    known = now;
    return true;
  }
}

/** A browser says of all that keeps it from a server the same, in words nobody can use. */
function reaching(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (address, init) => {
    try {
      return await fetch(address, init);
    } catch (error) {
      if (init?.signal?.aborted === true) throw error;
      throw new OutOfReach({ method: init?.method ?? "GET", cause: error });
    }
  };
}
