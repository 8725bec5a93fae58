import type { Cipher, Clock, Entropy, Hashing, Instant } from "@grantway/protocol";
import { createKnownDevices } from "./known-devices.ts";
import { mostPasswordBytes, normalisePassword, utf8Length } from "./password-policy.ts";
import { networkOf } from "./network.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";
import type { PasswordHasher } from "./ports/password-hasher.ts";
import type { User, Users } from "./ports/users.ts";
import { createThrottle } from "./throttle.ts";
import { createTurns } from "./turns.ts";

/*
 * Sign-in with username or email and password. Nothing about it tells whether there is such an account: an unknown
 * name, a wrong password, an account without one and a suspended account do the same work, count the same failures and
 * get the same answer. How guessing is slowed is written in `throttle.ts`.
 */

const mostLoginCharacters = 320;
const mostWaiting = 4;

/** What a person typed, and where from. */
export interface SignInAttempt {
  /** Username or email. */
  readonly login: string;
  readonly password: string;
  /** The address of the browser, seen through trusted proxies only. */
  readonly address: string;
  /** The device cookie the browser came with, if any, whatever it holds. */
  readonly device: string | undefined;
}

/** How it went. */
export type SignInOutcome =
  | {
      readonly outcome: "signed-in";
      readonly user: User;
      /** For `BrowserSessions.open`. */
      readonly methods: readonly string[];
      /** The device cookie to set now. */
      readonly device: string;
    }
  | { readonly outcome: "refused" }
  /** Nothing was checked; an attempt counts again from `retryAt`. */
  | { readonly outcome: "throttled"; readonly retryAt: Instant }
  /** Nothing was checked: too much is going on. Try again in a moment. */
  | { readonly outcome: "busy" };

/** Tries to sign a person in. */
export type SignIn = (attempt: SignInAttempt) => Promise<SignInOutcome>;

/** What signing in needs. */
export interface SignInDependencies {
  readonly users: Users;
  readonly failures: FailedSignIns;
  readonly hasher: PasswordHasher;
  readonly hashing: Hashing;
  readonly cipher: Cipher;
  readonly entropy: Entropy;
  readonly clock: Clock;
}

/** {@link SignIn} over the accounts of this instance. */
export function createSignIn(dependencies: SignInDependencies): SignIn {
  const { users, hasher, clock } = dependencies;
  const throttle = createThrottle(dependencies);
  const devices = createKnownDevices(dependencies);
  const turns = createTurns(mostWaiting);

  return async ({ login: typed, password: given, address, device }) => {
    const login = typed.normalize("NFC").trim().toLowerCase();
    const password = normalisePassword(given);
    if (login.length > mostLoginCharacters || utf8Length(password) > mostPasswordBytes) {
      return { outcome: "refused" };
    }
    const found = await users.findByLogin(login);
    const knownDevice = found && devices.knows(device, found.user.id);
    const attempt = { login, address, knownDevice };

    const tried = await turns.take(throttle.keyOf(attempt), async (): Promise<SignInOutcome> => {
      const retryAt = await throttle.waitUntil(attempt, clock());
      if (retryAt !== undefined) return { outcome: "throttled", retryAt };
      // Whether there is such a person must not show, so a stranger waits with their network whoever they name.
      const of =
        found === undefined || knownDevice === undefined
          ? { known: false, key: networkOf(address) }
          : { known: true, key: found.user.id };
      const checked = await hasher.verify(password, found?.passwordHash, of);
      if (checked === "busy") return { outcome: "busy" };
      if (checked === "mismatch" || found?.user.status !== "active") {
        await throttle.failed(attempt, clock());
        return { outcome: "refused" };
      }
      await throttle.succeeded(attempt);
      if (checked === "match-outdated") await rehash(found.user.id, found.passwordHash, password);
      const { user } = found;
      return { outcome: "signed-in", user, methods: ["pwd"], device: devices.remember(device, user.id) };
    });
    return tried === "busy" ? { outcome: "busy" } : tried;
  };

  /** Brings an old hash to today's parameters. Not worth failing a sign-in for, so `busy` leaves it to the next. */
  async function rehash(userId: string, was: string | undefined, password: string): Promise<void> {
    const made = await hasher.hash(password);
    if (made !== "busy" && was !== undefined) await users.rehash(userId, was, made.hash);
  }
}
