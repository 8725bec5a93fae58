import type { SignUpMail } from "@grantway/identity";
import type { FastifyInstance, FastifyReply } from "fastify";
import { secondsUntil } from "../answers/seconds-until.ts";
import { readQuery } from "../forms/query.ts";
import type { Frame } from "../layout/layout.ts";
import { confirmLetter, knownLetter } from "../../mail/sign-up-letters.ts";
import type { PageContext } from "../page-context.ts";
import { readEntryForm, type Sent } from "../sign-in/entry-form.ts";
import { mailFormPage } from "../sign-in/mail-form-page.ts";
import { waitWords } from "../sign-in/wait-words.ts";
import { ruleText } from "../words/rule-text.ts";
import { linkSentPage } from "./link-sent-page.ts";
import type { MailedSignUp } from "./offered-sign-up.ts";
import type { Shown, SignUpForm } from "./sign-up-form.ts";
import { signUpOverPage } from "./sign-up-over-page.ts";

/** What goes along in a link of a mail; a request that is longer is found again in the tab it was asked for in. */
const longestInLink = 2_000;

/**
 * `GET` and `POST /sign-up` ask for an email address, `GET /sign-up/sent` tells that a link is on its way, and at `/sign-up/confirm`
 * the person makes their account: in this browser or another.
 */
export function signUpByMailRoutes(
  app: FastifyInstance,
  context: PageContext,
  { links, mail: queue, form }: MailedSignUp & { readonly form: SignUpForm },
): void {
  const { clock, issuer, pages, visits } = context;
  const { entry } = form;

  async function ask(
    sent: Sent,
    shown: Shown,
    said?: { readonly status: number; readonly problem: (frame: Frame) => string },
  ): Promise<FastifyReply> {
    const { request, reply } = sent;
    const here = entry.here("sign-up", request, shown);
    const frame = pages.frame(request, { uiLocales: shown.uiLocales, here });
    const around = await form.around(sent, shown);
    const { signUp: say } = frame.words;
    const another = around.account && say("another", { name: around.account.name });
    const page = mailFormPage({
      ...shown,
      ...around,
      frame,
      at: "sign-up",
      title: say("title"),
      problemTitle: say("problemTitle"),
      leads: [...(another === undefined ? [] : [another]), say("mailLead")],
      field: {
        name: "email",
        label: say("email"),
        type: "email",
        autocomplete: "email",
        value: shown.typed?.email,
      },
      submit: say("mailSubmit"),
      problem: said?.problem(frame),
      signIn: entry.location("sign-in", shown),
    });
    return pages.send(reply, page, "client", said?.status ?? 200);
  }

  /** Posts what comes of asking; the link leads on with the request. */
  function send(
    mail: () => Promise<SignUpMail>,
    until: number,
    frame: Frame,
    sealed: string | undefined,
  ): void {
    const request = sealed === undefined || sealed.length > longestInLink ? undefined : sealed;
    const { host, words } = frame;
    const { origin } = new URL(issuer);
    const minutes = Math.round((until - clock()) / 60_000);
    const write = async () => {
      const what = await mail();
      const about = { to: what.to, host, words };
      return what.kind === "known"
        ? knownLetter({ ...about, link: origin + entry.location("sign-in", { request }) })
        : confirmLetter({ ...about, link: origin + entry.link(what.token, request), minutes });
    };
    queue.post({ about: "sign-up", write, until });
  }

  app.get("/sign-up", async (request, reply) => {
    const { values } = readQuery(request.url);
    const [sealed, place, hint = ""] = [values.get("request"), values.get("place"), values.get("login")];
    const visit = await visits.read(request);
    const needed = await entry.need(sealed, visit);
    if (needed === undefined) return pages.seeOther(reply, entry.onward({ request: sealed, place }));
    const typed = hint.includes("@") ? { email: hint } : undefined;
    return ask({ request, reply, visit }, { ...needed, place, typed });
  });

  app.post("/sign-up", async (request, reply) => {
    const sent = await readEntryForm(context, entry, "sign-up", { request, reply });
    if (sent === undefined) return reply;
    const { sealed, place, visit, from } = sent;
    const email = sent.values.get("email") ?? "";
    const asked = await links.ask({ email, ...from });
    const needed = async () => ({
      ...(await entry.need(sealed, visit)),
      request: sealed,
      place,
      typed: { email },
    });
    switch (asked.outcome) {
      case "invalid":
        return ask(sent, await needed(), {
          status: 400,
          problem: ({ words }) =>
            words.signUp("notSent", {
              problems: asked.problems.map((one) => ruleText(one, words)).join(" "),
            }),
        });
      case "throttled": {
        const seconds = secondsUntil(asked.retryAt, clock());
        await form.makeWait(reply, seconds);
        const problem = ({ words }: Frame) => words.signUp("throttled", waitWords(seconds));
        return ask(sent, await needed(), { status: 429, problem });
      }
      case "asked": {
        if (asked.mail !== undefined) send(asked.mail, asked.until, pages.frame(request), sealed);
        return pages.seeOther(reply, entry.location("sign-up/sent", { request: sealed, place }));
      }
    }
  });

  app.get("/sign-up/sent", async (request, reply) => {
    const { values } = readQuery(request.url);
    const [sealed, place] = [values.get("request"), values.get("place")];
    const visit = await visits.read(request);
    // Whoever followed the link in this browser goes on here as well.
    if ((await entry.need(sealed, visit)) === undefined) {
      return pages.seeOther(reply, entry.onward({ request: sealed, place }));
    }
    const again = entry.location("sign-up", { request: sealed, place });
    return pages.send(reply, linkSentPage(pages.frame(request), again), "client");
  });

  app.get("/sign-up/confirm", async (request, reply) => {
    const { values } = readQuery(request.url);
    const [token = "", sealed] = [values.get("token"), values.get("request")];
    const email = links.find(token);
    const visit = await visits.read(request);
    if (email === undefined) return pages.send(reply, signUpOverPage(pages.frame(request)), "client", 410);
    // Who is signed in already may make another account by the link; the request is only looked at.
    const needed = (await entry.need(sealed, visit)) ?? { request: sealed };
    return form.show({ request, reply, visit }, { ...needed, proven: { email, token } });
  });

  app.post("/sign-up/confirm", async (request, reply) => {
    const sent = await readEntryForm(context, entry, "sign-up", { request, reply });
    if (sent === undefined) return reply;
    const typed = (name: string) => sent.values.get(name) ?? "";
    const token = typed("token");
    const proven = { token, email: links.find(token) ?? "" };
    const profile = { username: typed("username"), name: typed("name") };
    const attempt = { ...profile, password: typed("password"), ...sent.from };
    return form.answer(sent, await links.signUp(token, attempt), { ...profile, email: proven.email }, proven);
  });
}
