import { type Api, ApiProblem, createApi, type Output, type showSession } from "@grantway/api";
import type { Asking } from "./asking.ts";
import { OutOfReach } from "./out-of-reach.ts";

/** Who is signed in, as the server tells. */
export type Session = Output<typeof showSession>;

/** The management API on the session of this browser. */
export interface SessionApi extends Api {
  /** Takes over who is signed in: whatever changes something carries the anti-forgery token of this session. */
  use(session: Session): void;
  /** The same without asking anybody: for the dialogs that are asked, and for the first look. */
  readonly plain: Api;
}

/**
 * Calls the API as the person who is signed in. What needs them first waits for it and is then sent again: a session that has
 * ended, a password that has to be given again. If they do not want to, the problem itself is thrown.
 *
 * Sending again is safe: the server refused before it did anything.
 */
export function createSessionApi(dependencies: {
  readonly base: string;
  readonly fetch?: typeof globalThis.fetch;
  /** The session has ended. */
  readonly signIn: Pick<Asking, "ask">;
  /** The sign-in is too old for what is to be done. */
  readonly password: Pick<Asking, "ask">;
}): SessionApi {
  const { base, fetch = globalThis.fetch.bind(globalThis), signIn, password } = dependencies;
  let token = "";
  const api = createApi({ base, fetch: reaching(fetch), headers: () => ({ "x-csrf-token": token }) });

  return {
    plain: api,
    use: ({ csrfToken }) => void (token = csrfToken),
    async call(operation, input) {
      for (;;) {
        try {
          return await api.call(operation, input);
        } catch (error) {
          const asking = error instanceof ApiProblem ? needed(error) : undefined;
          if (asking === undefined || !(await asking.ask())) throw error;
        }
      }
    },
  };

  function needed({ type }: ApiProblem): Pick<Asking, "ask"> | undefined {
    if (type === "unauthenticated") return signIn;
    return type === "sign-in-too-old" ? password : undefined;
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
