import type { SignedInUser } from "../../brand.ts";
import type { Client } from "../../client.ts";
import type { AnswerParameters, Respond } from "../../endpoints/authorization-response.rfc9207.ts";
import { OAuthError } from "../../errors/oauth-error.ts";
import type { Foundations } from "../../feature.ts";
import type { Instant } from "../../instant.ts";
import { wantsNotice } from "../../ports/signed-in-clients.ts";
import type { AuthorizationRequest } from "../../request/authorization-request.rfc6749.ts";
import { hands } from "../../request/response-type.oauth-responses.ts";
import { formatScope } from "../../scope.ts";
import { epochOf } from "../../tokens/epoch.ts";
import { type CodeAnswer, createIssueCode } from "../../tokens/issue-code.rfc6749.ts";
import { chosenClaims, personClaims } from "../../tokens/person-claims.oidc-core.ts";

/** What the front channel needs. */
export type FrontChannelDependencies = Pick<
  Foundations,
  | "seals"
  | "lifetimes"
  | "families"
  | "signedInClients"
  | "standings"
  | "entropy"
  | "clock"
  | "note"
  | "counts"
  | "catalogue"
  | "mintAccess"
  | "signIdToken"
>;

/**
 * Answers with all that the response type names. An access token belongs to a family, as that of a code does, so that it ends with
 * the grant, the browser session and everything else that ends families; none of them is refreshed. What a code is redeemed for is
 * a family of its own.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2 | RFC 6749 §4.2.2}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ImplicitAuthResponse | OpenID Connect Core §3.2.2.5}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#HybridAuthResponse | OpenID Connect Core §3.3.2.5}
 */
export function createFrontChannel(dependencies: FrontChannelDependencies): Respond {
  const { seals, lifetimes, families, signedInClients, standings, entropy, clock } = dependencies;
  const { note, counts, catalogue, mintAccess, signIdToken } = dependencies;
  const issueCode = createIssueCode({ seals, lifetime: lifetimes.code });

  /** A yes that comes twice gets two tokens, each with a family: nothing here is for one use. */
  async function openFamily(client: Client, { user, grant, scopes }: CodeAnswer, at: Instant) {
    const { userId, sid, authenticatedAt, methods } = user;
    const id = entropy.id();
    const opened = await families.open({
      code: { id, forgetAt: at },
      family: {
        id,
        clientId: client.id,
        userId,
        grantId: grant.id,
        sid,
        epoch: epochOf(client, user, grant),
        scopes,
        authenticatedAt,
        methods,
        expiresAt: at + lifetimes.accessToken,
      },
      at,
    });
    if (opened === "opened") return id;
    throw new OAuthError("login_required", {
      description: "The session has ended meanwhile: sign in again.",
      reason: "the session the token was asked for in was ended",
    });
  }

  async function accessOf(client: Client, answer: CodeAnswer, now: Instant) {
    const { user, grant, scopes } = answer;
    const familyId = await openFamily(client, answer, now);
    const person = { ...signedIn(user), grantId: grant.id, familyId };
    const authorization = { client, scopes, person, atMost: lifetimes.accessToken };
    const { accessToken, lifetime } = await mintAccess(authorization, await catalogue.current(), now);
    const scope = formatScope(scopes);
    counts.issued(client.id, "implicit", scope);
    const parameters: AnswerParameters = [
      ["access_token", accessToken],
      ["token_type", "Bearer"],
      ["expires_in", String(Math.floor(lifetime / 1000))],
      ["scope", scope],
    ];
    return { accessToken, parameters };
  }

  /** All that may be told to a client that gets nothing else, and cannot ask userinfo; to others what they asked for here. */
  async function aboutPerson(request: AuthorizationRequest, { user, grant, scopes }: CodeAnswer) {
    const { client, responseType, idTokenClaims } = request;
    const isAlone = responseType === "id_token";
    if (!isAlone && idTokenClaims === undefined) return {};
    const { subject } = await standings.of({ clientId: client.id, userId: user.userId, grantId: grant.id });
    if (subject === undefined) return {};
    return {
      about: isAlone ? personClaims(subject, scopes) : chosenClaims(subject, scopes, idTokenClaims ?? []),
    };
  }

  return async (request, answer) => {
    const { client, nonce, responseType } = request;
    const now = clock();
    const code = hands(responseType, "code") ? { code: issueCode(request, answer) } : {};
    const access = hands(responseType, "token") ? await accessOf(client, answer, now) : undefined;
    note.client(client.id);
    note.grant(answer.grant.id);
    const parameters: AnswerParameters = [...Object.entries(code), ...(access?.parameters ?? [])];
    if (!hands(responseType, "id_token")) return parameters;
    if (wantsNotice(client)) await signedInClients.note({ sid: answer.user.sid, clientId: client.id });
    const about = await aboutPerson(request, answer);
    const beside = { ...code, ...about, ...(access && { accessToken: access.accessToken }) };
    const person = { ...signedIn(answer.user), ...(nonce === undefined ? {} : { nonce }) };
    return [...parameters, ["id_token", await signIdToken(client, person, beside, now)]];
  };
}

function signedIn({ userId, sid, authenticatedAt, methods }: SignedInUser) {
  return { userId, sid, authenticatedAt, methods };
}
