import { formatScope } from "../scope.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";
import { type RegistrationMember, wireNames } from "./wire-names.rfc7591.ts";

/**
 * The document that `readRegistrationRequest` reads as this client. It holds no secret, and neither whose
 * the client is nor whether it is suspended: what is imported elsewhere begins there.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export function clientDocument(client: ClientMetadata): Readonly<Record<string, unknown>> {
  const members = Object.entries(wireNames) as [RegistrationMember, string][];
  return Object.fromEntries(
    members.flatMap(([member, name]) => {
      const value = member === "secret" ? null : valueOf(client, member);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function valueOf(client: ClientMetadata, member: Exclude<RegistrationMember, "secret">): unknown {
  return member === "scopes" ? formatScope(client.scopes) : client[member];
}
