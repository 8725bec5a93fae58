import { leastPasswordCharacters, type SignUpFailure, type SignUpOutcome } from "@grantway/identity";
import type { FastifyReply } from "fastify";
import { secondsUntil } from "../answers/seconds-until.ts";
import type { PageContext } from "../page-context.ts";
import { createEntry, type Entry, type Needed } from "../sign-in/entry.ts";
import type { Sent, SentForm } from "../sign-in/entry-form.ts";
import { createHolding } from "../sign-in/held-answers.ts";
import { waitWords } from "../sign-in/wait-words.ts";
import type { Account } from "../layout/layout.ts";
import { describeAccount } from "../visits/describe-account.ts";
import { openSession } from "../visits/open-session.ts";
import type { PageWords } from "../words/page-words.ts";
import { ruleText } from "../words/rule-text.ts";
import { noteSignUp } from "./sign-up-log.ts";
import { signUpOverPage } from "./sign-up-over-page.ts";
import { signUpPage, type ProvenEmail, type Typed } from "./sign-up-page.ts";

/** What the form shows, and what a try left on it. */
export interface Shown extends Needed {
  readonly typed?: Partial<Typed> | undefined;
  /** The address that a link proved; typed where there is none. */
  readonly proven?: ProvenEmail | undefined;
  readonly failure?: SignUpFailure | undefined;
}

/** The forms on the way to an account, and what becomes of them. */
export interface SignUpForm {
  readonly entry: Entry;
  /** What every page here shows of who is there. */
  around(
    sent: Sent,
    needed: Needed,
  ): Promise<{ readonly csrf: string; readonly account: Account | undefined }>;
  show(sent: Sent, shown: Shown): Promise<FastifyReply>;
  /** Goes on, or shows the form again. */
  answer(form: SentForm, tried: SignUpOutcome, typed: Typed, proven?: ProvenEmail): Promise<FastifyReply>;
  /** A moment before somebody is told to come later, and until when. */
  makeWait(reply: FastifyReply, seconds: number): Promise<void>;
}

/** {@link SignUpForm} of this instance. */
export function createSignUpForm(context: PageContext): SignUpForm {
  const { clock, csrf, pages, users, visits } = context;
  const entry = createEntry(context);
  const hold = createHolding({ time: 1000, most: 1000 });

  async function makeWait(reply: FastifyReply, seconds: number): Promise<void> {
    reply.header("retry-after", seconds);
    await hold();
  }

  async function around({ reply, visit }: Sent, { request }: Needed) {
    const browser = visits.bind(visit, reply);
    const { user } = visit;
    const switching = user && { csrf: csrf.token({ browser, session: user.sessionId }), request };
    const account = user && switching && (await describeAccount(users, user, switching));
    return { csrf: csrf.token({ browser }), account };
  }

  async function show(sent: Sent, shown: Shown): Promise<FastifyReply> {
    const { request, reply } = sent;
    const { failure, proven } = shown;
    const here =
      proven === undefined ? entry.here("sign-up", request, shown) : entry.link(proven.token, shown.request);
    const frame = pages.frame(request, { uiLocales: shown.uiLocales, here });
    if (failure?.outcome === "spent") return pages.send(reply, signUpOverPage(frame), "client", 410);
    const page = signUpPage({
      ...shown,
      ...(await around(sent, shown)),
      frame,
      leastPasswordCharacters,
      problem: failure && problemOf(failure, frame.words, clock()),
      signIn: entry.location("sign-in", shown),
    });
    return pages.send(reply, page, "client", failure === undefined ? 200 : statusOf[failure.outcome]);
  }

  return {
    entry,
    around,
    show,
    makeWait,
    async answer(form, tried, typed, proven) {
      const { request, reply, visit, sealed, place, from } = form;
      noteSignUp(tried, { request: request.id, address: from.address, login: typed.username }, context);
      if (tried.outcome === "signed-in") {
        await openSession(context, { request, reply, visit }, tried);
        return pages.seeOther(reply, entry.onward({ request: sealed, place }));
      }
      if (tried.outcome === "throttled" || tried.outcome === "busy") {
        await makeWait(reply, waitOf(tried, clock()));
      }
      const needed = await entry.need(sealed, visit);
      return show(form, { ...needed, request: sealed, place, typed, proven, failure: tried });
    },
  };
}

const statusOf = {
  invalid: 400,
  "username-taken": 409,
  "email-taken": 409,
  throttled: 429,
  busy: 503,
  spent: 410,
} as const satisfies Record<SignUpFailure["outcome"], number>;

function waitOf(failure: Extract<SignUpFailure, { outcome: "throttled" | "busy" }>, now: number): number {
  return failure.outcome === "busy" ? 5 : secondsUntil(failure.retryAt, now);
}

/** What to say above the form. */
function problemOf(
  failure: Exclude<SignUpFailure, { readonly outcome: "spent" }>,
  words: PageWords,
  now: number,
): string {
  const { signUp: say } = words;
  switch (failure.outcome) {
    case "invalid":
      return say("problem", { problems: failure.problems.map((one) => ruleText(one, words)).join(" ") });
    case "username-taken":
      return say("problem", { problems: say("usernameTaken") });
    case "email-taken":
      return say("problem", { problems: say("emailTaken") });
    case "throttled":
    case "busy":
      return say(failure.outcome, waitWords(waitOf(failure, now)));
  }
}
