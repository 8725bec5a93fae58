import { isClientError } from "../client-error.ts";
import type { PendingSignIn } from "../grantway.ts";
import { addressIn } from "./address-in.ts";
import { otherState, stateOf } from "./authorization-response.ts";
import type { Interaction } from "./interaction.ts";

const hint =
  "After signing in, the browser may show an error page: paste the whole address of that page here";

/**
 * Asks for the URL the browser ended at, until it is one of this sign-in, at most three times. Where the redirect URI
 * is not a web address the provider shows a bare code, which is enough: PKCE binds it to this sign-in.
 *
 * @returns `undefined` when there is no usable answer
 */
export async function askForCallback(
  pending: PendingSignIn,
  { interaction, signal }: { readonly interaction: Interaction; readonly signal: AbortSignal },
): Promise<string | undefined> {
  for (let tries = 0; tries < 3 && !signal.aborted; tries++) {
    const text = (await interaction.askForRedirect?.(hint, signal))?.trim();
    if (text === undefined || text === "" || signal.aborted) return undefined;
    const callbackUrl = callbackFrom(text, pending);
    if (callbackUrl !== undefined) return callbackUrl;
    interaction.notice(otherState().message);
  }
  return undefined;
}

/** @throws {ClientError} the provider's error, where the address holds one without a state */
function callbackFrom(text: string, { state, redirectUri }: PendingSignIn): string | undefined {
  const url = addressIn(text);
  if (url === undefined) return bareCode(text, state, redirectUri);
  try {
    return stateOf(url) === state ? url.href : undefined;
  } catch (error) {
    if (isClientError(error, "state_mismatch")) return undefined;
    throw error;
  }
}

function bareCode(text: string, state: string, redirectUri: string): string | undefined {
  if (/^https?:/.test(redirectUri) || /\s/.test(text)) return undefined;
  return `http://localhost/?${new URLSearchParams({ code: text, state }).toString()}`;
}
