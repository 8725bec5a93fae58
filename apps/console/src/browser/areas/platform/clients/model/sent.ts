import {
  type KeysDraft,
  type SaidKeys,
  saidKeys,
  type SentKeys,
  sentKeys,
  withoutKeys,
} from "./keys-draft.ts";
import type { ClientDraft } from "./templates.ts";

const lists = ["redirectUris", "postLogoutRedirectUris", "requestUris"] as const;

/** The members as they are sent: rows that stayed empty are none, and blanks around an address were not meant. */
export function asSent<Given extends Partial<ClientDraft>>(given: Given): Given {
  const filled = lists.flatMap((name) => {
    const uris = given[name]?.map((uri) => uri.trim()).filter((uri) => uri !== "");
    return uris === undefined ? [] : [[name, uris] as const];
  });
  return { ...given, ...Object.fromEntries(filled) };
}

const emptiable = [
  "backchannelLogoutUri",
  "frontchannelLogoutUri",
  "initiateLoginUri",
  "sectorIdentifierUri",
  "requestObjectAlgorithm",
  "userinfoAlgorithm",
] as const;

/** The members that are none where their field is empty. */
type Emptiable = (typeof emptiable)[number];
type Said<Name extends Emptiable> = Exclude<ClientDraft[Name], "">;

/** Those as they are sent: `null` for none. */
export type SentEmptiable = { readonly [Name in Emptiable]?: Said<Name> | null };

/** The same without what is none. */
export type SaidEmptiable = { readonly [Name in Emptiable]?: Said<Name> };

/** Of a new client, which has what somebody says. */
export function asCreated<Given extends ClientDraft>(
  given: Given,
): Omit<Given, Emptiable | keyof KeysDraft> & SaidEmptiable & SaidKeys {
  const said = emptiable.flatMap((name) => {
    const value = given[name].trim();
    return value === "" ? [] : [[name, value] as const];
  });
  return { ...restOf(given), ...saidKeys(sentKeys(given)), ...Object.fromEntries(said) };
}

/** Of what was changed of a client: what was emptied is none any more. */
export function asChanged<Given extends Partial<ClientDraft>>(
  given: Given,
): Omit<Given, Emptiable | keyof KeysDraft> & SentEmptiable & SentKeys {
  const said = emptiable.flatMap((name) => {
    const value = given[name]?.trim();
    return value === undefined ? [] : [[name, value === "" ? null : value] as const];
  });
  return { ...restOf(given), ...sentKeys(given), ...Object.fromEntries(said) };
}

/** The members of which an empty field means nothing by itself. */
function restOf<Given extends Partial<ClientDraft>>(given: Given): Omit<Given, Emptiable | keyof KeysDraft> {
  const names: readonly string[] = emptiable;
  const rest = Object.entries(withoutKeys(asSent(given))).filter(([name]) => !names.includes(name));
  return Object.fromEntries(rest) as Omit<Given, Emptiable | keyof KeysDraft>;
}
