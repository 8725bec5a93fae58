import { foldLogin, type SignInOutcome } from "@grantway/identity";
import type { Counts, Hashing, SignInEnd } from "@grantway/protocol";
import type { Logger } from "pino";

/** Where an attempt came from and what was typed. */
interface Attempt {
  readonly request: string;
  readonly address: string;
  readonly login: string;
}

/** Characters of a hash: enough to see that one name was tried again, and nobody's name by itself. */
const recognisable = 12;

/**
 * Counts an attempt to sign in, and writes one line of it: who, from where, how it ended. A name nobody has may be a password in
 * the wrong field, so it is told by a keyed hash alone. Failures are in no table: whoever tries could fill it.
 */
export function noteSignIn(
  tried: SignInOutcome,
  { request, address, login }: Attempt,
  {
    logger,
    hashing,
    counts,
  }: {
    readonly logger: Logger;
    readonly hashing: Pick<Hashing, "keyed">;
    readonly counts: Pick<Counts, "signedIn">;
  },
): void {
  counts.signedIn(endOf(tried));
  if (tried.outcome === "signed-in") {
    logger.info({ request, address, user: tried.user.id }, "a person signed in");
    return;
  }
  const reason = tried.outcome === "refused" ? tried.reason : tried.outcome;
  const { userId } = tried;
  const who = userId === undefined ? { name: recognise(login, hashing) } : { user: userId };
  logger.info({ request, address, reason, ...who }, "a sign-in failed");
}

function endOf(tried: SignInOutcome): SignInEnd {
  if (tried.outcome !== "refused") return tried.outcome;
  return ends[tried.reason];
}

const ends = {
  unknown_user: "unknown-user",
  wrong_password: "wrong-password",
  suspended: "suspended",
  oversized: "oversized",
} as const satisfies Record<string, SignInEnd>;

/** The same for one name however it is typed, as long as the instance key stays. */
function recognise(login: string, hashing: Pick<Hashing, "keyed">): string {
  const hash = hashing.keyed(JSON.stringify(["name", foldLogin(login)]));
  return hash.slice(hash.indexOf(".") + 1).slice(0, recognisable);
}
