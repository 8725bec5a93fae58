import type { Feature } from "../feature.ts";
import { required } from "../request/parameters.ts";
import { rfc6749 } from "../specs.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import type { PresentedSecret } from "./presented-credentials.ts";
import type { ProveSecret } from "./prove-secret.ts";

/** Secrets in the form. */
export const clientSecretPost: Feature = {
  name: "client secrets in the form",
  specifications: [rfc6749],
  clientAuthentication: { client_secret_post: createClientSecretPost },
};

/**
 * Credentials as form parameters.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function createClientSecretPost({
  proveSecret,
}: {
  readonly proveSecret: ProveSecret;
}): AuthenticationMethod<PresentedSecret<"client_secret_post">> {
  return {
    presents: ({ parameters }) => parameters.values.has("client_secret"),
    read: ({ parameters }) => ({
      method: "client_secret_post",
      clientId: required(parameters, "client_id"),
      secret: required(parameters, "client_secret"),
    }),
    prove: proveSecret,
  };
}
