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

type Address = "backchannelLogoutUri" | "frontchannelLogoutUri";
const addresses: readonly Address[] = ["backchannelLogoutUri", "frontchannelLogoutUri"];

/** Of a new client, which is told of sign-outs where somebody says so. */
export function asCreated<Given extends ClientDraft>(
  given: Given,
): Omit<Given, Address> & { readonly [Name in Address]?: string } {
  const sent = asSent(given);
  const said = addresses.flatMap((name) => {
    const uri = sent[name].trim();
    return uri === "" ? [] : [[name, uri] as const];
  });
  const { backchannelLogoutUri: _, frontchannelLogoutUri: __, ...rest } = sent;
  return { ...rest, ...Object.fromEntries(said) };
}

/** Of what was changed of a client: an address that was emptied is none any more. */
export function asChanged<Given extends Partial<ClientDraft>>(
  given: Given,
): Omit<Given, Address> & { readonly [Name in Address]?: string | null } {
  const sent = asSent(given);
  const said = addresses.flatMap((name) => {
    const uri = sent[name]?.trim();
    return uri === undefined ? [] : [[name, uri === "" ? null : uri] as const];
  });
  const { backchannelLogoutUri: _, frontchannelLogoutUri: __, ...rest } = sent;
  return { ...rest, ...Object.fromEntries(said) };
}

function filled(uris: readonly string[]): string[] {
  return uris.map((uri) => uri.trim()).filter((uri) => uri !== "");
}
