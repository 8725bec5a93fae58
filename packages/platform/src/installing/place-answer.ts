import { openidScopeKeys } from "@grantway/protocol/rules";
import type { PlaceAnswer } from "@grantway/protocol";
import { holds, mayGiveAny } from "./ceiling.ts";
import type { AppFacts, PersonFacts, PlaceFacts } from "./place-facts.ts";
import { answerTo, highestRisk, policyActorOf, policyInForce, publisherKindOf } from "./policy-answer.ts";
import type { PolicyAnswer, Wish } from "./policy.ts";
import { sentenceAt, sentenceName } from "./policy-sentence.ts";
import { whyNotHere } from "./why-not-here.ts";

/** What a person can answer at a place, and what a yes there could give. */
export interface AnswerThere {
  readonly answer: PlaceAnswer;
  /** All of these are of what is asked. What the installation has: */
  readonly granted: readonly string[];
  /** What was declined there, or taken away again. */
  readonly declined: readonly string[];
  /** What this person may not give the app there. */
  readonly beyond: readonly string[];
  /** What the person's own access could hold, besides what the installation lacks and they may not give. */
  readonly own: readonly string[];
}

/** What the person can answer about the app at this place, if it asks for these scopes, which its version does. */
export function answerAt(
  app: AppFacts,
  asked: readonly string[],
  here: PlaceFacts,
  person: PersonFacts,
): AnswerThere {
  const { beyond, own } = limitsAt(app, asked, here, person);
  const installed = here.installation?.status === "uninstalled" ? undefined : here.installation;
  const inState = (...states: readonly string[]) =>
    asked.filter((key) =>
      installed?.scopes.some(({ scope, state }) => scope === key && states.includes(state)),
    );
  const [granted, declined] = [inState("granted"), inState("declined", "revoked")];
  const told = { granted, declined, beyond, own };
  const because = whyNotHere(app, here, person);
  if (because !== undefined) return { ...told, answer: { may: "nothing", because } };
  if (installed === undefined) return { ...told, answer: wanting(app, asked, beyond, here) };
  const open = asked.filter((key) => !granted.includes(key) && !declined.includes(key));
  const widening = wanting(app, open, beyond, here);
  const mayWiden = open.some((key) => !beyond.includes(key)) && widening.may === "install";
  return { ...told, answer: { may: mayWiden ? "widen" : "use" } };
}

/**
 * Whether this person's yes adds these scopes to what is installed here, those that were declined before included: whatever can be
 * answered about the rest.
 */
export function mayAdd(
  app: AppFacts,
  scopes: readonly string[],
  here: PlaceFacts,
  person: PersonFacts,
): boolean {
  const { beyond } = limitsAt(app, scopes, here, person);
  return beyond.length === 0 && wanting(app, scopes, beyond, here).may === "install";
}

/** What of the scopes the person may not give here, and what their own access may hold. */
function limitsAt(app: AppFacts, asked: readonly string[], here: PlaceFacts, person: PersonFacts) {
  const isHeld = (key: string) => {
    const scope = app.known.get(key);
    return scope !== undefined && holds(scope, here, person);
  };
  const actsAsPerson = app.version?.manifest.actsAs.includes("person") === true;
  return {
    beyond: asked.filter((key) => !isHeld(key) && !(app.known.has(key) && mayGiveAny(key, here))),
    // An app that acts only as itself still learns who stands before it.
    own: asked.filter((key) => isHeld(key) && (actsAsPerson || openidScopeKeys.has(key))),
  };
}

/** What comes of wanting these scopes for the whole place. */
function wanting(
  app: AppFacts,
  scopes: readonly string[],
  beyond: readonly string[],
  here: PlaceFacts,
): PlaceAnswer {
  if (here.organisation === undefined) return { may: "install" };
  const { answer, policy } = policyAt(app, here);
  if (answer === "deny") return { may: "nothing", because: "policy", policy };
  if (answer === "allow" && !scopes.some((key) => isRequired(app, key) && beyond.includes(key))) {
    return { may: "install" };
  }
  const because =
    answer === "allow" ? { because: "rights" as const } : { because: "policy" as const, policy };
  return here.openRequest === undefined
    ? { may: "request", ...because }
    : { may: "wait", request: here.openRequest };
}

function isRequired({ version }: AppFacts, key: string): boolean {
  return version?.manifest.scopes.some(({ scope, optional }) => scope === key && !optional) === true;
}

function policyAt(
  app: AppFacts,
  here: PlaceFacts,
): { readonly answer: PolicyAnswer; readonly policy: string } {
  const policy = policyInForce(here.organisation?.policy);
  const wish = wishAt(app, here);
  const { answer, rule } = answerTo(policy, wish);
  return { answer, policy: sentenceName(sentenceAt(policy, rule)) };
}

/** What the policy of the place is asked: about all that the app asks for, also what is optional. */
export function wishAt(app: AppFacts, { place, organisation }: PlaceFacts): Wish {
  const { id, publisher, verified, version, known } = app;
  const risks = version?.manifest.scopes.map(({ scope }) => known.get(scope)?.risk ?? "high") ?? [];
  return {
    app: id,
    publisher: publisherKindOf(place.organisation ?? "", { id: publisher, verified }),
    risk: highestRisk(risks),
    actsAs: policyActorOf(version?.manifest.actsAs ?? []),
    role: organisation?.role ?? "",
    decides: organisation?.rights.permissions.has("installations:write") ?? true,
  };
}
