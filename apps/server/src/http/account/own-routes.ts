import type { Attribution, SignedInUser } from "@grantway/protocol";
import type { FastifyReply, FastifyRequest, RouteHandler } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { Account } from "../layout/layout.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import { type AccountPlace, placeLocation, signInForPlace } from "./account-places.ts";

/** Somebody at a page of their own account. */
export interface OwnVisit {
  readonly user: SignedInUser;
  readonly account: Account & { readonly email: string };
  /** For the forms of the page. */
  readonly csrf: string;
  readonly visit: Visit;
}

/** What somebody sent by a form of their own account. */
export interface OwnForm extends OwnVisit {
  readonly values: ReadonlyMap<string, string>;
  /** The person themselves, by this request. */
  readonly by: Attribution;
}

type Handle<Given> = (given: Given, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Makes the handlers of account pages. */
export interface OwnRoutes {
  /** For whoever is signed in; everybody else is sent to sign in, and comes back to the place. */
  page(place: AccountPlace, show: Handle<OwnVisit>): RouteHandler;
  /** The same for a form. One that was not made by us, in this browser and session, is refused before anything is done. */
  form(place: AccountPlace, act: Handle<OwnForm>): RouteHandler;
}

/** {@link OwnRoutes} of this instance. */
export function createOwnRoutes(context: PageContext): OwnRoutes {
  const { base, clock, csrf, pages, users, visits } = context;

  /** `undefined` for somebody who was deleted a moment ago, and the session with them. */
  async function ownVisit(
    visit: Visit,
    user: SignedInUser,
    reply: FastifyReply,
  ): Promise<OwnVisit | undefined> {
    const token = csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId });
    const account = await describeAccount(users, user, { csrf: token });
    return account && { user, account, csrf: token, visit };
  }

  return {
    page: (place, show) => async (request, reply) => {
      const visit = await visits.read(request);
      const own = visit.user && (await ownVisit(visit, visit.user, reply));
      return own === undefined
        ? pages.seeOther(reply, signInForPlace(place, base))
        : show(own, request, reply);
    },
    form: (place, act) => async (request, reply) => {
      const { values } = parseForm(readBody(request));
      const visit = await visits.read(request);
      const { browser, user } = visit;
      if (user === undefined) return pages.seeOther(reply, signInForPlace(place, base));
      if (csrf.check(request, { browser, session: user.sessionId }, values.get("csrf")) === undefined) {
        const again = placeLocation(place, base);
        return refuseForm(context, request, reply, { again, leadsTo: "self" });
      }
      const by = { actor: `user:${user.userId}`, requestId: request.id, at: clock() };
      const own = await ownVisit(visit, user, reply);
      return own === undefined
        ? pages.seeOther(reply, signInForPlace(place, base))
        : act({ ...own, values, by }, request, reply);
    },
  };
}
