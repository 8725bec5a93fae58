import { tooManyGuesses } from "../errors/oauth-error.ts";
import type { Client, ClientSecret } from "../client.ts";
import type { Feature } from "../feature.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Cipher } from "../ports/cipher.ts";
import { openClientSecret } from "../registration/client-secret-seal.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { openidConnectCore, rfc7515, rfc7521, rfc7523 } from "../specs.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import { type AssertionDependencies, createHoldAssertion, notHeld } from "./hold-assertion.rfc7523.ts";
import type { PresentedAssertion } from "./presented-credentials.ts";
import { isGenerated } from "./prove-secret.ts";
import { assertionMethod, readAssertion } from "./read-assertion.rfc7523.ts";
import type { SecretGuesses } from "./secret-guesses.ts";
import { isSignedBy } from "./verify-jws.rfc7515.ts";

/** Secrets that sign and are never sent. */
export const clientSecretJwt: Feature = {
  name: "assertions signed with client secrets",
  specifications: [rfc7521, rfc7523, rfc7515, openidConnectCore],
  clientAuthentication: { client_secret_jwt: createClientSecretJwt },
};

/**
 * An assertion whose HMAC only who holds the secret can make. Whoever guesses at the secret by it waits as one who sends it: the
 * count is one for all ways to use a secret.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication | OpenID Connect Core §9}
 */
function createClientSecretJwt(
  dependencies: AssertionDependencies & {
    readonly cipher: Cipher;
    readonly note: Pick<NoteUses, "secret">;
    readonly secretGuesses: SecretGuesses;
  },
): AuthenticationMethod<PresentedAssertion<"client_secret_jwt">> {
  const { cipher, clock, note, secretGuesses } = dependencies;
  const hold = createHoldAssertion(dependencies);

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

  async function proveSignature(
    client: Client,
    text: string,
    network: NonNullable<ProtocolRequest["network"]>,
  ): Promise<void> {
    const now = clock();
    const secrets = secretsOf(client);
    if (secrets.length === 0)
      throw notHeld(
        client,
        "no live secret of the client is kept in a form that verifies it; it needs a new one",
      );
    const waitUntil = secretGuesses.waitUntil(client.id, network, now);
    for (const [{ id }, secret] of secrets) {
      // One that we made is checked even then: a guess at it is hopeless at any speed.
      if (waitUntil !== undefined && !isGenerated(secret)) continue;
      if (!(await isSignedBy(text, secret, "HS256"))) continue;
      note.secret(id);
      return;
    }
    if (waitUntil !== undefined) throw tooManyGuesses(client.id, waitUntil - now);
    secretGuesses.failed(client.id, network, now);
    throw notHeld(client, "no live secret of the client signed it");
  }

  return {
    presents: (request) => assertionMethod(request) === "client_secret_jwt",
    read: (request) => readAssertion("client_secret_jwt", request),
    prove: (client, { assertion }, { network = () => "" }) =>
      hold(client, assertion, () => proveSignature(client, assertion.text, network)),
  };
}
