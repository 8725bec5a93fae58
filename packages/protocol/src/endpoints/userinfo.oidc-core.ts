import { OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import { toNumericDate } from "../instant.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Clock } from "../ports/clock.ts";
import type { Signer } from "../ports/signer.ts";
import type { Standings } from "../ports/standing.ts";
import { readAccessToken } from "../request/access-token.rfc9449.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { openidConnectCore, rfc6750 } from "../specs.ts";
import { installationClaims } from "../tokens/installation-claims.ts";
import { createOpenAccess } from "../tokens/open-access.ts";
import { bringsClaims, personClaims } from "../tokens/person-claims.oidc-core.ts";
import type { ProvePossession } from "../tokens/dpop-proof.rfc9449.ts";
import type { ReadAccess } from "../tokens/read-access.ts";
import type { SubjectNames } from "../tokens/subject-names.oidc-core.ts";

/** Claims about the person, for who has their token. The token may be in the header, so no form is asked for (§5.3.1). */
export const userinfo: Feature = {
  name: "userinfo",
  specifications: [openidConnectCore, rfc6750],
  endpoints: {
    "/userinfo": {
      metadata: "userinfo_endpoint",
      methods: ["GET", "POST"],
      body: "optional-form",
      answers: "claims",
      scripts: "registered",
      create: createUserinfoEndpoint,
    },
  },
  metadata: ({ signingAlgorithms }) => ({
    claims_supported: userinfoClaims,
    userinfo_signing_alg_values_supported: signingAlgorithms,
  }),
};

/** Claims about the person, as the scopes of the token allow (OpenID Connect Core §5.1, §5.4). */
export type UserinfoResponse = Readonly<Record<string, unknown>> & { readonly sub: string };

/** What userinfo needs. */
export interface UserinfoDependencies {
  readonly issuer: string;
  readonly signer: Pick<Signer, "sign">;
  readonly readAccess: ReadAccess;
  readonly provePossession: ProvePossession;
  readonly standings: Standings;
  readonly subjectNames: Pick<SubjectNames, "of">;
  readonly note: NoteUses;
  readonly clock: Clock;
}

/** `GET` and `POST /userinfo`; a JWT where the client is registered for one. */
export type UserinfoEndpoint = (request: ProtocolRequest) => Promise<UserinfoResponse | string>;

/** The names of all claims userinfo may answer. */
export const userinfoClaims: readonly string[] = [
  "sub",
  "name",
  "preferred_username",
  "updated_at",
  "email",
  "email_verified",
  "groups",
  "installation",
  "organisation",
];

/**
 * Userinfo: a resource of our own, protected like any other. For a client that asked for it at its registration the answer is signed,
 * says who tells it and to whom, and has no end: it tells what is so now, and is no ID token (`otherThanIdToken`).
 *
 * @throws {OAuthError} with a bearer challenge (RFC 6750 §3).
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#UserInfo | OpenID Connect Core §5.3}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse | OpenID Connect Core §5.3.2}
 */
function createUserinfoEndpoint(dependencies: UserinfoDependencies): UserinfoEndpoint {
  const { clock, issuer, note, signer, subjectNames } = dependencies;
  const open = createOpenAccess(dependencies);
  return async (request) => {
    const { token, standing, scopes } = await open(readAccessToken(request));
    const { client, subject } = standing;
    if (token.grantId === undefined || subject === undefined || client === undefined) {
      throw insufficient("token is not about a person", token.clientId);
    }
    if (!scopes.includes("openid")) throw insufficient("token has not the scope openid", token.clientId);
    note.grant(token.grantId);
    for (const scope of scopes) if (isAnswered(scope)) note.right(token.grantId, scope);
    const claims: UserinfoResponse = {
      sub: subjectNames.of(client, subject.id),
      ...(standing.installation && installationClaims(standing.installation)),
      ...personClaims(subject, scopes),
    };
    const alg = client.userinfoAlgorithm;
    if (alg === null) return claims;
    return signer.sign({ iss: issuer, aud: client.id, iat: toNumericDate(clock()), ...claims }, { alg });
  };
}

/** Whether this endpoint is what the scope is for: then a request that has it uses it. */
function isAnswered(scope: string): boolean {
  return scope === "openid" || bringsClaims(scope);
}

function insufficient(reason: string, clientId: string): OAuthError {
  return new OAuthError("insufficient_scope", {
    description: "The access token needs the scope openid.",
    reason,
    clientId,
    challenge: "Bearer",
    scope: "openid",
  });
}
