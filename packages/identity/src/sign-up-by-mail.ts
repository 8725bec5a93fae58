import { createSeal } from "@grantway/protocol";
import type { Cipher, Clock, Entropy, Hashing, Instant, Milliseconds, Problem } from "@grantway/protocol";
import { foldCase } from "./fold-case.ts";
import { createKnownDevices } from "./known-devices.ts";
import { createMailAllowance } from "./mail-allowance.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";
import type { Users } from "./ports/users.ts";
import type { SignUp, SignUpAttempt, SignUpOutcome } from "./sign-up.ts";
import { createAskingRate } from "./asking-rate.ts";
import { normaliseProfile, profileProblems } from "./user-rules.ts";

/*
 * Where mail can be sent, a person proves that an email address is theirs before they make an account with it: they are sent a link.
 * Whoever asks is told the same for every address, and by the same work; whose it is already is told by mail. The link is a sealed
 * record (`gwem_`, principle P1), so asking writes no row; what it proves counts once, with the account. Only then is a password chosen,
 * so nobody can prepare an account for somebody else to confirm.
 */

/** What is to be written to whoever has the address. */
export type SignUpMail =
  | { readonly kind: "confirm"; readonly to: string; readonly token: string }
  /** There is an account with this address. */
  | { readonly kind: "known"; readonly to: string };

/** How asking went. */
export type AskedForLink =
  | {
      readonly outcome: "asked";
      /** What to send, looked up when it is called; `undefined` for an address that was sent enough. */
      readonly mail: (() => Promise<SignUpMail>) | undefined;
      /** When the link ends. */
      readonly until: Instant;
    }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | { readonly outcome: "throttled"; readonly retryAt: Instant };

/** Signing up by a link that was mailed. */
export interface SignUpByMail {
  /** Asks for a link; nothing that comes of it depends on who has the address. */
  ask(request: Pick<SignUpAttempt, "email" | "address" | "device">): Promise<AskedForLink>;
  /** The address that the link with this token proves, while it can be used; looking at it spends nothing. */
  find(token: string): string | undefined;
  /** Makes the account. `spent` where the link is over, was used, or never was one. */
  signUp(token: string, attempt: Omit<SignUpAttempt, "email">): Promise<SignUpOutcome>;
}

/** What it needs. */
export interface SignUpByMailDependencies {
  readonly signUp: SignUp;
  readonly users: Pick<Users, "findByLogin">;
  readonly failures: Pick<FailedSignIns, "count" | "add">;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly cipher: Cipher;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** How many links one network may ask for in an hour. */
  readonly perHour: number;
  /** How long a link is good. */
  readonly lifetime: Milliseconds;
}

interface Link {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: Instant;
}

/** {@link SignUpByMail} at this instance. */
export function createSignUpByMail(dependencies: SignUpByMailDependencies): SignUpByMail {
  const { signUp, users, cipher, entropy, clock, lifetime } = dependencies;
  const rate = createAskingRate({ ...dependencies, what: "sign-up-mail" });
  const mayBeSent = createMailAllowance({ ...dependencies, what: "sign-up-mail" });
  const devices = createKnownDevices(dependencies);
  const seal = createSeal<Link>(cipher, "gwem_", {
    encode: ({ id, email, expiresAt }) => [id, email, expiresAt],
    decode: ([id, email, expiresAt]) => ({
      id: String(id),
      email: String(email),
      expiresAt: Number(expiresAt),
    }),
  });

  function open(token: string): Link | undefined {
    const link = seal.open(token);
    return link === undefined || link.expiresAt <= clock() ? undefined : link;
  }

  async function mailTo(email: string, expiresAt: Instant): Promise<SignUpMail> {
    const found = await users.findByLogin(email);
    if (found !== undefined && foldCase(found.user.email) === foldCase(email))
      return { kind: "known", to: email };
    return { kind: "confirm", to: email, token: seal.seal({ id: entropy.id(), email, expiresAt }) };
  }

  return {
    async ask({ email: typed, address, device }) {
      const { email } = normaliseProfile({ username: "", email: typed, name: "", groups: [] });
      const problems = profileProblems({ username: "a", email, name: "a", groups: [] });
      if (problems.length > 0) return { outcome: "invalid", problems };
      const now = clock();
      const retryAt = await rate.take({ address, device: devices.deviceOf(device) }, now);
      if (retryAt !== undefined) return { outcome: "throttled", retryAt };
      const until = now + lifetime;
      const mail = (await mayBeSent(foldCase(email))) ? async () => mailTo(email, until) : undefined;
      return { outcome: "asked", mail, until };
    },

    find: (token) => open(token)?.email,

    async signUp(token, attempt) {
      const link = open(token);
      if (link === undefined) return { outcome: "spent" };
      const proof = { kind: "email-link", id: link.id, until: link.expiresAt };
      const tried = await signUp({ ...attempt, email: link.email }, proof);
      // The address has an account: this link can make none.
      return tried.outcome === "email-taken" ? { outcome: "spent" } : tried;
    },
  };
}
