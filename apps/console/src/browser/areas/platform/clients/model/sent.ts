import type { ClientDraft } from "./templates.ts";

/** The members as they are sent: rows that stayed empty are none, and blanks around an address were not meant. */
export function asSent<Given extends Partial<ClientDraft>>(given: Given): Given {
  const { redirectUris, postLogoutRedirectUris } = given;
  return {
    ...given,
    ...(redirectUris === undefined ? {} : { redirectUris: filled(redirectUris) }),
    ...(postLogoutRedirectUris === undefined
      ? {}
      : { postLogoutRedirectUris: filled(postLogoutRedirectUris) }),
  };
}

/** Of a new client, which is told of sign-outs where somebody says so. */
export function asCreated<Given extends ClientDraft>(
  given: Given,
): Omit<Given, "backchannelLogoutUri"> & { readonly backchannelLogoutUri?: string } {
  const { backchannelLogoutUri: uri, ...sent } = asSent(given);
  return uri.trim() === "" ? sent : { ...sent, backchannelLogoutUri: uri.trim() };
}

/** Of what was changed of a client: an address that was emptied is none any more. */
export function asChanged<Given extends Partial<ClientDraft>>(
  given: Given,
): Omit<Given, "backchannelLogoutUri"> & { readonly backchannelLogoutUri?: string | null } {
  const { backchannelLogoutUri: uri, ...sent } = asSent(given);
  if (uri === undefined) return sent;
  return { ...sent, backchannelLogoutUri: uri.trim() === "" ? null : uri.trim() };
}

function filled(uris: readonly string[]): string[] {
  return uris.map((uri) => uri.trim()).filter((uri) => uri !== "");
}
