import type { SignedInUser } from "../brand.ts";
import { type Instant, type Milliseconds, toNumericDate } from "../instant.ts";
import type { LaunchedIn } from "../ports/launch-places.ts";
import type { Signer } from "../ports/signer.ts";

/*
 * A launch token tells an app which of our people opened it, and where. It is a JWT of a type of its own, for one app and one
 * minute, and opens nothing by itself: our APIs take no JWT, and an ID token has another type (promise 19).
 */

/** `typ` of the header, for whoever verifies it elsewhere (RFC 8725 §3.11). */
const launchType = "launch+jwt";

/** The same as a claim, for ourselves: what one of our keys signed tells by it what it is. */
const use = "launch";

/** From its making until it is worth nothing. */
export const launchLifetime: Milliseconds = 60_000;

/** What a launch says of itself. */
export interface Launch {
  readonly id: string;
  readonly clientId: string;
  readonly userId: string;
  readonly installation: string;
  readonly generation: number;
  /** Of the browser session it was made in. */
  readonly sid: string;
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  /** Of the person and the client, see `epochOf`. */
  readonly epoch: number;
  readonly expiresAt: Instant;
}

/** How the dashboard looks to the person, so that the app can look alike. */
export interface Look {
  /** A tag of BCP 47. */
  readonly locale: string;
  readonly theme: "light" | "dark";
}

/** Who signs launches. */
export interface LaunchSigning {
  readonly issuer: string;
  /** Of our pages, where the frame stands. */
  readonly origin: string;
  readonly signer: Pick<Signer, "sign">;
}

/** Signs the token of a launch. */
export function signLaunch(
  { issuer, origin, signer }: LaunchSigning,
  launch: Omit<Launch, "expiresAt" | "sid" | "authenticatedAt" | "methods" | "userId">,
  {
    user,
    look,
    organisation,
    at,
  }: {
    readonly user: SignedInUser;
    readonly look: Look;
    readonly organisation: LaunchedIn | undefined;
    readonly at: Instant;
  },
): Promise<string> {
  const now = toNumericDate(at);
  const claims = {
    token_use: use,
    iss: issuer,
    aud: launch.clientId,
    sub: user.userId,
    jti: launch.id,
    iat: now,
    nbf: now,
    exp: toNumericDate(at + launchLifetime),
    installation: launch.installation,
    generation: launch.generation,
    ...(organisation === undefined
      ? {}
      : { organisation: { id: organisation.id, slug: organisation.slug, name: organisation.name } }),
    locale: look.locale,
    theme: look.theme,
    parent_origin: origin,
    sid: user.sid,
    auth_time: toNumericDate(user.authenticatedAt),
    amr: user.methods,
    epoch: launch.epoch,
  };
  return signer.sign(claims, { alg: "ES256", typ: launchType });
}

/** The launch that this text is, whether it has expired or not; `undefined` for anything else. Never throws. */
export async function readLaunch(
  { issuer, signer }: { readonly issuer: string; readonly signer: Pick<Signer, "verify"> },
  text: string,
): Promise<Launch | undefined> {
  const claims = await signer.verify(text);
  if (claims === undefined || claims["iss"] !== issuer || !isLaunch(claims)) return undefined;
  return launchOf(claims);
}

/** Whether what one of our keys signed is a launch, whatever it was shown as. */
export function isLaunch(claims: Readonly<Record<string, unknown>>): boolean {
  return claims["token_use"] === use;
}

function launchOf(claims: Readonly<Record<string, unknown>>): Launch | undefined {
  const { jti, aud, sub, installation, sid, amr, generation, auth_time, epoch, exp } = claims;
  const texts = [jti, aud, sub, installation, sid];
  const numbers = [generation, auth_time, epoch, exp];
  if (!texts.every((one) => typeof one === "string") || !numbers.every(Number.isSafeInteger))
    return undefined;
  if (!Array.isArray(amr)) return undefined;
  return {
    id: jti as string,
    clientId: aud as string,
    userId: sub as string,
    installation: installation as string,
    sid: sid as string,
    methods: amr as readonly string[],
    generation: generation as number,
    authenticatedAt: (auth_time as number) * 1000,
    epoch: epoch as number,
    expiresAt: (exp as number) * 1000,
  };
}
