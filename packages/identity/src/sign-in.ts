import type { Cipher, Clock, Entropy, Hashing, Instant } from "@grantway/protocol";
import { foldLogin } from "./fold-case.ts";
import { createKnownDevices } from "./known-devices.ts";
import { mostPasswordBytes, normalisePassword, utf8Length } from "./password-policy.ts";
import { networkOf } from "./network.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";
import type { PasswordCheck, PasswordHasher } from "./ports/password-hasher.ts";
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
      readonly epoch: number;
      /** For `BrowserSessions.open`. */
      readonly methods: readonly string[];
      /** The device cookie to set now. */
      readonly device: string;
    }
  | SignInFailure;

/** Who it was about, for the log alone: the person in the browser is told the same whether there is such an account. */
interface About {
  readonly userId?: string;
}

/** Why somebody was not signed in. */
export type SignInFailure =
  | (About & {
      readonly outcome: "refused";
      /** For the log alone. `oversized`: longer than any login or password of ours, so nothing was checked. */
      readonly reason: "unknown_user" | "wrong_password" | "suspended" | "oversized";
    })
  /** Nothing was checked; an attempt counts again from `retryAt`. */
  | (About & { readonly outcome: "throttled"; readonly retryAt: Instant })
  /** Nothing was checked: too much is going on. Try again in a moment. */
  | (About & { readonly outcome: "busy" });

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
    const login = foldLogin(typed);
    const password = normalisePassword(given);
    if (login.length > mostLoginCharacters || utf8Length(password) > mostPasswordBytes) {
      return { outcome: "refused", reason: "oversized" };
    }
    const found = await users.findByLogin(login);
    const about: About = found === undefined ? {} : { userId: found.user.id };
    const knownDevice = found && devices.knows(device, found.user.id);
    const attempt = { login, userId: found?.user.id, address, knownDevice };

    const tried = await turns.take(throttle.keyOf(attempt), async (): Promise<SignInOutcome> => {
      const retryAt = await throttle.waitUntil(attempt, clock());
      if (retryAt !== undefined) return { ...about, outcome: "throttled", retryAt };
      // Whether there is such a person must not show, so a stranger waits with their network whoever they name.
      const of =
        found === undefined || knownDevice === undefined
          ? { known: false, key: networkOf(address) }
          : { known: true, key: found.user.id };
      const checked = await hasher.verify(password, found?.passwordHash, of);
      if (checked === "busy") return { ...about, outcome: "busy" };
      if (checked === "mismatch" || found?.user.status !== "active") {
        await throttle.failed(attempt, clock());
        return { ...about, outcome: "refused", reason: reasonOf(checked, found?.user) };
      }
      await throttle.succeeded(attempt);
      if (checked === "match-outdated") await rehash(found.user.id, found.passwordHash, password);
      const { user, epoch } = found;
      return {
        outcome: "signed-in",
        user,
        epoch,
        methods: ["pwd"],
        device: devices.remember(device, user.id),
      };
    });
    return tried === "busy" ? { ...about, outcome: "busy" } : tried;
  };

  /** Brings an old hash to today's parameters. Not worth failing a sign-in for, so `busy` leaves it to the next. */
  async function rehash(userId: string, was: string | undefined, password: string): Promise<void> {
    const made = await hasher.hash(password);
    if (made !== "busy" && was !== undefined) await users.rehash(userId, was, made.hash);
  }
}

function reasonOf(checked: PasswordCheck, user: User | undefined) {
  if (user === undefined) return "unknown_user";
  return checked === "mismatch" ? "wrong_password" : "suspended";
}
