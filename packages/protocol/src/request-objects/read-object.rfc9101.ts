import type { Client } from "../client.ts";
import type { ReferenceTools } from "../feature.ts";
import type { MeantRequest, ReferenceContext } from "../request/meant-request.ts";
import { refuseRepeated } from "../request/parameters.ts";
import { holdObject } from "./hold-object.rfc9101.ts";
import { requestAlone, requestMerged } from "./object-parameters.rfc9101.ts";
import { takeApart } from "./take-apart.rfc9101.ts";
import { checkAlgorithm, createProveObject } from "./verify-object.rfc9101.ts";

/** What it takes. */
export type ReadObjectDependencies = Pick<
  ReferenceTools,
  "issuer" | "clock" | "authorizationParameters" | "findClientKey" | "proveSecretSignature"
>;

/** Reads the request object of a client. @throws {OAuthError} that its client may be told. */
export type ReadObject = (text: string, client: Client, context: ReferenceContext) => Promise<MeantRequest>;

/**
 * Reads request objects by one of two specifications. By RFC 9101 an object is signed and counts alone; it is read so where its type says
 * so, where it is pushed (RFC 9126 §3), and where its client registered that it asks in no other way. By OpenID Connect Core it may be
 * unsigned, and what it does not say, the parameters beside it do.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-6 | RFC 9101 §6}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#JWTRequests | OpenID Connect Core §6}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-3 | RFC 9126 §3}
 */
export function createReadObject(dependencies: ReadObjectDependencies): ReadObject {
  const { issuer, clock, authorizationParameters: names } = dependencies;
  const proveObject = createProveObject(dependencies);

  return async (text, client, { sent, by, isPushing }) => {
    refuseRepeated(sent);
    const object = takeApart(text);
    const isAlone = object.isTyped || isPushing || client.requireSignedRequests;
    checkAlgorithm(object, client, isAlone);
    holdObject(object.claims, { clientId: client.id, issuer, now: clock() });
    await proveObject(object, client, by);
    const read = isAlone ? requestAlone : requestMerged;
    return {
      parameters: read(object.claims, { names, sent }),
      protection: object.algorithm === "none" ? "none" : "signed",
    };
  };
}
