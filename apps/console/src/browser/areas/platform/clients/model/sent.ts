import type { ClientDraft } from "./templates.ts";

/** The members as they are sent: rows that stayed empty are none, and blanks around an address were not meant. */
export function asSent<Given extends Partial<ClientDraft>>(given: Given): Given {
  const { redirectUris } = given;
  if (redirectUris === undefined) return given;
  return { ...given, redirectUris: redirectUris.map((uri) => uri.trim()).filter((uri) => uri !== "") };
}
