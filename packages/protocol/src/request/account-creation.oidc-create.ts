import type { Feature } from "../feature.ts";
import { initiatingUserRegistration } from "../specs.ts";

/**
 * A client may ask for the page on which a person makes an account, in place of the one on which they sign in. On where people may.
 *
 * @see {@link https://openid.net/specs/openid-connect-prompt-create-1_0.html#section-4 | Initiating User Registration §4}
 */
export const accountCreation: Feature = {
  name: "account creation",
  specifications: [initiatingUserRegistration],
  authorizationRequest: { parameters: [], prompts: ["create"] },
};
