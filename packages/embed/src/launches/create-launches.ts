import { errors, type JWTPayload, jwtVerify } from "jose";
import { EmbedError } from "../embed-error.ts";
import { isCompactJws } from "./compact-jws.rfc7515.ts";
import { type Launch, launchOf } from "./launch.ts";
import { createPublished } from "./published.ts";
import { redeemLaunch, type RedeemedLaunch } from "./redeem-launch.ts";
import type { Replays } from "./replays.ts";

/** What an app says of itself. */
export interface LaunchSettings {
  /** Of the server whose dashboard opens the app: `https://id.example`, as its metadata names it. */
  readonly issuer: string;
  /** `client_id`: a launch for another app is worth nothing here. */
  readonly clientId: string;
  /** What remembers launches that were shown. */
  readonly replays: Replays;
  /** Seconds by which the two clocks may differ; 5 by default. */
  readonly tolerance?: number;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
}

/** Launches of one app. */
export interface Launches {
  /**
   * Who opened the app, and where. Each launch is accepted once.
   *
   * @throws {EmbedError} for everything that is not a launch of this app, made within the last minute and not shown before.
   */
  verify(token: string): Promise<Launch>;
  /**
   * Exchanges a launch for a token that calls APIs for the person. Works once for each launch, beside {@link verify}, and only for
   * a person who granted the app something there: ask them by the usual authorization where it does not.
   *
   * @throws {EmbedError}
   */
  redeem(token: string, client: { readonly secret: string }): Promise<RedeemedLaunch>;
}

/** No launch is as long. */
const longest = 8192;

/** A launch lives 60 seconds; one that claims more was not made for this. */
const longestLife = 120;

/**
 * Verifies launches by the keys that the issuer publishes, which are kept.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8725#section-3 | RFC 8725 §3}: one algorithm, an explicit type, issuer and audience.
 */
export function createLaunches(settings: LaunchSettings): Launches {
  const { issuer, clientId, replays, tolerance = 5, now = Date.now } = settings;
  const fetch = settings.fetch ?? ((...call) => globalThis.fetch(...call));
  const published = createPublished(issuer, fetch);

  async function claimsOf(token: string): Promise<JWTPayload> {
    if (token.length > longest) throw untrusted("it is too long");
    if (!isCompactJws(token)) throw untrusted("it is no JWS in its compact form");
    const { keys } = await published();
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["ES256"],
        typ: "launch+jwt",
        issuer,
        audience: clientId,
        clockTolerance: tolerance,
        currentDate: new Date(now()),
        requiredClaims: ["exp", "iat", "nbf", "jti", "sub"],
      });
      return payload;
    } catch (cause) {
      if (cause instanceof errors.JWTExpired)
        throw new EmbedError("launch-expired", "The launch is expired.", { cause });
      if (isOutage(cause))
        throw new EmbedError("issuer-unreachable", "The keys of the issuer cannot be read.", { cause });
      throw untrusted("no key of the issuer signed it for this client and this moment", cause);
    }
  }

  return {
    async verify(token) {
      const claims = await claimsOf(token);
      const launch = launchOf(claims);
      // For this app alone: a token that others may show too is none.
      if (launch === undefined || claims.aud !== clientId)
        throw untrusted("it does not say what a launch says");
      const { issuedAt, expiresAt, id } = launch;
      const life = (expiresAt.getTime() - issuedAt.getTime()) / 1000;
      if (life > longestLife || issuedAt.getTime() > now() + tolerance * 1000)
        throw untrusted("its times are no launch's");
      const forget = new Date(expiresAt.getTime() + (tolerance + 1) * 1000);
      if ((await replays.spend(id, forget)) !== "fresh") {
        throw new EmbedError("launch-used", "The launch was shown before.");
      }
      return launch;
    },
    async redeem(token, { secret }) {
      const { tokenEndpoint: endpoint } = await published();
      return redeemLaunch(token, { endpoint, client: { id: clientId, secret }, fetch, now });
    },
  };
}

function untrusted(why: string, cause?: unknown): EmbedError {
  return new EmbedError("launch-untrusted", `The launch is not accepted: ${why}.`, { cause });
}

/** Not what the token is, but that nobody could look. */
function isOutage(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  return !(error instanceof errors.JOSEError) || error.code === "ERR_JOSE_GENERIC";
}
