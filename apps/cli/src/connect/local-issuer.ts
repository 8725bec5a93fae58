/*
 * A provider on this very machine is one that is being developed or tried out. Two things that a person must say
 * elsewhere have a default there, so that `grantway connect http://localhost:4400` is enough: the client, which the
 * demo registers, and the scopes, which are all that the provider lists. Its consent page still names each of them.
 */

/** The public client which Grantway's demo registers for this command. */
export const developmentClient = "grantway-cli";

/** Whether the issuer is on the loopback of this machine. */
export function isOnThisMachine(issuer: string): boolean {
  const url = URL.parse(issuer);
  return url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/** The scopes it lists in its metadata (OpenID Discovery §3); `undefined` when it does not say. */
export async function listedScopes(issuer: string): Promise<readonly string[] | undefined> {
  try {
    const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: "error" });
    const { scopes_supported: scopes } = (await answer.json()) as { readonly scopes_supported?: unknown };
    return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : undefined;
  } catch {
    // The library reads the same page next, and says what is wrong with it.
    return undefined;
  }
}
