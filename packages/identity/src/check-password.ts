import type { CheckPassword } from "@grantway/protocol";
import type { SignIn } from "./sign-in.ts";

/**
 * Checks a password where there is no browser: {@link SignIn} without a device, so that guesses there and on the sign-in page
 * count together and are slowed alike.
 */
export function createCheckPassword(signIn: SignIn): CheckPassword {
  return async ({ login, password, network }) => {
    const tried = await signIn({ login, password, address: network, device: undefined });
    if (tried.outcome !== "signed-in") return tried;
    const { user, epoch, methods } = tried;
    return { outcome: "proven", userId: user.id, epoch, methods };
  };
}
