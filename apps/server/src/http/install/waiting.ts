import type { InstallRequests, ListedRequest } from "@grantway/platform";
import { fromKept } from "@grantway/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { follow } from "../authorize/follow.ts";
import { signInLocation } from "../authorize/next-location.ts";
import { visitorOf } from "../authorize/visitor.ts";
import { deviceLaterPage } from "../device/device-end-page.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { messagePage } from "../layout/message-page.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import { type WaitingAction, waitingActions, waitingPage } from "./waiting-page.ts";

/**
 * `GET /requests/<id>` and `POST /requests`: where somebody waits who has asked their administrators for an app. What comes of it
 * they learn here, and go on to the app from here with the request they came with, `state` included (promise 12).
 */
export function waitingRoute(app: FastifyInstance, context: PageContext): void {
  const { authorization, base, clock, csrf, installRequests, pages, users, visits } = context;

  async function show(request: FastifyRequest, reply: FastifyReply, visit: Visit, id: string) {
    const { user } = visit;
    const token = user && csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId });
    const account = user && (await describeAccount(users, user, { csrf: token ?? "" }));
    if (account === undefined || user === undefined) {
      return pages.seeOther(reply, signInLocation(undefined, base));
    }
    const frame = pages.frame(request);
    const found = await ownRequest(installRequests, id, user.userId);
    if (found === undefined) {
      const { install: say } = frame.words;
      const page = messagePage({
        frame,
        account,
        tone: "calm",
        title: say("noRequest"),
        happened: say("noRequestHappened"),
        toDo: say("noRequestToDo"),
        action: { label: say("askedAction"), href: `${base}/account/apps` },
      });
      return pages.send(reply, page, "self", 404);
    }
    const view = { frame, account, csrf: token ?? "", request: found, now: clock() };
    return pages.send(reply, waitingPage(view), "client");
  }

  /** Back to the app, with the answer it waits for: a code, or that it may not. */
  async function leave(request: FastifyRequest, reply: FastifyReply, visit: Visit, id: string, yes: boolean) {
    const kept = await installRequests.parametersOf(id, visit.user?.userId ?? "");
    if (kept === undefined) return show(request, reply, visit, id);
    // It came from a device, whose code ran out long ago: what goes on is the device.
    if (!("client_id" in kept.parameters)) {
      return pages.send(reply, deviceLaterPage(pages.frame(request, { here: `${base}/device` })), "self");
    }
    const parameters = fromKept(kept.parameters);
    const visitor = visitorOf(visit);
    const goesOn = yes && kept.status === "approved";
    const outcome = await (goesOn
      ? authorization.goOn(parameters, visitor)
      : authorization.decline(parameters, visitor));
    return follow(context, { request, reply, visit }, outcome);
  }

  app.get<{ Params: { id: string } }>("/requests/:id", async (request, reply) =>
    show(request, reply, await visits.read(request), request.params.id),
  );

  app.post("/requests", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const id = values.get("id") ?? "";
    const again = `${base}/requests/${encodeURIComponent(id)}`;
    const visit = await visits.read(request);
    const { browser, user } = visit;
    if (user === undefined) return pages.seeOther(reply, signInLocation(undefined, base));
    if (csrf.check(request, { browser, session: user.sessionId }, values.get("csrf")) === undefined) {
      return refuseForm(context, request, reply, { again, leadsTo: "self" });
    }
    const action = waitingActions.find((one): one is WaitingAction => one === values.get("action"));
    if (action === "go-on" || action === "return")
      return leave(request, reply, visit, id, action === "go-on");
    const by = {
      actor: `user:${user.userId}`,
      requestId: request.id,
      at: clock(),
      within: { person: user.userId, needs: "installations:write" },
    } as const;
    // Whatever comes of it, the page that follows says how things stand now.
    if (action === "remind") await installRequests.remind(id, by);
    if (action === "cancel") await installRequests.cancel(id, by);
    return pages.seeOther(reply, again);
  });
}

/** Of this person; what others asked is their administrators' to see, and not here. */
async function ownRequest(
  requests: InstallRequests,
  id: string,
  person: string,
): Promise<ListedRequest | undefined> {
  const found = await requests.find(id, { person, needs: "installations:read" });
  return typeof found === "string" || found.person !== person ? undefined : found;
}
