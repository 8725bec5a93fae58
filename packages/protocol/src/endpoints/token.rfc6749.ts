import type { Authorization } from "../authorization.ts";
import type { AuthenticatedClient } from "../brand.ts";
import { signingAlgorithmsAt } from "../client-authentication/assertion-algorithms.ts";
import type { AuthenticateClient } from "../client-authentication/authenticate.ts";
import { aboutClient, invalidRequest, OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Counts } from "../figures/tally.ts";
import type { GrantHandler } from "../grants/grant.ts";
import { whyNotOffered } from "../grants/legacy/legacy-features.ts";
import { refuseRepeated, required } from "../request/parameters.ts";
import {
  type Possession,
  refuseCredentialsInQuery,
  type ProtocolRequest,
} from "../request/protocol-request.ts";
import { rfc6749, rfc9068 } from "../specs.ts";
import type { ProvePossession } from "../tokens/dpop-proof.rfc9449.ts";
import type { Issue, TokenResponse } from "../tokens/issue.ts";

/** Where clients get tokens. How, other features bring. */
export const token: Feature = {
  name: "token endpoint",
  specifications: [rfc6749, rfc9068],
  endpoints: {
    "/token": {
      metadata: "token_endpoint",
      methods: ["POST"],
      body: "form",
      answers: "json",
      scripts: "registered",
      create: createTokenEndpoint,
    },
  },
  metadata: ({ clientAuthentication }) => ({
    token_endpoint_auth_methods_supported: clientAuthentication,
    ...signingAlgorithmsAt("token", clientAuthentication),
  }),
};

/**
 * `invalid_request`: a client that is registered for bound tokens alone sent no proof.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-5.2 | RFC 9449 §5.2}
 */
function unproven(): OAuthError {
  return invalidRequest(
    "This client gets tokens by a proof of possession alone: send one in the DPoP header.",
  );
}

/** What the token endpoint needs. */
export interface TokenEndpointDependencies {
  readonly authenticate: AuthenticateClient;
  /** By grant type; a type without one is unsupported. */
  readonly grantHandlers: ReadonlyMap<string, GrantHandler>;
  readonly issue: Issue;
  readonly provePossession: ProvePossession;
  readonly counts: Pick<Counts, "issued">;
}

/** `POST /token`: proves the client, lets its grant decide, mints. */
export type TokenEndpoint = (request: ProtocolRequest) => Promise<TokenResponse>;

/**
 * The token endpoint.
 *
 * @throws {OAuthError} of RFC 6749 §5.2.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.2 | RFC 6749 §3.2}
 */
function createTokenEndpoint({
  authenticate,
  grantHandlers,
  issue,
  counts,
  provePossession,
}: TokenEndpointDependencies): TokenEndpoint {
  /** With a proof of possession, for tokens that are bound to its key (RFC 9449 §5). */
  async function redeemBound(
    handler: GrantHandler,
    client: AuthenticatedClient,
    request: ProtocolRequest & { readonly possession: Possession },
  ): Promise<Authorization> {
    const confirmation = { jkt: await provePossession(request.possession, { nonce: "needed" }) };
    return { ...(await handler.redeem(client, { ...request, confirmation })), confirmation };
  }

  return async (request) => {
    refuseRepeated(request.parameters);
    refuseCredentialsInQuery(request);
    const grantType = required(request.parameters, "grant_type");
    const handler = grantHandlers.get(grantType);
    if (handler === undefined) {
      throw new OAuthError("unsupported_grant_type", { description: whyNotOffered(grantType) });
    }
    const client = await authenticate(request);
    const { id, grantTypes } = client.client;
    const registered: readonly string[] = grantTypes;
    try {
      if (!registered.includes(grantType)) {
        throw new OAuthError("unauthorized_client", {
          description: "The client is not registered for this grant_type.",
        });
      }
      const { possession } = request;
      if (possession === undefined && client.client.dpopBoundAccessTokens) throw unproven();
      const redeemed =
        possession === undefined
          ? handler.redeem(client, request)
          : redeemBound(handler, client, { ...request, possession });
      const tokens = await issue(await redeemed);
      counts.issued(id, grantType, tokens.scope);
      return tokens;
    } catch (error) {
      throw aboutClient(error, id);
    }
  };
}
