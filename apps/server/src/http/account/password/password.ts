import { leastPasswordCharacters, type OwnChange, type SignInFailure } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { secondsUntil } from "../../answers/seconds-until.ts";
import type { PageContext } from "../../page-context.ts";
import { readQuery } from "../../forms/query.ts";
import { provePasswordAgain } from "../../sign-in/prove-again.ts";
import { waitWords } from "../../sign-in/wait-words.ts";
import { openSession } from "../../visits/open-session.ts";
import type { PageWords } from "../../words/page-words.ts";
import { ruleText } from "../../words/rule-text.ts";
import { placeLocation, signInForPlace } from "../account-places.ts";
import type { OwnForm, OwnRoutes } from "../own-routes.ts";
import { ownPasswordPage, type OwnPasswordProblem } from "./password-page.ts";

/** Seconds to wait where too much is going on. */
const pause = 5;

/** `GET` and `POST /account/password`: a person sets a new password by the one they have. This browser alone stays signed in. */
export function passwordRoutes(app: FastifyInstance, context: PageContext, own: OwnRoutes): void {
  const { base, clock, ownAccount, pages, signIn, addressOf } = context;
  const location = placeLocation("password", base);

  app.get(
    "/account/password",
    own.page("password", async ({ account, csrf }, request, reply) => {
      const frame = pages.frame(request);
      const changed = readQuery(request.url).values.has("changed");
      const done = changed ? frame.words.ownPassword("changed") : undefined;
      const view = { frame, account, csrf, leastPasswordCharacters, done };
      return pages.send(reply, ownPasswordPage(view), "self");
    }),
  );

  app.post(
    "/account/password",
    own.form("password", async (form, request, reply) => {
      const { account, csrf, user, values, visit, by } = form;
      const password = values.get("password") ?? "";
      const person = { id: user.userId, username: account.username };
      const proven = await provePasswordAgain(
        context,
        { request, visit },
        person,
        values.get("current") ?? "",
      );
      const changed =
        proven.outcome === "signed-in" ? await ownAccount.setPassword(user.userId, password, by) : proven;
      if (changed.outcome === "changed") return goOn(form, password, request, reply);
      if (changed.outcome === "unknown") return pages.seeOther(reply, signInForPlace("password", base));
      const frame = pages.frame(request, { here: location });
      const { problem, status, wait } = explain(changed, frame.words, clock());
      if (wait !== undefined) reply.header("retry-after", wait);
      const view = { frame, account, csrf, leastPasswordCharacters, problem };
      return pages.send(reply, ownPasswordPage(view), "self", status);
    }),
  );

  /** The change ended this session with all others; whoever made it signs in by the new password, without noticing. */
  async function goOn(
    { account, user, visit }: OwnForm,
    password: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const address = addressOf(request.raw);
    const tried = await signIn({ login: account.username, password, address, device: visit.deviceCookie });
    if (tried.outcome !== "signed-in" || tried.user.id !== user.userId) {
      return pages.seeOther(reply, signInForPlace("password", base));
    }
    await openSession(context, { request, reply, visit }, tried);
    return pages.seeOther(reply, `${location}?changed=1`);
  }
}

/** What to say beside which field, and how the answer is called in HTTP. */
function explain(
  refused: SignInFailure | Exclude<OwnChange, { readonly outcome: "changed" | "unknown" }>,
  words: PageWords,
  now: number,
): { readonly problem: OwnPasswordProblem; readonly status: number; readonly wait?: number } {
  const { ownPassword: say } = words;
  switch (refused.outcome) {
    case "refused":
      return { problem: { field: "current", text: say("wrong") }, status: 403 };
    case "throttled": {
      const wait = secondsUntil(refused.retryAt, now);
      return { problem: { field: "current", text: say("tooMany", waitWords(wait)) }, status: 429, wait };
    }
    case "busy":
      return { problem: { field: "current", text: say("busy") }, status: 503, wait: pause };
    case "invalid": {
      const problems = refused.problems.map((one) => ruleText(one, words)).join(" ");
      return { problem: { field: "password", text: say("invalid", { problems }) }, status: 400 };
    }
  }
}
