import type { Parameters, Path, SignOutRequest } from "@grantway/protocol";
import { signOutStep } from "@grantway/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { clientLocation } from "../authorize/client-location.ts";
import { endSessionLocation } from "../authorize/next-location.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { forgetSession } from "../visits/keep-session.ts";
import { leave } from "./leave.ts";
import { isMeant } from "./is-meant.ts";
import { signOutPage } from "./sign-out-page.ts";
import { signedOutPage } from "./signed-out-page.ts";

/**
 * `GET` and `POST /end-session`: apps send people here to sign out. What is wrong with their request is told here and goes nowhere.
 *
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout | OpenID Connect RP-Initiated Logout §2}
 */
export function endSessionRoute(app: FastifyInstance, context: PageContext, url: Path): void {
  const { base, csrf, endSession, pages, sessions, users, visits } = context;

  app.get(url, async (request, reply) => {
    const parameters = readQuery(request.url);
    const sealed = sealedRequest(parameters);
    const asked = await (sealed === undefined ? endSession.begin(parameters) : endSession.resume(sealed));
    const visit = await visits.read(request);
    const { user } = visit;
    const step = signOutStep(asked, user);
    const account =
      step === "over" || step === "end" || user === undefined
        ? undefined
        : await describeAccount(users, user, {
            csrf: csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId }),
          });
    if (user !== undefined && account !== undefined) {
      const { uiLocales } = asked;
      const frame = pages.frame(request, uiLocales === undefined ? {} : { uiLocales });
      const isOther = step === "ask-other-person" || !isMeant(asked.logoutHint, user, account);
      return pages.send(reply, signOutPage({ frame, account, asked: { ...asked, isOther } }), "client");
    }
    if (step === "end" && user !== undefined) {
      const clientIds = await sessions.end(visit.sessionCookie, request.id);
      forgetSession(reply, context);
      const next = locationAfter(asked) ?? endSessionLocation(asked.sealed, base);
      return leave(
        context,
        { request, reply },
        { sid: user.sid, clientIds, next, uiLocales: asked.uiLocales },
      );
    }
    return goOn(request, reply, asked);
  });

  app.post(url, async (request, reply) => {
    const asked = await endSession.begin(parseForm(readBody(request)));
    // Cookies stay at home when another site posts. They come along when the browser is told to fetch the same again, and the
    // token that the app sent in its form stays out of the address.
    return pages.seeOther(reply, endSessionLocation(asked.sealed, base));
  });

  /** Whom a token of ours names came from the app it was issued to. For anybody else a click takes people on, and no link does. */
  function goOn(request: FastifyRequest, reply: FastifyReply, asked: SignOutRequest): FastifyReply {
    const { client, named, uiLocales } = asked;
    const location = locationAfter(asked);
    if (location !== undefined && named !== undefined) return pages.seeOther(reply, location);
    const frame = pages.frame(request, uiLocales === undefined ? {} : { uiLocales });
    const back = location === undefined || client === undefined ? undefined : { location, app: client.name };
    return pages.send(reply, signedOutPage(frame, back), "self");
  }
}

/** Where the app wants people to be afterwards. */
export function locationAfter({ returnTo }: Pick<SignOutRequest, "returnTo">): string | undefined {
  if (returnTo === undefined) return undefined;
  const { uri, state } = returnTo;
  return state === undefined ? uri : clientLocation(uri, [["state", state]], "query");
}

/** Ours. Apps send other parameters, and nothing but those counts where there are any. */
function sealedRequest({ values }: Parameters): string | undefined {
  return values.size === 1 ? values.get("request") : undefined;
}
