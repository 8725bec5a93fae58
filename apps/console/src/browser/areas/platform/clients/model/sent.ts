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

function filled(uris: readonly string[]): string[] {
  return uris.map((uri) => uri.trim()).filter((uri) => uri !== "");
}
