import type { Api } from "@grantway/api";
import { createContext, use } from "react";
import { issuerPath } from "../address.ts";
import { createAsking } from "./asking.ts";
import { createSessionApi, type Session } from "./session-api.ts";

/** Whose turn it is when a call needs the person; the dialogs of the frame answer. */
export const asked = { signIn: createAsking(), password: createAsking() } as const;

/** The API of the server this page came from. */
export const sessionApi = createSessionApi({ base: `${issuerPath}/api/v1`, ...asked });

/**
 * Asks who is signed in and takes it over.
 *
 * @throws {ApiProblem} `unauthenticated` when nobody is.
 */
export async function readSession(signal?: AbortSignal): Promise<Session> {
  const session = await sessionApi.look(signal);
  sessionApi.use(session);
  return session;
}

/** Gives who is signed in to the whole page. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** What a page asks of who is signed in. */
export interface SignedIn extends Session {
  /**
   * Whether they hold this permission, or the one for what is their own, and then nothing of others' is answered. It only
   * decides what is shown: the server decides what is done.
   */
  readonly may: (permission: string) => boolean;
  /** Whether they hold it for everybody's. */
  readonly mayAll: (permission: string) => boolean;
  /** Whether they may do it in this organisation, by its slug: because of their role there, or anywhere. */
  readonly mayIn: (organisation: string, permission: string) => boolean;
}

/** Who is signed in. */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (session === undefined) throw new Error("A page of the console was shown without its frame.");
  const held = new Set(session.permissions);
  return {
    ...session,
    may: (permission) => held.has(permission) || held.has(`own-${permission}`),
    mayAll: (permission) => held.has(permission),
    mayIn: (organisation, permission) =>
      held.has(permission) ||
      session.organisations.some(
        ({ slug, permissions }) => slug === organisation && permissions.includes(permission),
      ),
  };
}

/** The API, typed by its contract. For reading and changing in a component see `queries.ts`. */
export function useApi(): Api {
  return sessionApi;
}
