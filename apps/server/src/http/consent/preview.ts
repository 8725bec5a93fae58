import { permissionsOf } from "@grantway/identity";
import type { SignedInUser } from "@grantway/protocol";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { notFoundPage } from "../answers/not-found-page.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { consentPage } from "./consent-page.ts";
import { previewedQuestion } from "./previewed-question.ts";
import { questionText } from "./question-text.ts";

/**
 * `GET /consent/preview`: the consent page as people would see it, with what stands in the query and is not saved. For
 * whoever may see clients, APIs or apps of an organisation, and only in a frame of our own pages: opened by itself it would be a page of ours that says
 * what a stranger wrote into an address.
 */
export function consentPreviewRoute(
  app: FastifyInstance,
  context: Pick<PageContext, "catalogue" | "memberships" | "pages" | "users" | "visits">,
): void {
  const { catalogue, memberships, pages, users, visits } = context;

  async function mayLook({ userId }: SignedInUser): Promise<boolean> {
    const person = await users.find(userId);
    const allowed = person === undefined ? new Set() : permissionsOf(person.role);
    if (allowed.has("clients:read") || allowed.has("apis:read")) return true;
    const own = await memberships.ofPerson(userId);
    return own.some(({ permissions }) => permissions.includes("apps:read"));
  }

  app.get("/consent/preview", async (request, reply) => {
    const frame = { ...pages.frame(request), script: undefined };
    const { user } = await visits.read(request);
    const account = user && (await describeAccount(users, user, { csrf: "" }));
    if (!isFramedByUs(request) || user === undefined || account === undefined || !(await mayLook(user))) {
      return pages.send(reply, notFoundPage(frame), "self", 404);
    }
    const question = previewedQuestion(readQuery(request.url), await catalogue.current());
    const text = questionText(question, frame.words);
    // The form cannot be sent, so it has nothing to send.
    const page = consentPage({ frame, account, csrf: "", request: "", text, textHash: "" });
    return pages.send(reply, page, "nowhere");
  });
}

/** As the browser says, which no page can make it say otherwise (Fetch Metadata). */
function isFramedByUs({ headers }: FastifyRequest): boolean {
  return headers["sec-fetch-dest"] === "iframe" && headers["sec-fetch-site"] === "same-origin";
}
