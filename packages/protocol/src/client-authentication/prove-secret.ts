import type { Client, ClientSecret } from "../client.ts";
import { invalidClient, tooManyGuesses } from "../errors/oauth-error.ts";
import type { Instant } from "../instant.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Clock } from "../ports/clock.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import type { PresentedSecret } from "./presented-credentials.ts";
import type { SecretGuesses } from "./secret-guesses.ts";

/**
 * How the secrets we make look: 256 random bits. Whoever holds one is let in however others guess, because a guess at one is
 * hopeless at any speed.
 */
export function isGenerated(secret: string): boolean {
  return /^gwcs_[\w-]{43}/.test(secret);
}

/**
 * Proves a secret, wherever it was sent: one count of guesses for all ways to send one.
 *
 * @throws {OAuthError} when it is none of the client's, or is not even looked at.
 */
export type ProveSecret = (client: Client, presented: PresentedSecret, request: ProtocolRequest) => undefined;

/** The check of client secrets. */
export function createProveSecret({
  hashing,
  note,
  clock,
  secretGuesses: guesses,
}: {
  readonly hashing: Hashing;
  readonly note: Pick<NoteUses, "secret">;
  readonly clock: Clock;
  readonly secretGuesses: SecretGuesses;
}): ProveSecret {
  /** The hash these credentials were found to match. They live as long as their header is remembered. */
  const proven = new WeakMap<PresentedSecret, string>();

  /** The digest of a secret costs more than all else here, so once is enough for as long as that secret lives. */
  function holds(client: Client, presented: PresentedSecret, now: Instant): boolean {
    const lives = ({ expiresAt }: ClientSecret) => expiresAt === undefined || expiresAt > now;
    const before = proven.get(presented);
    const known = client.secrets.find((one) => one.hash === before && lives(one));
    const match =
      known ?? client.secrets.find((one) => lives(one) && hashing.matches(presented.secret, one.hash));
    if (match === undefined) return false;
    if (known === undefined) proven.set(presented, match.hash);
    note.secret(match.id);
    return true;
  }

  return (client, presented, { authorization, network = () => "" }) => {
    const now = clock();
    const waitUntil = guesses.waitUntil(client.id, network, now);
    if (waitUntil !== undefined && !isGenerated(presented.secret))
      throw tooManyGuesses(client.id, waitUntil - now);
    if (holds(client, presented, now)) return;
    if (waitUntil !== undefined) throw tooManyGuesses(client.id, waitUntil - now);
    guesses.failed(client.id, network, now);
    throw invalidClient("no live secret of the client matches", authorization !== undefined, client.id);
  };
}
