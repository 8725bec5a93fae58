import type { SignedInUser } from "../brand.ts";
import type { Grant } from "../grant.ts";
import { toNumericDate } from "../instant.ts";
import type { Asking } from "../request/asking.ts";

/** What has to happen next for this request. */
export type NextStep =
  | SignInStep
  | ConsentStep
  | { readonly step: "issue"; readonly user: SignedInUser }
  | { readonly step: "refuse"; readonly code: "login_required" | "consent_required" };

/** Somebody has to sign in. */
export interface SignInStep {
  readonly step: "sign-in";
  /** Somebody is signed in, and is not whom the client expects. */
  readonly otherPerson: boolean;
  /** The client wants them to make an account first of all; who has one signs in all the same. */
  readonly newAccount: boolean;
}

/** A question to the person. */
export interface ConsentStep {
  readonly step: "consent";
  /** What needs an answer now. */
  readonly asked: readonly string[];
  /** What else the request asks for and the person said yes to before. */
  readonly kept: readonly string[];
  /** Whether they said yes to all of it before, and are asked because anybody could have sent the request. */
  readonly again: boolean;
}

/**
 * The one brain of the browser flow: looks at facts, never at which page was last. A prompt counts as answered when its
 * fact is younger than the request itself, so no page has to say that it was visited. Where the answer could reach another
 * program than the client, no fact but a click on this very request will do (RFC 8252 §8.6).
 *
 * `prompt=create` is answered by a sign-in as the others are, which making an account is too; so a person who has one already
 * goes on with that. It leads nowhere special where the request names a person, who has an account, and beside other prompts each
 * asks for what it asks for alone.
 *
 * @param grant - the active grant of this user to this client.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest | OpenID Connect Core §3.1.2.1}
 * @see {@link https://openid.net/specs/openid-connect-prompt-create-1_0.html#section-4 | Initiating User Registration §4}
 */
export function nextStep(
  request: Asking,
  user: SignedInUser | undefined,
  grant: Grant | undefined,
): NextStep {
  const silent = request.prompt.has("none");
  const first = signInFirst(request, user);
  if (user === undefined || first !== undefined) return first ?? signIn(request, false);
  const question = questionFor(request, grant);
  if (question === undefined) return { step: "issue", user };
  return silent ? { step: "refuse", code: "consent_required" } : question;
}

/** Whether somebody has to sign in before anything else of this request. */
export function signInFirst(
  request: Asking,
  user: SignedInUser | undefined,
): SignInStep | Extract<NextStep, { readonly step: "refuse" }> | undefined {
  const otherPerson = isOtherPerson(request, user);
  if (user !== undefined && !otherPerson && !mustSignInAgain(request, user)) return undefined;
  if (request.prompt.has("none")) return { step: "refuse", code: "login_required" };
  return signIn(request, otherPerson);
}

function signIn({ prompt, person }: Asking, otherPerson: boolean): SignInStep {
  return { step: "sign-in", otherPerson, newAccount: prompt.has("create") && person === undefined };
}

/** What to ask the person about a request, if anything. */
function questionFor(request: Asking, grant: Grant | undefined): ConsentStep | undefined {
  const { client, isAssured, prompt, scopes, startedAt } = request;
  if (isAssured && client.firstParty && client.verified) return undefined;

  const askAll = prompt.has("consent") && (grant === undefined || grant.consentedAt < startedAt);
  const kept = askAll ? [] : scopes.filter((scope) => grant?.scopes.includes(scope));
  const asked = scopes.filter((scope) => !kept.includes(scope));
  if (asked.length > 0) return { step: "consent", asked, kept, again: false };
  return isAssured ? undefined : { step: "consent", asked: scopes, kept: [], again: true };
}

function isOtherPerson({ person }: Asking, user: SignedInUser | undefined): boolean {
  return user !== undefined && person !== undefined && person !== user.userId;
}

function mustSignInAgain(request: Asking, user: SignedInUser): boolean {
  const { prompt, maxAge, startedAt } = request;
  if (user.authenticatedAt >= startedAt) return false;
  if (proofs.some((one) => prompt.has(one))) return true;
  if (maxAge === undefined) return false;
  // By the second that `auth_time` says: by that a client counts, and would send somebody back who is let through a moment too early.
  const told = toNumericDate(user.authenticatedAt) * 1000;
  return maxAge === 0 || startedAt - told > maxAge * 1000;
}

/** What asks for a sign-in that is younger than the request. */
const proofs = ["login", "select_account", "create"] as const;
