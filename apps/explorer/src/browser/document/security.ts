import type { SecurityNeed } from "./api-document.ts";
import { entriesOf, isObject, listOf, member, textOf, textsOf } from "./json.ts";
import { follow } from "./references.ts";

/**
 * What an operation asks for: each entry is enough, and takes everything in it. The operation's own word counts before the
 * document's, an empty list too: nothing is asked then.
 *
 * @see {@link https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object | OpenAPI 3.1 §4.8.30}
 */
export function readSecurity(root: unknown, operation: unknown): readonly (readonly SecurityNeed[])[] {
  const said = member(operation, "security") === undefined ? root : operation;
  const schemes = member(member(root, "components"), "securitySchemes");
  return listOf(said, "security")
    .filter(isObject)
    .map((alternative) =>
      Object.keys(alternative).map((scheme) => ({
        scheme,
        type: typeOf(textOf(follow(root, member(schemes, scheme)), "type")),
        scopes: textsOf(alternative, scheme),
      })),
    );
}

/** The scopes of each alternative, each once. Those of an API key or a certificate mean nothing to an authorization server. */
export function scopesOf(security: readonly (readonly SecurityNeed[])[]): readonly (readonly string[])[] {
  return security.map((needs) => [
    ...new Set(
      needs.filter(({ type }) => type !== "apiKey" && type !== "mutualTLS").flatMap(({ scopes }) => scopes),
    ),
  ]);
}

/** What the document says each scope is for. */
export function readScopes(
  root: unknown,
): readonly { readonly name: string; readonly description: string }[] {
  const schemes = entriesOf(member(root, "components"), "securitySchemes").map(([, scheme]) =>
    follow(root, scheme),
  );
  const scopes = schemes
    .flatMap((scheme) => entriesOf(scheme, "flows"))
    .flatMap(([, flow]) => entriesOf(flow, "scopes"))
    .map(([name, description]) => [name, typeof description === "string" ? description : ""] as const);
  // The first that explains it counts.
  return [...new Map(scopes.toReversed())].toReversed().map(([name, description]) => ({ name, description }));
}

const types: ReadonlySet<string> = new Set(["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]);

function typeOf(type: string | undefined): SecurityNeed["type"] {
  return type !== undefined && types.has(type) ? (type as SecurityNeed["type"]) : "unknown";
}
