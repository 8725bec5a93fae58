import type { Cipher, Clock, Entropy, Hashing, Instant, Problem, UsedId } from "@grantway/protocol";
import type { Accounts } from "./accounts.ts";
import { foldCase } from "./fold-case.ts";
import { createKnownDevices } from "./known-devices.ts";
import { networkOf } from "./network.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";
import type { Users } from "./ports/users.ts";
import type { SignIn, SignInFailure, SignInOutcome } from "./sign-in.ts";
import { createAskingRate } from "./asking-rate.ts";
import { normaliseProfile } from "./user-rules.ts";

/*
 * A person makes an account of their own, by the rules of all accounts, and is signed in with it. That a username or an email address
 * is taken has to be said here, so asking is bounded (`asking-rate.ts`).
 *
 * Who sends the same form twice is signed in twice: an account that has the same username and email address is taken for the one the
 * form before has made, if the password proves it. That is a sign-in like any other, counted and slowed with those.
 */

/** What a person typed, and where from. */
export interface SignUpAttempt {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** The address of the browser, seen through trusted proxies only. */
  readonly address: string;
  /** The device cookie the browser came with, if any, whatever it holds. */
  readonly device: string | undefined;
  /** Of the request they did it in. */
  readonly requestId: string;
}

/** How it went. */
export type SignUpOutcome =
  | (Extract<SignInOutcome, { readonly outcome: "signed-in" }> & {
      /** Whether the account was made now, and not by the same form a moment ago. */
      readonly isNew: boolean;
    })
  | SignUpFailure;

/** Why nobody was signed in, and no account made. */
export type SignUpFailure =
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | {
      readonly outcome: "username-taken" | "email-taken";
      /** A sign-in that was tried with what was typed, for the log alone. */
      readonly tried?: SignInFailure;
    }
  /** Nothing was looked at; an attempt counts again from `retryAt`. */
  | { readonly outcome: "throttled"; readonly retryAt: Instant }
  /** Too much is going on. Try again in a moment. */
  | { readonly outcome: "busy" }
  /** What proves the email address was used before. */
  | { readonly outcome: "spent" };

/** Tries to sign a person up; `proof` is used up with the account where it proves the email address to be theirs. */
export type SignUp = (attempt: SignUpAttempt, proof?: UsedId) => Promise<SignUpOutcome>;

/** What signing up needs. */
export interface SignUpDependencies {
  readonly accounts: Pick<Accounts, "problems" | "createOwn" | "createProven">;
  readonly users: Pick<Users, "findByLogin">;
  readonly signIn: SignIn;
  readonly failures: Pick<FailedSignIns, "count" | "add">;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly cipher: Cipher;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** How many accounts one network may ask for in an hour. */
  readonly perHour: number;
}

/** {@link SignUp} at this instance. */
export function createSignUp(dependencies: SignUpDependencies): SignUp {
  const { accounts, users, signIn, clock } = dependencies;
  const rate = createAskingRate({ ...dependencies, what: "sign-up" });
  const devices = createKnownDevices(dependencies);

  return async ({ username, email, name, password, address, device, requestId }, proof) => {
    const account = { username, email, name, password };
    const problems = accounts.problems(account);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const now = clock();
    const retryAt = await rate.take({ address, device: devices.deviceOf(device) }, now);
    if (retryAt !== undefined) return { outcome: "throttled", retryAt };
    // Nobody knows a stranger yet, so they wait with their network.
    const of = { known: false, key: networkOf(address) };
    const by = { requestId, at: now };
    const created =
      proof === undefined
        ? await accounts.createOwn(account, by, of)
        : await accounts.createProven(account, by, of, proof);
    if (created.outcome === "created") {
      const { user } = created;
      const remembered = devices.remember(device, user.id);
      return { outcome: "signed-in", user, epoch: 0, methods: ["pwd"], device: remembered, isNew: true };
    }
    if (created.outcome === "invalid") return created;
    const { outcome } = created;
    if (outcome === "busy" || outcome === "spent") return { outcome };
    if (outcome === "not-first") throw new Error("this account need not be the first");
    const tried = await madeBefore(account, { address, device });
    if (tried?.outcome === "signed-in") return { ...tried, isNew: false };
    return tried === undefined ? { outcome } : { outcome, tried };
  };

  /** Signs in whoever the same form was sent for before. */
  async function madeBefore(
    { password, ...typed }: Pick<SignUpAttempt, "username" | "email" | "name" | "password">,
    from: Pick<SignUpAttempt, "address" | "device">,
  ): Promise<SignInOutcome | undefined> {
    const { username: login, email } = normaliseProfile({ ...typed, groups: [] });
    const there = await users.findByLogin(login);
    if (there === undefined || foldCase(there.user.email) !== foldCase(email)) return undefined;
    return signIn({ login, password, ...from });
  }
}
