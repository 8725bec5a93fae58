import type { FoundInvitation } from "@grantway/platform";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { describeRequest } from "../answers/refusal.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import type { Visit } from "../visits/visits.ts";
import { invitationLocation, signInForInvitation } from "./invitation-address.ts";
import { type InvitationOver, invitationOverPage, joinedPage } from "./invitation-over-page.ts";
import { invitationPage } from "./invitation-page.ts";

/**
 * `GET /invitations/<token>` and `POST /invitations`: a person joins an organisation by a link. Looking at it spends nothing, and
 * whoever has to sign in first comes back.
 */
export function invitationRoute(app: FastifyInstance, context: PageContext): void {
  const { addressOf, base, clock, csrf, joining, logger, memberships, pages, users, visits } = context;

  async function own(visit: Visit, reply: FastifyReply) {
    const { user } = visit;
    if (user === undefined) return undefined;
    const token = csrf.token({ browser: visits.bind(visit, reply), session: user.sessionId });
    const account = await describeAccount(users, user, { csrf: token });
    return account && { account, csrf: token };
  }

  async function over(request: FastifyRequest, reply: FastifyReply, visit: Visit, because: InvitationOver) {
    const { id, ...facts } = describeRequest(request, addressOf);
    logger.info({ request: id, ...facts, because }, "an invitation was refused");
    const frame = pages.frame(request, { here: `${base}/account` });
    const page = invitationOverPage(frame, because, (await own(visit, reply))?.account);
    return pages.send(reply, page, "self", because === "unknown" ? 404 : 410);
  }

  async function joined(request: FastifyRequest, reply: FastifyReply, visit: Visit, is: Joined) {
    const { organisation: id, organisationName: organisation } = is.invitation;
    const all = await memberships.ofPerson(visit.user?.userId ?? "");
    const slug = all.find((one) => one.id === id)?.slug ?? "";
    const account = (await own(visit, reply))?.account;
    const frame = pages.frame(request, { here: `${base}/account` });
    return pages.send(reply, joinedPage(frame, { organisation, slug, isNew: is.isNew, account }), "self");
  }

  app.get<{ Params: { token: string } }>("/invitations/:token", async (request, reply) => {
    const { token } = request.params;
    const visit = await visits.read(request);
    const invitation = await joining.find(token);
    if (invitation === undefined) return over(request, reply, visit, "unknown");
    if (!invitation.open) return over(request, reply, visit, reasonOf(invitation, clock()));
    const view = { frame: pages.frame(request), token, invitation, own: await own(visit, reply) };
    return pages.send(reply, invitationPage(view), "self");
  });

  app.post("/invitations", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const token = values.get("token") ?? "";
    const visit = await visits.read(request);
    const { browser, user } = visit;
    if (user === undefined) return pages.seeOther(reply, signInForInvitation(token, base));
    if (csrf.check(request, { browser, session: user.sessionId }, values.get("csrf")) === undefined) {
      const again = invitationLocation(token, base);
      return refuseForm(context, request, reply, { again, leadsTo: "self" });
    }
    const invitation = await joining.find(token);
    const by = { actor: `user:${user.userId}`, requestId: request.id };
    const { outcome } = await joining.accept(token, user.userId, by);
    if (invitation === undefined) return over(request, reply, visit, "unknown");
    if (outcome !== "joined" && outcome !== "already-member") return over(request, reply, visit, outcome);
    return joined(request, reply, visit, { invitation, isNew: outcome === "joined" });
  });
}

interface Joined {
  readonly invitation: FoundInvitation;
  readonly isNew: boolean;
}

function reasonOf({ state, expiresAt }: FoundInvitation, now: number): InvitationOver {
  if (state === "accepted") return "used";
  if (state === "revoked") return "revoked";
  return expiresAt <= now ? "expired" : "closed";
}
