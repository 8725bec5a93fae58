import type { SignedInUser } from "../brand.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Hashing } from "../ports/hashing.ts";

/*
 * Two words that are easily confused. The browser state is a cookie: it stands for who is signed in here, and leaves this origin never. A
 * session state is what one client is told of it, in one answer: a hash that the frame on the client's page can compute again, and that
 * says nothing to whoever does not see the cookie.
 */

/** Of a browser state and of a salt: at least 128 bits, in base64url. */
const length = 22;

/**
 * The browser state while this session lasts. It is a keyed hash, since clients know the `sid`, and it stays when the same person signs in
 * again: nothing has changed for a client then.
 *
 * @see {@link https://openid.net/specs/openid-connect-session-1_0.html#OPiframe | OpenID Connect Session Management §3.2}
 */
export function browserStateOf({ sid }: Pick<SignedInUser, "sid">, hashing: Pick<Hashing, "keyed">): string {
  return hashing.keyed(`browser state of ${sid}`).slice(-length);
}

/** The browser state while nobody is signed in, and the salt of a session state. */
export function randomState(entropy: Pick<Entropy, "secret">): string {
  return entropy.secret().slice(0, length);
}

/** A browser state or a salt, if it can be one of ours. */
export function readState(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w-]{22}$/.test(text) ? text : undefined;
}

/**
 * What the client at this origin is told. Holds no blank, as the message to the frame is cut at one.
 *
 * @see {@link https://openid.net/specs/openid-connect-session-1_0.html#CreatingUpdatingSessions | OpenID Connect Session Management §2}
 */
export function sessionState(
  {
    clientId,
    origin,
    browserState,
    salt,
  }: {
    readonly clientId: string;
    readonly origin: string;
    readonly browserState: string;
    readonly salt: string;
  },
  { sha256 }: Pick<Hashing, "sha256">,
): string {
  return `${sha256(`${clientId} ${origin} ${browserState} ${salt}`)}.${salt}`;
}
