import type { Client, ClientSecret } from "../client.ts";
import { tooManyGuesses } from "../errors/oauth-error.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { Clock } from "../ports/clock.ts";
import { openClientSecret } from "../registration/client-secret-seal.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { isGenerated } from "./prove-secret.ts";
import type { SecretGuesses } from "./secret-guesses.ts";
import { isSignedBy } from "./verify-jws.rfc7515.ts";

/**
 * Whether a live secret of the client made the HMAC of a JWS; why not, as the end of a sentence for the log, and nothing where it did.
 *
 * @param network - of whoever sent it, where guesses are counted.
 * @throws {OAuthError} `temporarily_unavailable` with a time to wait for too many that did not hold.
 */
export type ProveSecretSignature = (
  client: Client,
  text: string,
  network: NonNullable<ProtocolRequest["network"]>,
) => Promise<string | undefined>;

/**
 * One check for everything that a secret signs. Whoever guesses at the secret by it waits as one who sends it: the count is one for
 * all ways to use a secret.
 */
export function createProveSecretSignature({
  cipher,
  clock,
  note,
  secretGuesses,
}: {
  readonly cipher: Cipher;
  readonly clock: Clock;
  readonly note: Pick<NoteUses, "secret">;
  readonly secretGuesses: SecretGuesses;
}): ProveSecretSignature {
  /** The live secrets that could be opened. */
  function secretsOf(client: Client): readonly (readonly [ClientSecret, string])[] {
    const now = clock();
    return client.secrets
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now)
      .flatMap((secret) => {
        const text = openClientSecret(client.id, secret, cipher);
        return text === undefined ? [] : [[secret, text] as const];
      });
  }

  return async (client, text, network) => {
    const now = clock();
    const secrets = secretsOf(client);
    if (secrets.length === 0)
      return "no live secret of the client is kept in a form that verifies it; it needs a new one";
    const waitUntil = secretGuesses.waitUntil(client.id, network, now);
    for (const [{ id }, secret] of secrets) {
      // One that we made is checked even then: a guess at it is hopeless at any speed.
      if (waitUntil !== undefined && !isGenerated(secret)) continue;
      if (!(await isSignedBy(text, secret, "HS256"))) continue;
      note.secret(id);
      return undefined;
    }
    if (waitUntil !== undefined) throw tooManyGuesses(client.id, waitUntil - now);
    secretGuesses.failed(client.id, network, now);
    return "no live secret of the client signed it";
  };
}
