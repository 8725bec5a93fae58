import { confirmSession, showSession } from "@grantway/api";
import type { SignedInUser } from "@grantway/protocol";
import { secondsUntil } from "../../answers/seconds-until.ts";
import { provePasswordAgain } from "../../sign-in/prove-again.ts";
import { openSession } from "../../visits/open-session.ts";
import type { ApiCaller } from "../authenticate.ts";
import { type Asked, handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { freshFor } from "../may.ts";
import { ApiRefusal } from "../refusal.ts";

type AnyAsked = Pick<Asked<typeof showSession>, "asker" | "context" | "reply">;

/** `/session`. */
export const sessionHandlers = [
  handle(showSession, async (asked) => ({
    status: 200,
    body: await sessionBody(asked, sessionOf(asked.asker).user),
  })),

  handle(confirmSession, async (asked) => {
    const { asker, body, context, reply, request } = asked;
    const { user, visit } = sessionOf(asker);
    const person = await personOf(asked, user);
    const tried = await provePasswordAgain(context, { request, visit }, person, body.password);
    if (tried.outcome === "throttled") throw tooSoon(secondsUntil(tried.retryAt, context.clock()));
    if (tried.outcome === "busy") {
      const headers = { "retry-after": "5" };
      throw new ApiRefusal("unavailable", "Too many people sign in right now. Try again shortly.", {
        headers,
      });
    }
    if (tried.outcome === "refused") {
      throw new ApiRefusal("wrong-password", "The password is wrong. The session goes on as it was.");
    }
    const opened = await openSession(context, { request, reply, visit }, tried);
    return { status: 200, body: await sessionBody(asked, opened) };
  }),
];

/** The session of the browser. @throws {ApiRefusal} for a program. */
export function sessionOf({ session }: ApiCaller): NonNullable<ApiCaller["session"]> {
  if (session === undefined) throw new ApiRefusal("not-found", "An access token has no session.");
  return session;
}

async function sessionBody({ asker, context, reply }: AnyAsked, user: SignedInUser) {
  const { csrf, memberships, visits } = context;
  const { visit } = sessionOf(asker);
  const { id, username, name, email, role } = await personOf({ asker, context, reply }, user);
  return {
    user: { id, username, name, email },
    role,
    permissions: [...asker.caller.permissions],
    organisations: await memberships.ofPerson(user.userId),
    csrfToken: csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId }),
    authenticatedAt: isoInstant(user.authenticatedAt),
    freshUntil: isoInstant(user.authenticatedAt + freshFor),
  };
}

async function personOf({ context }: AnyAsked, { userId }: SignedInUser) {
  const person = await context.users.find(userId);
  // Deleted this moment, and the session with them.
  if (person === undefined) throw new ApiRefusal("unauthenticated", "Sign in again.");
  return person;
}

function tooSoon(seconds: number): ApiRefusal {
  const headers = { "retry-after": String(seconds) };
  return new ApiRefusal("too-many-requests", `Too many wrong passwords. Try again in ${seconds} seconds.`, {
    headers,
  });
}
