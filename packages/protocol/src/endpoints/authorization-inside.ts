import { attribute } from "../attribute.ts";
import { prove, type FreshConsent, type SignedInUser } from "../brand.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { isOpen, placeKey, placeNamed } from "../flow/chosen-place.ts";
import type { ConsentQuestion, DescribeQuestion } from "../flow/consent-question.ts";
import type { ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import { type InstallStep, nextStepInside } from "../flow/next-step-inside.ts";
import { signInFirst } from "../flow/next-step.oidc-core.ts";
import { sameSince } from "../flow/same-answer.ts";
import { scopesAt } from "../flow/scopes-at-place.ts";
import {
  type AppAccess,
  type AppAnswer,
  type AppOffer,
  type AppYes,
  longestNote,
  type OfferedPlace,
} from "../ports/app-access.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { AskedRequest } from "../request/asked-request.ts";
import { type KeptParameters, toKeep } from "../request/parameters.ts";
import type { Answers, AuthorizationOutcome } from "./authorization-answers.ts";
import type { Agreed, Way } from "./authorization-way.ts";
import type { AnswerParameters } from "./authorization-response.rfc9207.ts";

/*
 * The authorization of an app. It is allowed at a place, so one question asks both: where, and what. A yes installs the app there,
 * gives it more, or opens this person's own access; where the person may not say yes for the place, it becomes a request to those
 * who may, which goes on with the same parameters when they have decided.
 */

/** How a request is asked about and answered. */
export interface Flow {
  proceed(way: Way, user: SignedInUser | undefined): Promise<AuthorizationOutcome>;
  ask(way: Way, user: SignedInUser | undefined): Promise<ConsentQuestion | AuthorizationOutcome>;
  decide(
    way: Way,
    user: SignedInUser | undefined,
    decision: ConsentDecision,
    textHashOf: (question: ConsentQuestion) => string,
  ): Promise<ConsentQuestion | AuthorizationOutcome>;
}

/** What it takes. */
export interface FlowInsideDependencies {
  readonly appAccess: AppAccess;
  readonly directoryPage: (slug: string) => string;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly answers: Answers;
  readonly describeQuestion: DescribeQuestion;
  /** What travels with a request. */
  readonly authorizationParameters: readonly string[];
}

/** A question, and what it is about. */
interface Asked extends Way {
  readonly user: SignedInUser;
  readonly offer: AppOffer;
  readonly step: InstallStep;
}

/** {@link Flow} of clients that belong to an app. */
export function createFlowInside(dependencies: FlowInsideDependencies): Flow {
  const { appAccess, catalogue, entropy, clock, answers } = dependencies;
  const { describeQuestion, authorizationParameters, directoryPage } = dependencies;

  /** Where the request goes without a question, or the question. */
  async function look(way: Way, user: SignedInUser | undefined): Promise<Asked | AuthorizationOutcome> {
    const first = signInFirst(way.request, user);
    if (first?.step === "refuse") throw mustBeAsked(first.code);
    if (user === undefined || first !== undefined) return answers.toSignIn(way, first ?? anyone);
    const offer = await offerTo(way.request, user);
    const step = nextStepInside(way.request, offer);
    switch (step.step) {
      case "refuse":
        throw mustBeAsked(step.code);
      case "wait":
        return { to: "waiting", id: step.request };
      case "issue":
        return respond(way, { user, ...step }, offer);
      case "install":
        return { ...way, user, offer, step };
    }
  }

  async function offerTo({ client, scopes }: AskedRequest, user: SignedInUser): Promise<AppOffer> {
    const offer = await appAccess.offer({ clientId: client.id, userId: user.userId, scopes, at: clock() });
    if (offer === undefined || offer.scopes.length === 0) {
      throw new OAuthError("invalid_scope", {
        description: "The app asks for none of the requested scopes.",
      });
    }
    return offer;
  }

  async function describe({ journey, request, offer, step }: Asked): Promise<ConsentQuestion> {
    const { chosen, asked, kept, again } = step;
    const consent = { step: "consent", asked, kept, again } as const;
    const optional = offer.scopes.filter((one) => one.optional && asked.includes(one.scope));
    return {
      ...(await describeQuestion(request, consent, answers.sealed(journey))),
      install: {
        offer,
        ...(chosen === undefined ? {} : { chosen }),
        purposes: new Map(offer.scopes.map(({ scope, purpose }) => [scope, purpose])),
        titles: await titlesOf(offer),
        optional: new Set(optional.map(({ scope }) => scope)),
      },
    };
  }

  async function titlesOf({ scopes }: AppOffer): Promise<ReadonlyMap<string, string>> {
    const known = (await catalogue.current()).scopes;
    return new Map(scopes.map(({ scope }) => [scope, known.get(scope)?.title ?? scope]));
  }

  async function answer(
    asked: Asked,
    place: OfferedPlace,
    decision: ConsentDecision,
  ): Promise<AppAnswer & { readonly scopes: readonly string[] }> {
    const { journey, request, user, offer, step } = asked;
    const at = clock();
    const here = step.chosen === place ? step : scopesAt(offer, place);
    const chosen = decision.answer === "keep" ? [] : givenOf(offer, here.asked, decision);
    const scopes = [...here.kept, ...chosen];
    const clientId = request.client.id;
    const { textHash, locale } = decision;
    const yes: AppYes = {
      place: place.place,
      consent: prove<FreshConsent>({ userId: user.userId, clientId, scopes }),
      receipt: { id: entropy.id(), offered: here.asked, granted: chosen, textHash, locale },
      version: offer.version,
      newIds: {
        installation: entropy.id(),
        grant: entropy.id(),
        ownGrant: entropy.id(),
        request: entropy.id(),
      },
      by: attribute(`user:${user.userId}`, journey, at),
      sameSince: sameSince(request, at),
    };
    const came =
      place.answer.may === "request"
        ? await appAccess.request({
            ...yes,
            note: decision.note ?? "",
            parameters: kept(asked, place),
          })
        : await appAccess.allow(yes);
    return { ...came, scopes: [...new Set([...place.granted, ...scopes])] };
  }

  /** What goes on when administrators have said yes: the request as it was sent, and where they said it. */
  function kept({ journey }: Way, { place }: OfferedPlace): KeptParameters {
    const names = authorizationParameters.filter((name) => !ofThisMoment.has(name));
    return { ...toKeep(journey.parameters, names), organisation: placeKey(place) };
  }

  async function decide(
    asked: Asked,
    decision: ConsentDecision,
    textHashOf: (question: ConsentQuestion) => string,
  ): Promise<ConsentQuestion | AuthorizationOutcome> {
    if (decision.answer === "deny")
      throw new OAuthError("access_denied", { description: "The person said no." });
    const { offer, step } = asked;
    const place = decision.place === undefined ? step.chosen : placeNamed(offer, decision.place);
    const before = place && answeredBefore(asked, place);
    if (before !== undefined) return before;
    const question = await describe(asked);
    if (place === undefined || !isOpen(place) || textHashOf(question) !== decision.textHash) return question;
    // Asked again and not cut: what is left out may be the reason.
    if (place.answer.may === "request" && (decision.note ?? "").length > longestNote) return question;
    return goOn(asked, place, await answer(asked, place, decision));
  }

  /** A second click, or the form sent again because its answer was lost: it gets the answer of the first. */
  function answeredBefore(
    asked: Asked,
    place: OfferedPlace,
  ): AuthorizationOutcome | Promise<AuthorizationOutcome> | undefined {
    const { answer, grant, granted } = place;
    if (answer.may === "wait") return { to: "waiting", id: answer.request };
    const isSame = grant !== undefined && grant.consentedAt >= sameSince(asked.request, clock());
    if (answer.may !== "use" || !isSame) return undefined;
    return respond(asked, { user: asked.user, place, grant, scopes: granted }, asked.offer);
  }

  /** Where the person goes after their yes; back to the question where something changed meanwhile. */
  async function goOn(
    asked: Asked,
    place: OfferedPlace,
    came: Awaited<ReturnType<typeof answer>>,
  ): Promise<ConsentQuestion | AuthorizationOutcome> {
    const { user, offer } = asked;
    if (came.outcome === "requested") return { to: "waiting", id: came.request };
    if (came.outcome === "allowed") {
      const scopes = offer.scopes.map(({ scope }) => scope).filter((scope) => came.scopes.includes(scope));
      return respond(asked, { user, place, grant: came.grant, scopes }, offer);
    }
    const again = await look(asked, user);
    return "to" in again ? again : describe(again);
  }

  /** Back to the app, as every yes of this person at this place is answered, however often it comes. */
  function respond(
    way: Way,
    { place, ...agreed }: Agreed & { readonly place: OfferedPlace },
    offer: AppOffer,
  ): Promise<AuthorizationOutcome> {
    return answers.respond(way, agreed, afterwards(way, offer, place));
  }

  /**
   * Where the app sends whoever just installed it, if its manifest says that they return. They have to come by the app all the same:
   * it waits for its code in their browser.
   */
  function afterwards(
    { journey, request }: Way,
    { afterInstall, app }: AppOffer,
    { answer, installedAt }: OfferedPlace,
  ): AnswerParameters {
    const clickedBefore = installedAt !== undefined && installedAt >= sameSince(request, clock());
    const installs = answer.may === "install" || journey.approved === true || clickedBefore;
    return installs && afterInstall === "directory" ? [["directory_page", directoryPage(app.slug)]] : [];
  }

  return {
    async proceed(way, user) {
      const asked = await look(way, user);
      return "to" in asked ? asked : { to: "consent", request: answers.sealed(way.journey) };
    },
    async ask(way, user) {
      const asked = await look(way, user);
      return "to" in asked ? asked : describe(asked);
    },
    async decide(way, user, decision, textHashOf) {
      const asked = await look(way, user);
      return "to" in asked ? asked : decide(asked, decision, textHashOf);
    },
  };
}

const anyone = { otherPerson: false, newAccount: false };

/** Parameters about the moment at which a request was sent, which is over when it goes on days later. */
const ofThisMoment: ReadonlySet<string> = new Set(["prompt", "max_age", "login_hint", "organisation"]);

/** What has to be given, and what may be left out and was given all the same. */
function givenOf(
  { scopes }: AppOffer,
  asked: readonly string[],
  { optional = [] }: ConsentDecision,
): readonly string[] {
  const given = scopes.filter((one) => !one.optional || optional.includes(one.scope));
  return given.map(({ scope }) => scope).filter((scope) => asked.includes(scope));
}

function mustBeAsked(code: "login_required" | "consent_required" | "interaction_required"): OAuthError {
  return new OAuthError(code, { description: "The person would have to be asked." });
}
