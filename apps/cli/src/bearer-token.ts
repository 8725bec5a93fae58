import type { AccessToken, Grantway } from "@grantway/client";
import { CommandError } from "@grantway/terminal";

/**
 * A token for something that sends it by itself: a variable, git, kubectl. One that is bound to a key (RFC 9449) is
 * refused here, with the reason: used without the proof, it would only get a 401.
 *
 * @throws {CommandError} `refused`, and what refreshing throws
 */
export async function bearerToken(grantway: Grantway, name: string): Promise<AccessToken> {
  const token = await grantway.token(name);
  if (token.type.toLowerCase() !== "dpop") return token;
  throw new CommandError(
    "refused",
    `The token of ${name} is bound to a key (DPoP), whose proof only grantway fetch can send: use that, or sign in for one that is not with grantway connect ${name} --no-dpop.`,
  );
}
