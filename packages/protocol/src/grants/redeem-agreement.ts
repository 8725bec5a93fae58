import type { Authorization } from "../authorization.ts";
import { attribute, type Traced } from "../attribute.ts";
import type { Client } from "../client.ts";
import { invalidGrant, type OAuthError } from "../errors/oauth-error.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import { type SignedInClients, wantsNotice } from "../ports/signed-in-clients.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import type { TokenFamilies } from "../ports/token-families.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import { intersect, openidScopeKeys } from "../scope.ts";
import { effectiveUserScopes, withinInstallation } from "../tokens/effective-scope.ts";
import { chosenClaims } from "../tokens/person-claims.oidc-core.ts";
import { epochOf } from "../tokens/epoch.ts";
import { mayRefresh } from "../tokens/refresh-family.ts";

/** What a person agreed to, and the code that stands for it once. */
export interface Agreement {
  /** Of the code. */
  readonly id: string;
  readonly userId: string;
  readonly grantId: string;
  /** Of the browser session it was agreed in. */
  readonly sid: string;
  /** See `epochOf`. */
  readonly epoch: number;
  readonly scopes: readonly string[];
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  /** Of the code. */
  readonly expiresAt: Instant;
  readonly nonce?: string | undefined;
  /** Claims of the person that the ID token is to hold. */
  readonly claims?: readonly string[] | undefined;
}

/** What redeeming needs. */
export interface RedeemAgreementDependencies {
  readonly families: TokenFamilies;
  readonly signedInClients: SignedInClients;
  readonly standings: Standings;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly lifetimes: { readonly accessToken: Milliseconds; readonly refreshToken: Milliseconds };
}

/** How long a spent code is remembered, so that a replay this late still ends what the code produced. */
const replayNotice: Milliseconds = 24 * 60 * 60 * 1000;

/** Spends the code of an agreement, for what of it still stands. @param expired - what a code is refused with whose time is over. */
export type RedeemAgreement = (
  agreement: Agreement,
  client: Client,
  request: ProtocolRequest,
  expired: () => OAuthError,
) => Promise<Authorization>;

/**
 * The end of every flow in which a person agrees at one place and the client asks for its tokens at another. All that proves the
 * client's right to the code comes before; here it is spent, and expiry comes after that, so a late replay is still noticed
 * (principle P3).
 */
export function createRedeemAgreement(dependencies: RedeemAgreementDependencies): RedeemAgreement {
  const { families, signedInClients, standings, catalogue, entropy, clock, lifetimes } = dependencies;

  async function spend(
    agreement: Agreement,
    family: {
      readonly clientId: string;
      readonly lifetime: Milliseconds;
      /** Whether the client wants to hear of the end of the session, and gets an ID token in it. */
      readonly tellsClient: boolean;
    },
    traced: Traced,
    expired: () => OAuthError,
  ): Promise<string> {
    const at = clock();
    const { clientId, lifetime, tellsClient } = family;
    const { id: codeId, expiresAt: codeExpiresAt, userId, grantId, sid, epoch } = agreement;
    const { scopes, authenticatedAt, methods } = agreement;
    const id = entropy.id();
    // Before the session can end unseen: whoever ends it later finds the client.
    if (tellsClient && sid !== "") await signedInClients.note({ sid, clientId });
    const code = { id: codeId, forgetAt: Math.max(codeExpiresAt, at) + replayNotice };
    const opened = await families.open({
      code,
      // Written out and not spread, which takes longer.
      family: {
        id,
        clientId,
        userId,
        grantId,
        sid,
        epoch,
        scopes,
        authenticatedAt,
        methods,
        expiresAt: at + lifetime,
      },
      at,
    });
    if (opened === "ended") throw invalidGrant("the session the code was issued in was ended");
    if (opened === "spent") {
      await families.endOfCode(codeId, "code-replayed", attribute("system", traced, at));
      throw invalidGrant("code replayed, its family ended");
    }
    if (codeExpiresAt <= at) {
      await families.end(id, "code-expired", attribute("system", traced, at));
      throw expired();
    }
    return id;
  }

  return async (agreement, client, request, expired) => {
    const { userId, grantId, sid, authenticatedAt, methods, nonce, claims } = agreement;
    const standing = await standings.of({ clientId: client.id, userId, grantId });
    const stands = effectiveUserScopes(agreement.scopes, { ...standing, client }, agreement.epoch);
    const itself = stands.length === 0 ? asItself(agreement, { ...standing, client }) : undefined;
    if (stands.length === 0 && itself === undefined)
      throw invalidGrant("nothing of what the person granted stands");
    const within = scopesAtResources(itself?.scopes ?? stands, request.parameters, catalogue);
    const scopes = within instanceof Promise ? await within : within;

    const refreshes = mayRefresh(client, stands);
    const lifetime = refreshes ? lifetimes.refreshToken : lifetimes.accessToken;
    const tellsClient = wantsNotice(client) && scopes.includes("openid");
    const familyId = await spend(agreement, { clientId: client.id, lifetime, tellsClient }, request, expired);
    if (itself !== undefined) return { ...itself, scopes };
    return {
      client,
      scopes,
      inside: standing.installation,
      person: {
        userId,
        grantId,
        familyId,
        sid,
        authenticatedAt,
        methods,
        ...(refreshes ? { generation: 0 } : {}),
        ...(nonce === undefined ? {} : { nonce }),
        ...aboutPerson(standing.subject, scopes, claims),
      },
    };
  };
}

/** What the ID token is to tell of the person besides, where the client asked for it there (OpenID Connect Core §5.5). */
function aboutPerson(
  subject: Standing["subject"],
  scopes: readonly string[],
  claims: Agreement["claims"],
): { readonly about?: Readonly<Record<string, unknown>> } {
  if (claims === undefined || subject === undefined) return {};
  return { about: chosenClaims(subject, scopes, claims) };
}

/**
 * An app that acts as itself and asked for nothing about the person gets for their code what it may do in the installation, as if
 * it had named that with its own credentials. So whoever installs it waits on its page while it gets there.
 */
function asItself(agreement: Agreement, standing: Standing & { readonly client: Client }) {
  const { client, subject, grant, installation } = standing;
  const stands = subject?.status === "active" && grant?.status === "active";
  if (!stands || installation === undefined || client.type !== "confidential") return undefined;
  if (epochOf(client, subject, grant) !== agreement.epoch) return undefined;
  const own = intersect(agreement.scopes, client.scopes).filter((scope) => !openidScopeKeys.has(scope));
  const scopes = withinInstallation(own, installation, client, "app");
  return scopes.length === 0 ? undefined : { client, scopes, installation };
}
