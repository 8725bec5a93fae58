import type { Client } from "../client.ts";

/** What somebody looked at who verified a client: what it is called, where it sends people, and how it proves itself. */
type Looked = Pick<Client, "name" | "redirectUris" | "authenticationMethod" | "jwks" | "jwksUri">;

/**
 * Whether a client is still what was verified, after its document was read again: otherwise a harmless one is verified first and sends
 * people elsewhere the next day (ADR 69).
 */
export function isAsVerified(before: Looked, after: Looked): boolean {
  return JSON.stringify(lookedAt(before)) === JSON.stringify(lookedAt(after));
}

function lookedAt({ name, redirectUris, authenticationMethod, jwks, jwksUri }: Looked): readonly unknown[] {
  return [name, redirectUris, authenticationMethod, jwks, jwksUri];
}
