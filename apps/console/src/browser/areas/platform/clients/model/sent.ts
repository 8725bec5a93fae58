import {
  type KeysDraft,
  type SaidKeys,
  saidKeys,
  type SentKeys,
  sentKeys,
  withoutKeys,
} from "./keys-draft.ts";
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

type Address = "backchannelLogoutUri" | "frontchannelLogoutUri" | "initiateLoginUri";
const addresses: readonly Address[] = ["backchannelLogoutUri", "frontchannelLogoutUri", "initiateLoginUri"];

/** Addresses as they are sent: `null` for none. */
export type SentAddresses = { readonly [Name in Address]?: string | null };

/** The same without what is none. */
export type SaidAddresses = { readonly [Name in Address]?: string };

/** Of a new client, which is told of sign-outs and signs where somebody says so. */
export function asCreated<Given extends ClientDraft>(
  given: Given,
): Omit<Given, Address | keyof KeysDraft> & SaidAddresses & SaidKeys {
  const said = addresses.flatMap((name) => {
    const uri = given[name].trim();
    return uri === "" ? [] : [[name, uri] as const];
  });
  return { ...restOf(given), ...saidKeys(sentKeys(given)), ...Object.fromEntries(said) };
}

/** Of what was changed of a client: what was emptied is none any more. */
export function asChanged<Given extends Partial<ClientDraft>>(
  given: Given,
): Omit<Given, Address | keyof KeysDraft> & SentAddresses & SentKeys {
  const said = addresses.flatMap((name) => {
    const uri = given[name]?.trim();
    return uri === undefined ? [] : [[name, uri === "" ? null : uri] as const];
  });
  return { ...restOf(given), ...sentKeys(given), ...Object.fromEntries(said) };
}

/** The members of which an empty field means nothing by itself. */
function restOf<Given extends Partial<ClientDraft>>(given: Given): Omit<Given, Address | keyof KeysDraft> {
  const names: readonly string[] = addresses;
  const rest = Object.entries(withoutKeys(asSent(given))).filter(([name]) => !names.includes(name));
  return Object.fromEntries(rest) as Omit<Given, Address | keyof KeysDraft>;
}

function filled(uris: readonly string[]): string[] {
  return uris.map((uri) => uri.trim()).filter((uri) => uri !== "");
}
