import { attribute } from "../../attribute.ts";
import type { Client } from "../../client.ts";
import { invalidGrant, invalidScope, OAuthError } from "../../errors/oauth-error.ts";
import type { Feature } from "../../feature.ts";
import type { Instant, Milliseconds } from "../../instant.ts";
import type { Catalogue } from "../../ports/catalogue.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Entropy } from "../../ports/entropy.ts";
import type { Grants } from "../../ports/grants.ts";
import type { CheckPassword, ProvenPerson } from "../../ports/password-check.ts";
import type { TokenFamilies } from "../../ports/token-families.ts";
import { required } from "../../request/parameters.ts";
import type { ProtocolRequest } from "../../request/protocol-request.ts";
import { resolveScopes } from "../../request/requested-scope.ts";
import { scopesAtResources } from "../../request/resource-indicators.rfc8707.ts";
import { rfc6749 } from "../../specs.ts";
import { epochOf } from "../../tokens/epoch.ts";
import { mayRefresh } from "../../tokens/refresh-family.ts";
import type { GrantHandler } from "../grant.ts";

/**
 * People type their password into the client itself. Every client that can ask for it this way can keep it, no second factor can
 * be asked for, and nobody sees a page of ours; RFC 9700 §2.4 says that it must not be used. It is here for programs of one's own
 * that know no other way yet, behind a wall: the operator switches it on, and a client of ours is registered for it.
 */
export const legacyPassword: Feature = {
  name: "resource owner password",
  specifications: [rfc6749],
  grants: { password: createPasswordGrant },
};

/** What the password grant needs. */
export interface PasswordGrantDependencies {
  readonly checkPassword: CheckPassword;
  readonly grants: Grants;
  readonly families: TokenFamilies;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly lifetimes: { readonly accessToken: Milliseconds; readonly refreshToken: Milliseconds };
}

/**
 * Proves the person by their password, as the sign-in page would, and counts failures with it. Whether there is such a person
 * does not show.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.3 | RFC 6749 §4.3}
 */
function createPasswordGrant(dependencies: PasswordGrantDependencies): GrantHandler {
  const { checkPassword, grants, families, catalogue, entropy, clock, lifetimes } = dependencies;

  async function prove({ parameters, network = () => "" }: ProtocolRequest): Promise<ProvenPerson> {
    const login = required(parameters, "username");
    const proven = await checkPassword({
      login,
      password: required(parameters, "password"),
      network: network(),
    });
    if (proven.outcome === "proven") return proven;
    if (proven.outcome === "refused") throw invalidGrant(`password refused: ${proven.reason}`);
    throw tooManyTries(proven.outcome === "busy" ? clock() : proven.retryAt, clock());
  }

  /** There is no code to spend; the family is opened by an id that nobody else has. */
  async function open(
    client: Client,
    { userId, epoch, methods }: ProvenPerson,
    scopes: readonly string[],
    request: ProtocolRequest,
  ) {
    const at = clock();
    const by = attribute(`user:${userId}`, request, at);
    const grant = await grants.allowFirstParty({
      newGrantId: entropy.id(),
      userId,
      clientId: client.id,
      scopes,
      by,
    });
    const refreshes = mayRefresh(client, scopes);
    const id = entropy.id();
    const family = {
      id,
      clientId: client.id,
      userId,
      grantId: grant.id,
      // No browser session: what ends those does not end it; a new password does, by the epoch.
      sid: "",
      epoch: epochOf(client, { epoch }, grant),
      scopes,
      authenticatedAt: at,
      methods,
      expiresAt: at + (refreshes ? lifetimes.refreshToken : lifetimes.accessToken),
    };
    await families.open({ code: { id, forgetAt: at }, family, at });
    return {
      userId,
      grantId: grant.id,
      familyId: id,
      sid: "",
      authenticatedAt: at,
      methods,
      ...(refreshes ? { generation: 0 } : {}),
    };
  }

  return {
    async redeem({ client }, request) {
      if (!client.firstParty || client.app !== undefined) {
        throw new OAuthError("unauthorized_client", {
          description:
            "Passwords are for the sign-in page: only a first-party client may use this grant_type.",
        });
      }
      // ID tokens tell of a sign-in at the provider, and there was none.
      const asked = resolveScopes(request.parameters, client).filter((scope) => scope !== "openid");
      if (asked.length === 0) throw invalidScope("None of the requested scopes may be given to this client.");
      const scopes = await scopesAtResources(asked, request.parameters, catalogue);
      const person = await prove(request);
      return { client, scopes, person: await open(client, person, scopes, request) };
    },
  };
}

function tooManyTries(retryAt: Instant, now: Instant): OAuthError {
  return new OAuthError("temporarily_unavailable", {
    description: "Too many passwords were tried. Try again later.",
    reason: "password attempts are slowed",
    retryAfter: Math.max(1, Math.ceil((retryAt - now) / 1000)),
  });
}
