import type { Entropy, Hashing } from "@grantway/protocol";

/*
 * The token of an invitation names it, so that it is found without a look-up by what is secret, and proves itself by 256 random bits,
 * of which a keyed hash is kept.
 */

const form = /^gwin_([0-9a-f-]{36})_([\w-]{43})$/;

/** A new token and what is kept of it. */
export function newInvitationToken(
  id: string,
  {
    entropy,
    hashing,
  }: { readonly entropy: Pick<Entropy, "secret">; readonly hashing: Pick<Hashing, "keyed"> },
): { readonly token: string; readonly tokenHash: string } {
  const secret = entropy.secret();
  return { token: `gwin_${id}_${secret}`, tokenHash: hashing.keyed(secret) };
}

/** What a token says; `undefined` for what is none. */
export function readInvitationToken(
  token: string,
): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = form.exec(token) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}
