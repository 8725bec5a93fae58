import type { Client } from "../client.ts";
import type { Feature } from "../feature.ts";
import { openidConnectCore, rfc7515, rfc7521, rfc7523, rfc9864 } from "../specs.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import type { FindClientKey } from "./find-client-key.rfc7517.ts";
import { type AssertionDependencies, createHoldAssertion, notHeld } from "./hold-assertion.rfc7523.ts";
import type { PresentedAssertion, ReadAssertion } from "./presented-credentials.ts";
import { assertionMethod, readAssertion } from "./read-assertion.rfc7523.ts";
import { isSignedBy } from "./verify-jws.rfc7515.ts";

/** Keys of which this server knows the public half alone. */
export const privateKeyJwt: Feature = {
  name: "assertions signed with private keys",
  specifications: [rfc7521, rfc7523, rfc7515, rfc9864, openidConnectCore],
  clientAuthentication: { private_key_jwt: createPrivateKeyJwt },
};

/**
 * An assertion that a private key of the client signed, whose public half it registered or publishes.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication | OpenID Connect Core §9}
 */
function createPrivateKeyJwt(
  dependencies: AssertionDependencies & { readonly findClientKey: FindClientKey },
): AuthenticationMethod<PresentedAssertion<"private_key_jwt">> {
  const { findClientKey } = dependencies;
  const hold = createHoldAssertion(dependencies);

  async function proveSignature(client: Client, assertion: ReadAssertion): Promise<void> {
    const found = await findClientKey(client, assertion);
    if ("none" in found) throw notHeld(client, found.none);
    // It is one the client may sign with, see `hold`, and one the key is for.
    if (!(await isSignedBy(assertion.text, found.key, assertion.algorithm)))
      throw notHeld(client, "the key of the client did not sign it");
  }

  return {
    presents: (request) => assertionMethod(request) === "private_key_jwt",
    read: (request) => readAssertion("private_key_jwt", request),
    prove: (client, { assertion }) => hold(client, assertion, () => proveSignature(client, assertion)),
  };
}
