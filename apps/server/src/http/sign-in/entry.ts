import type { AuthorizationEndpoint } from "@grantway/protocol";
import type { FastifyRequest } from "fastify";
import { backToAuthorize } from "../authorize/next-location.ts";
import { visitorOf } from "../authorize/visitor.ts";
import type { Visit } from "../visits/visits.ts";
import { locationAfter } from "./location-after.ts";

/*
 * What the pages share at which a person begins a session, by signing in or by making an account: when there is something to show,
 * and where it goes on. Each leads to the other with the same request, so neither is a dead end.
 */

/** One of these pages. */
export type EntryPage = "sign-in" | "sign-up" | "sign-up/sent" | "forgot-password" | "forgot-password/sent";

/** What a person came with. */
export interface Purpose {
  /** The sealed authorization request to go on with. */
  readonly request: string | undefined;
  /** Where they go on without one, as `locationAfter` reads it. */
  readonly place?: string | undefined;
}

/** What a page shows of it. */
export interface Needed extends Purpose {
  /** Somebody is signed in, and is not whom the app expects. */
  readonly otherPerson?: boolean;
  /** Languages the app says this person reads. */
  readonly uiLocales?: string | undefined;
}

/** The way into a session. */
export interface Entry {
  /** What a page has to show, if this person still has to sign in; throws when the request has expired. */
  need(sealed: string | undefined, visit: Visit): Promise<Needed | undefined>;
  /** Back to the one brain with a request, and without one to the place, or the account. */
  onward(purpose: Purpose): string;
  /** The page for the same purpose: what was typed stays out of the address. */
  location(page: EntryPage, purpose: Purpose): string;
  /** The page of a link by mail, with the request it was asked for in. */
  link(token: string, request: string | undefined): string;
  /** Where a page that is sent now can be opened again. */
  here(page: EntryPage, request: FastifyRequest, purpose: Purpose): string;
}

/** {@link Entry} of this instance. */
export function createEntry({
  authorization,
  base,
}: {
  readonly authorization: Pick<AuthorizationEndpoint, "question">;
  readonly base: string;
}): Entry {
  function location(page: EntryPage, { request, place }: Purpose): string {
    const [name, value] = request === undefined ? ["place", place] : ["request", request];
    return value === undefined ? `${base}/${page}` : `${base}/${page}?${name}=${encodeURIComponent(value)}`;
  }

  return {
    async need(sealed, visit) {
      if (sealed === undefined) return visit.user === undefined ? { request: undefined } : undefined;
      const next = await authorization.question(sealed, visitorOf(visit));
      return "to" in next && next.to === "sign-in" ? next : undefined;
    },
    onward({ request, place }) {
      const wanted = request === undefined ? locationAfter(place, base) : undefined;
      return wanted ?? backToAuthorize(request, base);
    },
    location,
    link: (token, request) =>
      `${base}/sign-up/confirm?token=${token}${request === undefined ? "" : `&request=${encodeURIComponent(request)}`}`,
    here: (page, { method, url }, purpose) => (method === "GET" ? url : location(page, purpose)),
  };
}
