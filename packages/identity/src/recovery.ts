import type { Cipher, Clock, Entropy, Hashing, Instant, Milliseconds } from "@grantway/protocol";
import { foldLogin } from "./fold-case.ts";
import { createKnownDevices } from "./known-devices.ts";
import { createMailAllowance } from "./mail-allowance.ts";
import { newPasswordLink } from "./password-by-link.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";
import type { PasswordLinks } from "./ports/password-links.ts";
import type { Users } from "./ports/users.ts";
import { createAskingRate } from "./asking-rate.ts";

/*
 * Who forgot their password is mailed a one-time link to set another. Whoever asks is told the same for every name, and before anything
 * is known of it. The link is the one that administrators make too, so it replaces the one before, and ends every session when it is used.
 */

/** The link for whoever has the address. */
export interface RecoveryMail {
  readonly to: string;
  readonly username: string;
  readonly token: string;
}

/** How asking went. */
export type AskedToRecover =
  | {
      readonly outcome: "asked";
      /** What to send, made when it is first called; `undefined` for nobody. */
      readonly mail: () => Promise<RecoveryMail | undefined>;
      readonly until: Instant;
    }
  | { readonly outcome: "throttled"; readonly retryAt: Instant };

/** Asks for a link to set another password, by username or email address. */
export type Recover = (request: {
  readonly login: string;
  readonly address: string;
  readonly device: string | undefined;
  readonly requestId: string;
}) => Promise<AskedToRecover>;

/** What it needs. */
export interface RecoverDependencies {
  readonly users: Pick<Users, "findByLogin">;
  readonly passwordLinks: Pick<PasswordLinks, "make">;
  readonly failures: Pick<FailedSignIns, "count" | "add">;
  readonly hashing: Hashing;
  readonly cipher: Cipher;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** How often one network may ask in an hour. */
  readonly perHour: number;
  /** How long a link is good. */
  readonly lifetime: Milliseconds;
}

/** {@link Recover} at this instance. */
export function createRecover(dependencies: RecoverDependencies): Recover {
  const { users, passwordLinks, clock, lifetime } = dependencies;
  const rate = createAskingRate({ ...dependencies, what: "recovery" });
  const mayBeSent = createMailAllowance({ ...dependencies, what: "recovery" });
  const devices = createKnownDevices(dependencies);

  async function make(login: string, requestId: string): Promise<RecoveryMail | undefined> {
    const { user } = (await users.findByLogin(login)) ?? {};
    if (user?.status !== "active" || !(await mayBeSent(user.id))) return undefined;
    const { token, tokenHash } = newPasswordLink(dependencies);
    const at = clock();
    const link = { userId: user.id, tokenHash, expiresAt: at + lifetime };
    // Nobody knows who asks.
    const made = await passwordLinks.make(link, { actor: "system", requestId, at });
    return made === "made" ? { to: user.email, username: user.username, token } : undefined;
  }

  return async ({ login: typed, address, device, requestId }) => {
    const now = clock();
    const retryAt = await rate.take({ address, device: devices.deviceOf(device) }, now);
    if (retryAt !== undefined) return { outcome: "throttled", retryAt };
    const login = foldLogin(typed);
    let made: Promise<RecoveryMail | undefined> | undefined;
    async function mail() {
      try {
        return await (made ??= make(login, requestId));
      } catch (error) {
        // Asked again, it is tried again.
        made = undefined;
        throw error;
      }
    }
    return { outcome: "asked", mail, until: now + lifetime };
  };
}
