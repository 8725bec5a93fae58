import { algorithmsOf, keyAlgorithms } from "../client-authentication/assertion-algorithms.ts";
import type { Feature, ReferenceTools } from "../feature.ts";
import type { ReadReference } from "../request/meant-request.ts";
import { namedClient } from "../request/prove-redirect.rfc6749.ts";
import { refuseUnpushed } from "../request/refuse-unpushed.rfc9126.ts";
import { openidConnectCore, rfc7515, rfc9101 } from "../specs.ts";
import { createReadObject } from "./read-object.rfc9101.ts";
import { createReadRequestUri } from "./read-request-uri.rfc9101.ts";

/**
 * Requests that a client says in a JWT, which it sends (`request`), or has read at an address that it registered (`request_uri`).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-9.3 | RFC 9101 §9.3}
 */
export const requestObjects: Feature = {
  name: "request objects",
  specifications: [rfc9101, openidConnectCore, rfc7515],
  authorizationRequest: {
    parameters: [],
    references: { request: createReadRequest, request_uri: createReadRequestUri },
  },
  metadata: ({ clientAuthentication }) => ({
    request_parameter_supported: true,
    request_uri_parameter_supported: true,
    require_request_uri_registration: true,
    require_signed_request_object: false,
    request_object_signing_alg_values_supported: [
      "none",
      ...keyAlgorithms,
      // Secrets are kept in a form that verifies anything where clients prove themselves by them so.
      ...(clientAuthentication.includes("client_secret_jwt") ? algorithmsOf("client_secret_jwt") : []),
    ],
  }),
};

/**
 * Reads a `request`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-5.1 | RFC 9101 §5.1}
 */
function createReadRequest(tools: ReferenceTools): ReadReference {
  const readObject = createReadObject(tools);
  return async (reference, context) => {
    const client = await namedClient(tools.namedClients, context.sent, context.by);
    refuseUnpushed(client, context.isPushing);
    return readObject(reference, client, context);
  };
}
