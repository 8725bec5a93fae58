import { attribute, type Traced } from "../attribute.ts";
import type { Client } from "../client.ts";
import { invalidGrant } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Grant } from "../grant.ts";
import type { Milliseconds } from "../instant.ts";
import { type Launch, readLaunch } from "../launches/launch-token.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { LaunchPlaces } from "../ports/launch-places.ts";
import type { Signer } from "../ports/signer.ts";
import type { Standing, Standings } from "../ports/standing.ts";
import type { TokenFamilies } from "../ports/token-families.ts";
import { required } from "../request/parameters.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import { rfc6749 } from "../specs.ts";
import { effectiveUserScopes } from "../tokens/effective-scope.ts";
import { epochOf } from "../tokens/epoch.ts";
import type { GrantHandler } from "./grant.ts";

/** An app that was opened in our dashboard acts for the person who opened it. */
export const launches: Feature = {
  name: "launches",
  specifications: [rfc6749],
  grants: { "urn:grantway:params:oauth:grant-type:launch": createLaunchGrant },
};

/** How long a spent launch is remembered, so that a replay this late still ends what it produced. */
const replayNotice: Milliseconds = 24 * 60 * 60 * 1000;

/** What the launch grant needs. */
export interface LaunchGrantDependencies {
  readonly issuer: string;
  readonly signer: Pick<Signer, "verify">;
  readonly launchPlaces: LaunchPlaces;
  readonly standings: Standings;
  readonly families: TokenFamilies;
  readonly catalogue: Catalogue;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly lifetimes: { readonly accessToken: Milliseconds };
}

/**
 * Redeems a launch token for an access token of the person who opened the app, once, for what they granted to it there. It is
 * spent as a code is: after all proofs, together with the opening of its family, and a replay ends what it produced. There is no
 * refresh token, because the frame gets a new launch for as long as it is open, and nothing goes on when it is closed.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.5 | RFC 6749 §4.5}
 */
function createLaunchGrant(dependencies: LaunchGrantDependencies): GrantHandler {
  const { launchPlaces, standings, families, catalogue, entropy, clock, lifetimes } = dependencies;

  /** The grant of the person there, if everything that the launch speaks of still stands (promises 3 and 5). */
  async function grantOf({ installation, userId, generation, clientId }: Launch): Promise<Grant> {
    const place = await launchPlaces.find(installation, userId);
    if (place === undefined) throw invalidGrant("the person is not there, or the installation is gone");
    if (place.refused !== undefined)
      throw invalidGrant(`the installation cannot be opened: ${place.refused}`);
    if (place.generation !== generation) throw invalidGrant("it was installed again since the launch");
    if (place.clientId !== clientId) throw invalidGrant("the app is known there by another client");
    if (place.grant === undefined) throw invalidGrant("the person granted nothing there");
    return place.grant;
  }

  async function spend(
    launch: Launch,
    grant: Grant,
    scopes: readonly string[],
    traced: Traced,
  ): Promise<string> {
    const at = clock();
    const { clientId, userId, sid, authenticatedAt, methods } = launch;
    const family = {
      id: entropy.id(),
      clientId,
      userId,
      grantId: grant.id,
      sid,
      epoch: launch.epoch + grant.epoch,
      scopes,
      authenticatedAt,
      methods,
      expiresAt: at + lifetimes.accessToken,
    };
    const code = { id: launch.id, forgetAt: Math.max(launch.expiresAt, at) + replayNotice };
    const opened = await families.open({ code, family, at });
    if (opened === "ended") throw invalidGrant("the session the app was opened in was ended");
    if (opened === "spent") {
      await families.endOfCode(launch.id, "code-replayed", attribute("system", traced, at));
      throw invalidGrant("launch replayed, its family ended");
    }
    if (launch.expiresAt <= at) {
      await families.end(family.id, "code-expired", attribute("system", traced, at));
      throw invalidGrant("launch expired");
    }
    return family.id;
  }

  return {
    async redeem({ client }, request) {
      const launch = await readLaunch(dependencies, required(request.parameters, "launch_token"));
      if (launch === undefined) throw invalidGrant("launch token is not one of ours");
      if (launch.clientId !== client.id) throw invalidGrant("launch token belongs to another client");
      const grant = await grantOf(launch);
      const { userId, sid, authenticatedAt, methods } = launch;
      const standing = await standings.of({ clientId: client.id, userId, grantId: grant.id });
      const stands = scopesOf(launch, grant, standing, client);
      const scopes = await scopesAtResources(stands, request.parameters, catalogue);
      const familyId = await spend(launch, grant, stands, request);
      return {
        client,
        scopes,
        inside: standing.installation,
        person: { userId, grantId: grant.id, familyId, sid, authenticatedAt, methods },
      };
    },
  };
}

/** What stands of the grant, as long as nothing was ended since the launch. */
function scopesOf(launch: Launch, grant: Grant, standing: Standing, client: Client): readonly string[] {
  const { subject } = standing;
  if (subject === undefined || epochOf(client, subject, { epoch: 0 }) !== launch.epoch) {
    throw invalidGrant("what the person opened was ended since the launch");
  }
  const scopes = effectiveUserScopes(grant.scopes, { ...standing, client }, launch.epoch + grant.epoch);
  if (scopes.length === 0) throw invalidGrant("nothing of what the person granted stands");
  return scopes;
}
