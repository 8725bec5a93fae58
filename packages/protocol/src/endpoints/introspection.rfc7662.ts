import type { Client } from "../client.ts";
import type { AuthenticatedClient } from "../brand.ts";
import { signingAlgorithmsAt } from "../client-authentication/assertion-algorithms.ts";
import type { AuthenticateClient } from "../client-authentication/authenticate.ts";
import { aboutClient, OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import { toNumericDate } from "../instant.ts";
import type { NoteUses } from "../noted-uses.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import { refuseRepeated, required } from "../request/parameters.ts";
import { refuseCredentialsInQuery, type ProtocolRequest } from "../request/protocol-request.ts";
import { formatScope, intersect, parseScope } from "../scope.ts";
import { rfc7662 } from "../specs.ts";
import { effectiveOwnScopes, livingUserScopes } from "../tokens/effective-scope.ts";
import { type InstallationClaims, installationClaims } from "../tokens/installation-claims.ts";
import type { Confirmation } from "../tokens/bindings.ts";
import type { AccessTokenRecord } from "../tokens/access-token.ts";
import { acrOf } from "../tokens/acr.ts";
import type { RefreshTokenRecord } from "../tokens/refresh-token.ts";
import type { ReadAccess } from "../tokens/read-access.ts";
import type { Seals } from "../tokens/seals.ts";
import type { SubjectNames } from "../tokens/subject-names.oidc-core.ts";
import { mayRefresh } from "../tokens/refresh-family.ts";

/** APIs ask what a token is worth: they are no scripts, and no public clients. */
export const introspection: Feature = {
  name: "introspection",
  specifications: [rfc7662],
  endpoints: {
    "/introspect": {
      metadata: "introspection_endpoint",
      methods: ["POST"],
      body: "form",
      answers: "json",
      scripts: "none",
      create: createIntrospectionEndpoint,
    },
  },
  metadata: ({ clientAuthentication }) => ({
    introspection_endpoint_auth_methods_supported: clientAuthentication.filter((method) => method !== "none"),
    ...signingAlgorithmsAt("introspection", clientAuthentication),
  }),
};

/**
 * The answer about a token, as it goes on the wire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7662#section-2.2 | RFC 7662 §2.2}
 */
export type IntrospectionResponse =
  | { readonly active: false }
  | ({
      readonly active: true;
      readonly scope: string;
      readonly client_id: string;
      readonly username?: string | undefined;
      readonly token_type?: "Bearer" | "DPoP";
      /** The key it is bound to (RFC 9449 §6.2). */
      readonly cnf?: Confirmation | undefined;
      readonly exp: number;
      readonly iat?: number;
      /** When the person signed in (RFC 9470 §6.2). */
      readonly auth_time?: number | undefined;
      /** How strong that sign-in was (RFC 9470 §6.2). */
      readonly acr?: string | undefined;
      /** The person or, when the client acts as itself, the client. */
      readonly sub: string;
      readonly aud?: readonly string[];
      readonly iss: string;
      readonly jti?: string;
    } & InstallationClaims);

/** What introspection needs. */
export interface IntrospectionDependencies {
  readonly issuer: string;
  readonly authenticate: AuthenticateClient;
  readonly seals: Seals;
  readonly readAccess: ReadAccess;
  readonly standings: Standings;
  readonly catalogue: Catalogue;
  readonly subjectNames: Pick<SubjectNames, "of">;
  readonly note: NoteUses;
  readonly clock: Clock;
}

/** `POST /introspect`. */
export type IntrospectionEndpoint = (request: ProtocolRequest) => Promise<IntrospectionResponse>;

type Active = Extract<IntrospectionResponse, { active: true }>;
const inactive: IntrospectionResponse = Object.freeze({ active: false });

/**
 * What was last said of a token, to whom, and of which rows it was made: it is the same as long as those are, and an API asks about
 * the same tokens again and again.
 */
interface Given {
  readonly caller: Client;
  readonly standing: Standing;
  /** Those that `answer` names. */
  readonly scopes: readonly string[];
  /** Frozen, so that whoever sends it may keep its text. */
  readonly answer: IntrospectionResponse;
}

/**
 * Introspection: opens the seal and checks the rows it names, so a revocation shows at once. An API is told of the
 * scopes and the audience that are its own, not where else the token is good; and of a token that is not for it, that it
 * is not active and nothing more. An API may say in `scope` what the request before it needs, so that each right has its
 * last use, see ADR 60; the answer is the same with it and without.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7662#section-5 | RFC 7662 §5}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7662#section-2 | RFC 7662 §2}
 */
function createIntrospectionEndpoint(dependencies: IntrospectionDependencies): IntrospectionEndpoint {
  const { issuer, authenticate, seals, readAccess, standings, catalogue, subjectNames, note, clock } =
    dependencies;

  const given = new WeakMap<AccessTokenRecord, Given>();

  async function describeAccessToken(
    { client: caller }: AuthenticatedClient,
    token: AccessTokenRecord,
    neededScope: string | undefined,
  ): Promise<IntrospectionResponse> {
    const own = caller.id === token.clientId;
    if (!own && !caller.introspects.some((audience) => token.audiences.includes(audience))) return inactive;
    if (token.expiresAt <= clock()) return inactive;

    const { id: tokenId, clientId, userId, grantId, familyId, installationId } = token;
    const names = { tokenId, clientId, userId, grantId, familyId, installationId };
    const standing = await standings.of(names);
    let known = given.get(token);
    if (known?.standing !== standing || known.caller !== caller) {
      known = await describe(caller, token, standing);
      given.set(token, known);
    }
    if (known.answer.active) noteUse(caller.id, token, known.scopes, neededScope);
    return known.answer;
  }

  async function describe(caller: Client, token: AccessTokenRecord, standing: Standing): Promise<Given> {
    const { userId } = token;
    const own = caller.id === token.clientId;
    let scopes =
      userId === undefined ? effectiveOwnScopes(token, standing) : livingUserScopes(token.scopes, standing);
    const aud = own ? token.audiences : intersect(token.audiences, caller.introspects);
    if (!own) {
      const known = (await catalogue.current()).scopes;
      scopes = scopes.filter((scope) => aud.includes(known.get(scope)?.audience ?? ""));
    }
    if (scopes.length === 0) return { caller, standing, scopes, answer: inactive };
    const answer = answerOf(token, standing, { scope: formatScope(scopes), aud, iss: issuer });
    const told = own && userId !== undefined ? toldTo(caller, userId, answer) : answer;
    return { caller, standing, scopes, answer: Object.freeze(told) };
  }

  /**
   * A client is told of the person by the name it knows, and by no other. An API is told their id, so that it finds what is theirs
   * whoever asks for it.
   */
  function toldTo(client: Client, userId: string, answer: IntrospectionResponse): IntrospectionResponse {
    if (client.subjectType === "public" || !answer.active) return answer;
    return { ...answer, sub: subjectNames.of(client, userId), username: undefined };
  }

  /**
   * A client that asks about its own token uses no right with that. Nor does a request that lacks one of the scopes it needs: the
   * API does not let it in.
   */
  function noteUse(
    callerId: string,
    { clientId, grantId }: AccessTokenRecord,
    held: readonly string[],
    neededScope: string | undefined,
  ): void {
    note.client(callerId);
    if (grantId === undefined) return;
    note.grant(grantId);
    if (neededScope === undefined || callerId === clientId) return;
    const needed = parseScope(neededScope);
    if (needed.every((scope) => held.includes(scope))) for (const scope of needed) note.right(grantId, scope);
  }

  /** Only the client it was issued to may ask about a refresh token. */
  async function describeRefreshToken(
    { client: caller }: AuthenticatedClient,
    token: RefreshTokenRecord,
  ): Promise<IntrospectionResponse> {
    if (caller.id !== token.clientId) return inactive;
    const { clientId, userId, grantId, familyId } = token;
    const standing = await standings.of({ clientId, userId, grantId, familyId, rotation: "now" });
    const family = standing.family;
    if (family === undefined || family.expiresAt <= clock() || family.generation !== token.generation)
      return inactive;
    const scopes = livingUserScopes(family.scopes, standing);
    if (scopes.length === 0 || !mayRefresh(caller, scopes)) return inactive;
    const exp = toNumericDate(family.expiresAt);
    return {
      active: true,
      scope: formatScope(scopes),
      client_id: clientId,
      exp,
      sub: subjectNames.of(caller, userId),
      iss: issuer,
    };
  }

  return async (request) => {
    refuseRepeated(request.parameters);
    refuseCredentialsInQuery(request);
    const caller = await authenticate(request);
    try {
      if (caller.client.type !== "confidential") {
        throw new OAuthError("unauthorized_client", { description: "A public client cannot introspect." });
      }
      const text = required(request.parameters, "token");
      const read = readAccess(text);
      // Not waited for where it is there already, as a sealed one is.
      const accessToken = read instanceof Promise ? await read : read;
      if (accessToken !== undefined)
        return await describeAccessToken(caller, accessToken, request.parameters.values.get("scope"));
      const refreshToken = seals.refreshToken.open(text);
      return refreshToken === undefined ? inactive : await describeRefreshToken(caller, refreshToken);
    } catch (error) {
      throw aboutClient(error, caller.client.id);
    }
  };
}

/** What is asked all day is one literal: a member that is added to it takes twice as long to write as JSON. */
function answerOf(
  token: AccessTokenRecord,
  { subject, family, installation }: Standing,
  { scope, aud, iss }: Required<Pick<Active, "scope" | "aud" | "iss">>,
): IntrospectionResponse {
  const { confirmation } = token;
  const answer: Active = {
    active: true,
    scope,
    client_id: token.clientId,
    username: subject?.username,
    token_type: confirmation === undefined ? "Bearer" : "DPoP",
    exp: toNumericDate(token.expiresAt),
    iat: toNumericDate(token.issuedAt),
    auth_time: family && toNumericDate(family.authenticatedAt),
    acr: family && acrOf(family.methods),
    sub: token.userId ?? token.clientId,
    aud,
    iss,
    jti: token.id,
  };
  // Few are bound to a key or inside an installation.
  if (confirmation === undefined && installation === undefined) return answer;
  return { ...answer, cnf: confirmation, ...(installation && installationClaims(installation)) };
}
