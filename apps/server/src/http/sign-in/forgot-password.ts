import type { FastifyInstance, FastifyReply } from "fastify";
import { recoveryLetter } from "../../mail/recovery-letter.ts";
import { secondsUntil } from "../answers/seconds-until.ts";
import { readQuery } from "../forms/query.ts";
import { messagePage } from "../layout/message-page.ts";
import type { PageContext } from "../page-context.ts";
import { createEntry, type Purpose } from "./entry.ts";
import { readEntryForm, type Sent } from "./entry-form.ts";
import { createHolding } from "./held-answers.ts";
import { mailFormPage } from "./mail-form-page.ts";
import { waitWords } from "./wait-words.ts";

/**
 * `GET` and `POST /forgot-password`: a person is mailed a link to set another password, and `/forgot-password/sent` says so, the same for
 * every name. Nowhere, where no mail is sent.
 */
export function forgotPasswordRoute(app: FastifyInstance, context: PageContext): void {
  const { clock, csrf, issuer, pages, recovery, visits } = context;
  if (recovery === undefined) return;
  const entry = createEntry(context);
  const hold = createHolding({ time: 1000, most: 1000 });

  async function show(
    { request, reply, visit }: Sent,
    purpose: Purpose & { readonly login?: string | undefined },
    seconds?: number,
  ): Promise<FastifyReply> {
    const frame = pages.frame(request, { here: entry.here("forgot-password", request, purpose) });
    const { recovery: say } = frame.words;
    const page = mailFormPage({
      ...purpose,
      frame,
      csrf: csrf.token({ browser: visits.bind(visit, reply) }),
      at: "forgot-password",
      title: say("title"),
      problemTitle: say("problemTitle"),
      leads: [say("lead")],
      field: {
        name: "login",
        label: say("login"),
        type: "text",
        autocomplete: "username",
        value: purpose.login,
        verbatim: true,
      },
      submit: say("submit"),
      problem: seconds === undefined ? undefined : say("throttled", waitWords(seconds)),
      signIn: entry.location("sign-in", purpose),
    });
    return pages.send(reply, page, "client", seconds === undefined ? 200 : 429);
  }

  app.get("/forgot-password", async (request, reply) => {
    const { values } = readQuery(request.url);
    const visit = await visits.read(request);
    return show({ request, reply, visit }, { request: values.get("request"), place: values.get("place") });
  });

  app.post("/forgot-password", async (request, reply) => {
    const sent = await readEntryForm(context, entry, "forgot-password", { request, reply });
    if (sent === undefined) return reply;
    const purpose = { request: sent.sealed, place: sent.place };
    const login = sent.values.get("login") ?? "";
    const asked = await recovery.recover({ login, ...sent.from });
    if (asked.outcome === "throttled") {
      const seconds = secondsUntil(asked.retryAt, clock());
      reply.header("retry-after", seconds);
      await hold();
      return show(sent, { ...purpose, login }, seconds);
    }
    const { host, words } = pages.frame(request);
    const minutes = Math.round((asked.until - clock()) / 60_000);
    const write = async () => {
      const mail = await asked.mail();
      return (
        mail && recoveryLetter({ ...mail, host, words, minutes, link: `${issuer}/password/${mail.token}` })
      );
    };
    recovery.mail.post({ about: "recovery", write, until: asked.until });
    return pages.seeOther(reply, entry.location("forgot-password/sent", purpose));
  });

  app.get("/forgot-password/sent", async (request, reply) => {
    const { values } = readQuery(request.url);
    const frame = pages.frame(request);
    const { recovery: say } = frame.words;
    const href = entry.location("sign-in", { request: values.get("request"), place: values.get("place") });
    const page = messagePage({
      frame,
      tone: "calm",
      title: say("sentTitle"),
      happened: say("sentHappened"),
      toDo: say("sentToDo"),
      action: { label: say("signIn"), href },
    });
    return pages.send(reply, page, "client");
  });
}
