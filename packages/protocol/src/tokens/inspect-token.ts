import type { FamilyEnd } from "../grant.ts";
import type { Instant } from "../instant.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { SigningKeys } from "../ports/signing-keys.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import { accessToken, type AccessTokenRecord } from "./access-token.ts";
import { authorizationCode } from "./authorization-code.ts";
import { effectiveOwnScopes, effectiveUserScopes } from "./effective-scope.ts";
import { epochOf, sinceOf } from "./epoch.ts";
import { accessRecordOf } from "./jwt-access.rfc9068.ts";
import { idTokenOf, type ReadIdToken, readSigned } from "./read-id-token.ts";
import { refreshToken, type RefreshTokenRecord } from "./refresh-token.ts";
import type { SubjectNames } from "./subject-names.oidc-core.ts";
import { createSeal, prefixes } from "./seal.ts";

/*
 * What somebody who holds a token may learn of it: what it is, for whom, and whether it is worth anything, or why not. Nothing is
 * remembered of it, which is why the seals are opened here and not by those of the endpoints, which do remember.
 */

/** Why a token is worth nothing. The first that holds, from the token itself to what stands behind it. */
export type Dead =
  | "expired"
  | "token-revoked"
  | "client-gone"
  | "client-suspended"
  | "client-replaced"
  | "person-gone"
  | "person-suspended"
  | "grant-gone"
  | "grant-revoked"
  | "family-gone"
  | "family-ended"
  | "ended-since"
  | "used-already"
  | "no-scope-left";

/** What a token is. Of a code it is not told whether it was redeemed: `alive` means that it can be, if it was not. */
export interface InspectedToken {
  readonly kind: "access-token" | "refresh-token" | "authorization-code" | "id-token";
  readonly state: "alive" | Dead;
  /** Why its family ended, where that is what ended it. */
  readonly familyEnd?: FamilyEnd | undefined;
  readonly client: { readonly id: string; readonly name?: string | undefined };
  /** Absent where the client acts as itself. */
  readonly person?: { readonly id: string; readonly username?: string | undefined } | undefined;
  /** `jti`, by which an access token can be revoked. */
  readonly tokenId?: string | undefined;
  readonly grantId?: string | undefined;
  readonly familyId?: string | undefined;
  /** Where the app is installed that it is for; absent where it is for no installation. */
  readonly installationId?: string | undefined;
  /** With which it was issued; an ID token has none. */
  readonly scopes: readonly string[];
  /** What is left of them at this moment. */
  readonly livingScopes: readonly string[];
  /** The APIs it is for, and of an ID token its client. */
  readonly audiences: readonly string[];
  readonly issuedAt?: Instant | undefined;
  readonly expiresAt?: Instant | undefined;
}

/** What it takes to look. */
export interface InspectDependencies {
  readonly cipher: Cipher;
  readonly standings: Standings;
  readonly signingKeys: Pick<SigningKeys, "all">;
  /** What people are called to clients. Asked for when an ID token is looked at. */
  readonly subjectNames: () => Promise<Pick<SubjectNames, "idOf">>;
}

/** Looks at a text; `undefined` when it is no token of this instance, or was altered. */
export async function lookAtToken(
  { cipher, standings, signingKeys, subjectNames }: InspectDependencies,
  text: string,
  now: Instant,
): Promise<InspectedToken | undefined> {
  const access = createSeal(cipher, prefixes.accessToken, accessToken, 16_384).open(text);
  if (access !== undefined) return ofAccessToken(access);
  const refresh = createSeal(cipher, prefixes.refreshToken, refreshToken).open(text);
  if (refresh !== undefined) return ofRefreshToken(refresh);
  const code = createSeal(cipher, prefixes.authorizationCode, authorizationCode, 8192).open(text);
  if (code !== undefined) {
    const standing = await standings.of(code);
    const living = effectiveUserScopes(code.scopes, standing, code.epoch);
    const state = code.expiresAt <= now ? "expired" : (whyPersonsEnd(standing, code.epoch) ?? left(living));
    return described("authorization-code", code, standing, { state, living, audiences: [] });
  }
  const claims = await readSigned(await signingKeys.all(), text);
  const signed = claims && accessRecordOf(claims);
  if (signed !== undefined) return ofAccessToken(signed);
  const idToken = claims && idTokenOf(claims);
  return idToken && ofIdToken(idToken);

  async function ofAccessToken(token: AccessTokenRecord): Promise<InspectedToken> {
    const { id: tokenId, clientId, userId, grantId, familyId, installationId } = token;
    const names = { tokenId, clientId, userId, grantId, familyId, installationId };
    const standing = await standings.of(names);
    const epoch = standing.family?.epoch ?? -1;
    const living =
      token.userId === undefined
        ? effectiveOwnScopes(token, standing)
        : effectiveUserScopes(token.scopes, standing, epoch);
    const behind =
      token.userId === undefined
        ? whyClientsEnd(standing, token.clientSince)
        : (whyFamilysEnd(standing, now) ?? whyPersonsEnd(standing, epoch));
    const own = token.expiresAt <= now ? "expired" : standing.revoked ? "token-revoked" : undefined;
    return described("access-token", token, standing, {
      state: own ?? behind ?? left(living),
      living,
      audiences: token.audiences,
    });
  }

  async function ofRefreshToken(token: RefreshTokenRecord): Promise<InspectedToken> {
    const standing = await standings.of({ ...token, rotation: "now" });
    const { scopes = [], epoch = -1, generation = -1, expiresAt } = standing.family ?? {};
    const living = effectiveUserScopes(scopes, standing, epoch);
    const used = token.generation < generation ? "used-already" : undefined;
    const behind = whyFamilysEnd(standing, now) ?? whyPersonsEnd(standing, epoch);
    const shown = { ...token, scopes, expiresAt };
    return described("refresh-token", shown, standing, {
      state: behind ?? used ?? left(living),
      living,
      audiences: [],
    });
  }

  async function ofIdToken({ sub, ...said }: ReadIdToken): Promise<InspectedToken> {
    const { client } = await standings.of(said);
    const userId = (client && (await subjectNames()).idOf(client, sub)) ?? sub;
    const token = { ...said, userId };
    const standing = await standings.of(token);
    const state = token.expiresAt <= now ? "expired" : (whyNobody(standing) ?? "alive");
    return described("id-token", { ...token, scopes: [] }, standing, {
      state,
      living: [],
      audiences: [token.clientId],
    });
  }
}

function described(
  kind: InspectedToken["kind"],
  token: {
    readonly id?: string;
    readonly clientId: string;
    readonly userId?: string | undefined;
    readonly grantId?: string | undefined;
    readonly familyId?: string | undefined;
    readonly installationId?: string | undefined;
    readonly scopes: readonly string[];
    readonly issuedAt?: Instant;
    readonly expiresAt?: Instant | undefined;
  },
  { client, subject, grant, family }: Standing,
  now: Pick<InspectedToken, "state" | "audiences"> & { readonly living: readonly string[] },
): InspectedToken {
  const { clientId, userId, grantId, familyId, scopes, issuedAt, expiresAt } = token;
  const { state, living, audiences } = now;
  return {
    kind,
    state,
    familyEnd: state === "family-ended" ? family?.endedReason : undefined,
    client: { id: clientId, name: client?.name },
    person: userId === undefined ? undefined : { id: userId, username: subject?.username },
    tokenId: token.id,
    grantId,
    familyId,
    installationId: token.installationId ?? grant?.subject.installation,
    scopes,
    livingScopes: state === "alive" ? living : [],
    audiences,
    issuedAt,
    expiresAt,
  };
}

function whyNobody({ client, subject }: Standing): Dead | undefined {
  if (client === undefined) return "client-gone";
  if (client.status !== "active") return "client-suspended";
  if (subject === undefined) return "person-gone";
  return subject.status === "active" ? undefined : "person-suspended";
}

function whyClientsEnd({ client }: Standing, since: Instant | undefined): Dead | undefined {
  if (client === undefined) return "client-gone";
  if (client.status !== "active") return "client-suspended";
  return since === undefined || since === sinceOf(client) ? undefined : "client-replaced";
}

function whyPersonsEnd(standing: Standing, epoch: number): Dead | undefined {
  const { client, subject, grant } = standing;
  const nobody = whyNobody(standing);
  if (nobody !== undefined) return nobody;
  if (grant === undefined) return "grant-gone";
  if (grant.status !== "active") return "grant-revoked";
  if (client === undefined || subject === undefined) return undefined;
  return epochOf(client, subject, grant) === epoch ? undefined : "ended-since";
}

function whyFamilysEnd({ family }: Standing, now: Instant): Dead | undefined {
  if (family === undefined) return "family-gone";
  if (family.endedReason !== undefined) return "family-ended";
  return family.expiresAt <= now ? "expired" : undefined;
}

function left(living: readonly string[]): "alive" | "no-scope-left" {
  return living.length === 0 ? "no-scope-left" : "alive";
}
