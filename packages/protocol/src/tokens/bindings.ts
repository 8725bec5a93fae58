import { kind, optional, text, texts } from "./record.ts";

/**
 * The key whose holder alone may use what it is bound to, by its thumbprint: a key of DPoP (RFC 9449 §6.1) or a
 * certificate (RFC 8705 §3.1). Named as in `cnf` (RFC 7800 §3.1).
 */
export type Confirmation = { readonly jkt: string } | { readonly "x5t#S256": string };

/**
 * What a code, a refresh token and an access token may be bound to beside client and person. The last fields of each, so that
 * a token that is bound to nothing is no longer for it. The first is set by DPoP; no flow sets the others yet.
 */
export const bindings = [
  optional(kind<Confirmation>("object", isConfirmation)("confirmation")),
  /** Who acts for the subject, the present one first (RFC 8693 §4.1, `act`). */
  optional(texts("actors")),
  /** The resources it was asked for, as the client named them (RFC 8707 §2). */
  optional(texts("resources")),
  /** The organisation in whose name. */
  optional(text("organisation")),
] as const;

/** Whether what was shown is the key that something is bound to. What is bound to none, anybody may use. */
export function holdsKey(bound: Confirmation | undefined, shown: Confirmation | undefined): boolean {
  return bound === undefined || JSON.stringify(bound) === JSON.stringify(shown);
}

/** The thumbprint of a key of DPoP, where it is one. */
export function jktOf(confirmation: Confirmation | undefined): string | undefined {
  return confirmation !== undefined && "jkt" in confirmation ? confirmation.jkt : undefined;
}

/** Whether it is one of those we know. */
export function isConfirmation(value: unknown): value is Confirmation {
  if (typeof value !== "object" || value === null) return false;
  const [[method, thumbprint] = [], ...others] = Object.entries(value);
  const known = method === "jkt" || method === "x5t#S256";
  return known && typeof thumbprint === "string" && others.length === 0;
}
