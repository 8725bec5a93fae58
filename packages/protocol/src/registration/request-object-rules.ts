import type { RequestObjectAlgorithm } from "../client.ts";
import { keyAlgorithms } from "../client-authentication/assertion-algorithms.ts";
import { type Problem, problemAt, problemsWithin } from "../problem.ts";
import { fitsAlgorithm } from "./client-keys.rfc7517.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";
import { requestUriProblems } from "./request-uri-rules.rfc9101.ts";

const mostUris = 50;

type Signing = Pick<
  ClientMetadata,
  "authenticationMethod" | "jwks" | "jwksUri" | "requestObjectAlgorithm" | "requireSignedRequests"
>;

/**
 * What is wrong with how a client makes request objects: where they lie, and what they are signed with.
 *
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-10.5 | RFC 9101 §10.5}
 */
export function requestObjectProblems(client: ClientMetadata): readonly Problem[] {
  const signing = signingProblem(client);
  return [...addressProblems(client), ...(signing === undefined ? [] : [signing])];
}

function addressProblems({ requestUris }: ClientMetadata): readonly Problem[] {
  if (requestUris.length > mostUris) {
    const problem = `There can be at most ${mostUris} addresses of request objects.`;
    return [problemAt("requestUris", problem, "too-many", { most: mostUris })];
  }
  return requestUris.flatMap((uri, place) =>
    problemsWithin("requestUris", problemsWithin(place, requestUriProblems(uri))),
  );
}

function signingProblem(client: Signing): Problem | undefined {
  const { requestObjectAlgorithm: algorithm, requireSignedRequests } = client;
  if (requireSignedRequests && algorithm === "none") {
    const problem = "A client whose requests have to be signed cannot leave its request objects unsigned.";
    return problemAt("requestObjectAlgorithm", problem, "signed-requests");
  }
  if (requireSignedRequests ? canSign(client) : canSignWith(client, algorithm)) return undefined;
  const problem =
    algorithm === "HS256"
      ? "With a secret signs who proves itself by client_secret_jwt, and nobody else."
      : "A client that signs its requests gives public keys for that, or the address it publishes them at.";
  return problemAt(
    algorithm === null ? "requireSignedRequests" : "requestObjectAlgorithm",
    problem,
    "request-keys-needed",
  );
}

/** With the algorithm it registered, or with any. */
function canSign(client: Signing): boolean {
  const { requestObjectAlgorithm: algorithm, authenticationMethod, jwks, jwksUri } = client;
  if (algorithm !== null) return canSignWith(client, algorithm);
  return authenticationMethod === "client_secret_jwt" || jwks !== null || jwksUri !== null;
}

function canSignWith(
  { authenticationMethod, jwks, jwksUri }: Signing,
  algorithm: RequestObjectAlgorithm | null,
): boolean {
  if (algorithm === null || algorithm === "none") return true;
  if (algorithm === "HS256") return authenticationMethod === "client_secret_jwt";
  const isOfKeys = keyAlgorithms.some((one) => one === algorithm);
  return isOfKeys && (jwksUri !== null || (jwks?.keys ?? []).some((key) => fitsAlgorithm(key, algorithm)));
}
