import { leastPasswordCharacters, type CreationOutcome } from "@grantway/identity";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForm } from "../answers/form-refusal.ts";
import { describeRequest } from "../answers/refusal.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { noteSignIn } from "../sign-in/sign-in-log.ts";
import { deviceName } from "../visits/device-name.ts";
import { keepSession } from "../visits/keep-session.ts";
import type { PageWords } from "../words/page-words.ts";
import { ruleText } from "../words/rule-text.ts";
import { setUpClosedPage } from "./set-up-closed-page.ts";
import { setUpPage } from "./set-up-page.ts";

/** `GET` and `POST /set-up`: the first administrator, by the one-time link of the server's log. */
export function setUpRoute(app: FastifyInstance, context: PageContext): void {
  const { addressOf, base, clock, csrf, firstAdministrator } = context;
  const { logger, pages, sessions, signIn, visits } = context;

  /** Whose account this is, when the form had been sent before and the account is the one it asks for. */
  async function madeBefore(request: FastifyRequest, login: string, password: string) {
    const address = addressOf(request.raw);
    const tried = await signIn({ login, password, address, device: undefined });
    noteSignIn(tried, { request: request.id, address, login }, context);
    return tried.outcome === "signed-in" ? { userId: tried.user.id, epoch: tried.epoch } : undefined;
  }

  /** The link is over, or was never ours: somebody may be trying. */
  function closed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { id, ...facts } = describeRequest(request, addressOf);
    logger.info({ request: id, ...facts }, "a set-up link was refused");
    return pages.send(reply, setUpClosedPage(pages.frame(request)), "self", 404);
  }

  app.get("/set-up", async (request, reply) => {
    const token = readQuery(request.url).values.get("token") ?? "";
    const frame = pages.frame(request);
    if (!(await firstAdministrator.accepts(token))) {
      return closed(request, reply);
    }
    const browser = visits.bind(await visits.read(request), reply);
    return pages.send(
      reply,
      setUpPage({ frame, csrf: csrf.token({ browser }), token, leastPasswordCharacters }),
      "self",
    );
  });

  app.post("/set-up", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const typed = (name: string) => values.get(name) ?? "";
    const token = typed("token");
    const here = `${base}/set-up?token=${encodeURIComponent(token)}`;
    const frame = pages.frame(request, { here });
    const visit = await visits.read(request);
    if (csrf.check(request, { browser: visit.browser }, values.get("csrf")) === undefined) {
      return refuseForm(context, request, reply, { again: here, leadsTo: "self" });
    }
    const profile = { username: typed("username"), email: typed("email"), name: typed("name") };
    const password = typed("password");
    const created = await firstAdministrator.setUp(
      token,
      { ...profile, password },
      { requestId: request.id, at: clock() },
    );
    const problem = problemOf(created, frame.words);
    if (problem === undefined) {
      const made =
        created.outcome === "created"
          ? { userId: created.user.id, epoch: 0 }
          : await madeBefore(request, profile.username, password);
      if (made === undefined) return closed(request, reply);
      const replaces = visit.sessionCookie;
      const address = addressOf(request.raw);
      const session = await sessions.open({
        ...made,
        address,
        device: deviceName(request.headers["user-agent"]),
        methods: ["pwd"],
        replaces,
        requestId: request.id,
      });
      keepSession(reply, context, session);
      return pages.seeOther(reply, `${base}/`);
    }
    const browser = visits.bind(visit, reply);
    const page = setUpPage({
      frame,
      csrf: csrf.token({ browser }),
      token,
      leastPasswordCharacters,
      typed: profile,
      problem: frame.words.setUp("problem", { problems: problem }),
    });
    return pages.send(reply, page, "self", created.outcome === "busy" ? 503 : 400);
  });
}

/** What to say beside the form; `undefined` when the set-up is over, well or not. */
function problemOf(
  created: CreationOutcome | { readonly outcome: "refused" },
  words: PageWords,
): string | undefined {
  switch (created.outcome) {
    case "invalid":
      return created.problems.map((one) => ruleText(one, words)).join(" ");
    case "username-taken":
      return words.setUp("usernameTaken");
    case "email-taken":
      return words.setUp("emailTaken");
    case "busy":
      return words.setUp("busy");
    case "created":
    case "not-first":
    case "refused":
      return undefined;
  }
}
