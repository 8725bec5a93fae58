import { attribute } from "../attribute.ts";
import type { SignedInUser } from "../brand.ts";
import type { NamedClients } from "../client-documents/named-clients.cimd.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { ConsentQuestion, DescribeQuestion } from "../flow/consent-question.ts";
import { createDecideConsent, type ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import { nextStep, type NextStep } from "../flow/next-step.oidc-core.ts";
import { sameSince } from "../flow/same-answer.ts";
import { covers, type Grant } from "../grant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Grants } from "../ports/grants.ts";
import type { Answers, AuthorizationOutcome } from "./authorization-answers.ts";
import type { Flow } from "./authorization-inside.ts";
import type { Way } from "./authorization-way.ts";

/* The authorization of a client that belongs to no app: a person allows it, or does not. */

/** What it takes. */
export interface PlainFlowDependencies {
  readonly namedClients: Pick<NamedClients, "keep">;
  readonly grants: Grants;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly answers: Answers;
  readonly describeQuestion: DescribeQuestion;
}

/** One pass through the brain: a request that holds, the facts about it, and what follows from them. */
interface Pass extends Way {
  readonly user: SignedInUser | undefined;
  readonly grant: Grant | undefined;
  readonly next: NextStep;
}

/** {@link Flow} of clients that belong to no app. */
export function createPlainFlow(dependencies: PlainFlowDependencies): Flow {
  const { namedClients, grants, entropy, clock, describeQuestion } = dependencies;
  const { sealed, respond, toSignIn } = dependencies.answers;
  const decideConsent = createDecideConsent(dependencies);

  async function look(way: Way, user: SignedInUser | undefined): Promise<Pass> {
    const { request } = way;
    const grant = user && (await grants.find(user.userId, request.client.id));
    return { ...way, user, grant, next: nextStep(request, user, grant) };
  }

  async function proceed(pass: Pass): Promise<AuthorizationOutcome> {
    const { journey, request, next } = pass;
    switch (next.step) {
      case "sign-in":
        return toSignIn(pass, next);
      case "consent":
        return { to: "consent", request: sealed(journey) };
      case "issue": {
        await keepClient(pass);
        const grant = await covering(pass, next.user);
        return respond(pass, { user: next.user, grant, scopes: request.scopes });
      }
      case "refuse":
        throw new OAuthError(next.code, { description: "The person would have to be asked." });
    }
  }

  /** A grant is for a client that is written down, as its document says it is now. */
  async function keepClient({ journey, request: { client } }: Pass): Promise<void> {
    await namedClients.keep(client, attribute("system", journey, clock()));
  }

  /** The grant an answer hangs on. Only a first-party client reaches this without one that covers the request. */
  async function covering(
    { journey, request: { client, scopes }, grant }: Pass,
    { userId }: SignedInUser,
  ): Promise<Grant> {
    if (grant !== undefined && covers(grant, scopes)) return grant;
    const by = attribute("system", journey, clock());
    return grants.allowFirstParty({ newGrantId: entropy.id(), userId, clientId: client.id, scopes, by });
  }

  async function ask(pass: Pass): Promise<ConsentQuestion | AuthorizationOutcome> {
    const { journey, request, next } = pass;
    if (next.step !== "consent") return proceed(pass);
    return describeQuestion(request, next, sealed(journey));
  }

  /**
   * The grant of a yes that was given to this very request a moment ago: a second click gets the same answer. Only where a
   * click is asked for each time: elsewhere the brain itself goes on with what was allowed.
   */
  function clickedBefore({ request, grant, next }: Pass): Grant | undefined {
    if (grant === undefined || next.step !== "consent" || !next.again) return undefined;
    return grant.consentedAt < sameSince(request, clock()) ? undefined : grant;
  }

  async function decide(
    pass: Pass,
    decision: ConsentDecision,
    textHashOf: (question: ConsentQuestion) => string,
  ): Promise<ConsentQuestion | AuthorizationOutcome> {
    const { request, user, next } = pass;
    // Clicked twice, answered in another tab, or a session to be proven again: nothing to record.
    if (next.step !== "consent" || user === undefined) return proceed(pass);
    const before = decision.answer === "allow" ? clickedBefore(pass) : undefined;
    if (before !== undefined) return respond(pass, { user, grant: before, scopes: request.scopes });
    const question = await describeQuestion(request, next, sealed(pass.journey));
    if (textHashOf(question) !== decision.textHash) return question;
    if (decision.answer !== "deny") await keepClient(pass);
    const { scopes, grant } = await decideConsent(request, { user, step: next }, decision, pass.journey);
    // What was kept may have been taken back meanwhile, and then it is asked for again.
    return covers(grant, scopes) ? respond(pass, { user, grant, scopes }) : proceed(await look(pass, user));
  }

  return {
    proceed: async (way, user) => proceed(await look(way, user)),
    ask: async (way, user) => ask(await look(way, user)),
    decide: async (way, user, decision, textHashOf) => decide(await look(way, user), decision, textHashOf),
  };
}
