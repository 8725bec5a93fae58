import { foldLogin } from "@grantway/identity";
import type { SignedInUser } from "@grantway/protocol";

/**
 * Whether an app that says whom it means, by `logout_hint`, may mean this person: their session, their id, or what they sign in
 * with. Where it says nothing, it does.
 *
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout | OpenID Connect RP-Initiated Logout §2}
 */
export function isMeant(
  hint: string | undefined,
  { userId, sid }: Pick<SignedInUser, "userId" | "sid">,
  { username, email }: { readonly username: string; readonly email: string },
): boolean {
  if (hint === undefined || hint === userId || hint === sid) return true;
  return [username, email].some((name) => foldLogin(name) === foldLogin(hint));
}
