import type { Feature } from "../feature.ts";
import { openidConnectCore, rfc7515, rfc7521, rfc7523 } from "../specs.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import { type AssertionDependencies, createHoldAssertion, notHeld } from "./hold-assertion.rfc7523.ts";
import type { PresentedAssertion } from "./presented-credentials.ts";
import type { ProveSecretSignature } from "./prove-secret-signature.ts";
import { assertionMethod, readAssertion } from "./read-assertion.rfc7523.ts";

/** Secrets that sign and are never sent. */
export const clientSecretJwt: Feature = {
  name: "assertions signed with client secrets",
  specifications: [rfc7521, rfc7523, rfc7515, openidConnectCore],
  clientAuthentication: { client_secret_jwt: createClientSecretJwt },
};

/**
 * An assertion whose HMAC only who holds the secret can make.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication | OpenID Connect Core §9}
 */
function createClientSecretJwt(
  dependencies: AssertionDependencies & { readonly proveSecretSignature: ProveSecretSignature },
): AuthenticationMethod<PresentedAssertion<"client_secret_jwt">> {
  const { proveSecretSignature } = dependencies;
  const hold = createHoldAssertion(dependencies);
  return {
    presents: (request) => assertionMethod(request) === "client_secret_jwt",
    read: (request) => readAssertion("client_secret_jwt", request),
    prove: (client, { assertion }, { network = () => "" }) =>
      hold(client, assertion, async () => {
        const wrong = await proveSecretSignature(client, assertion.text, network);
        if (wrong !== undefined) throw notHeld(client, wrong);
      }),
  };
}
