import type { Grant } from "../grant.ts";
import type { AppOffer, OfferedPlace } from "../ports/app-access.ts";
import type { Asking } from "../request/asking.ts";
import { chosenPlace } from "./chosen-place.ts";
import { scopesAt } from "./scopes-at-place.ts";

/** What has to happen next for a request of an app, once somebody is signed in. */
export type StepInside =
  | InstallStep
  /** The person asked their administrators, who have not answered yet. */
  | { readonly step: "wait"; readonly request: string }
  | {
      readonly step: "issue";
      readonly place: OfferedPlace;
      readonly grant: Grant;
      readonly scopes: readonly string[];
    }
  | { readonly step: "refuse"; readonly code: "consent_required" | "interaction_required" };

/** A question to the person: where, and what. */
export interface InstallStep {
  readonly step: "install";
  /** The place that is chosen already; absent where the person chooses. */
  readonly chosen?: OfferedPlace;
  readonly asked: readonly string[];
  readonly kept: readonly string[];
  /** Whether they said yes to all of it before, and are asked because anybody could have sent the request. */
  readonly again: boolean;
}

/**
 * The brain of the browser flow for the client of an app. It looks at facts as `nextStep` does; its facts are of places. Nobody
 * is asked who has everything at the one place there is, or at the one the request names.
 */
export function nextStepInside(request: Asking, offer: AppOffer): StepInside {
  const silent = request.prompt.has("none");
  const chosen = chosenPlace(offer, request.organisation);
  if (chosen === undefined) {
    if (silent) return { step: "refuse", code: "interaction_required" };
    return { step: "install", asked: offer.scopes.map(({ scope }) => scope), kept: [], again: false };
  }
  const question = questionAt(request, offer, chosen);
  if (question === undefined && chosen.grant !== undefined) {
    return { step: "issue", place: chosen, grant: chosen.grant, scopes: grantedOf(offer, chosen) };
  }
  if (silent) return { step: "refuse", code: "consent_required" };
  if (chosen.answer.may === "wait") return { step: "wait", request: chosen.answer.request };
  return question ?? { step: "install", chosen, ...scopesAt(offer, chosen), again: false };
}

/** Of what is offered: what the app has at the place. */
function grantedOf({ scopes }: AppOffer, { granted }: OfferedPlace): readonly string[] {
  return scopes.map(({ scope }) => scope).filter((scope) => granted.includes(scope));
}

function questionAt(request: Asking, offer: AppOffer, chosen: OfferedPlace): InstallStep | undefined {
  const { grant, answer } = chosen;
  const { asked, kept } = scopesAt(offer, chosen);
  const step = { step: "install", chosen, again: false } as const;
  const askAll =
    request.prompt.has("consent") && (grant === undefined || grant.consentedAt < request.startedAt);
  if (askAll) return { ...step, asked: [...kept, ...asked], kept: [] };
  if (answer.may !== "use" || grant === undefined || asked.length > 0) return { ...step, asked, kept };
  return request.isAssured ? undefined : { ...step, asked: kept, kept: [], again: true };
}
