import { type Answer, ofJson } from "./answer.ts";
import { proofAlgorithms } from "./dpop-proof.rfc9449.ts";

/** What clients are told of this API beside where its tokens come from. */
export interface ResourceDescription {
  /** What people call it. */
  readonly name?: string;
  /** Scopes that its routes ask for. */
  readonly scopes?: readonly string[];
  /** A page for developers. */
  readonly documentation?: string;
}

/** The metadata of this API, and where clients look for it. */
export interface ResourceMetadata {
  /** Where a server answers with the document. */
  readonly path: string;
  /** The same as clients ask for it: `resource_metadata` of every challenge. */
  readonly url: string;
  readonly document: Readonly<Record<string, string | readonly string[]>>;
}

/** Public, and for scripts of any origin, since nothing in it is anybody's. */
const forEverybody = { "access-control-allow-origin": "*", "cache-control": "public, max-age=3600" } as const;

/** Browsers ask beforehand where a script adds a header of its own, as clients of the Model Context Protocol do. */
const preflight = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET",
  "access-control-allow-headers": "*",
  "access-control-max-age": "3600",
} as const;

const wellKnown = "/.well-known/oauth-protected-resource";

/**
 * The metadata of an API: whose tokens it takes, and how. `resource` is the audience byte for byte, because a client compares it with
 * the address it used.
 *
 * @throws TypeError when the audience is no address (https, or http) or has a fragment.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-2 | RFC 9728 §2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3.1 | RFC 9728 §3.1}
 */
export function describeResource(
  audience: string,
  issuer: string,
  { name, scopes, documentation }: ResourceDescription,
): ResourceMetadata {
  const resource = URL.parse(audience);
  if (resource === null || !/^https?:$/.test(resource.protocol) || audience.includes("#"))
    throw new TypeError("only an audience that is an address without fragment can be described");
  // Inserted before the path, of which a lone slash is none.
  const path = wellKnown + (resource.pathname === "/" ? "" : resource.pathname);
  return {
    path,
    url: resource.origin + path + resource.search,
    document: {
      resource: audience,
      authorization_servers: [issuer],
      bearer_methods_supported: ["header"],
      dpop_signing_alg_values_supported: proofAlgorithms,
      ...(scopes === undefined ? {} : { scopes_supported: scopes }),
      ...(name === undefined ? {} : { resource_name: name }),
      ...(documentation === undefined ? {} : { resource_documentation: documentation }),
    },
  };
}

/**
 * The answer to a request at the path of the metadata; `undefined` where its method is none that is answered.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function answerMetadata(
  { document }: ResourceMetadata,
  method: string | undefined,
): Answer | undefined {
  if (method === "OPTIONS") return { status: 204, headers: preflight };
  if (method !== "GET" && method !== "HEAD") return undefined;
  return { status: 200, headers: { ...forEverybody, ...ofJson }, body: JSON.stringify(document) };
}

/** The metadata of a guard that is to answer with it. @throws TypeError where it was not told how the API is described. */
export function metadataOf({ metadata }: Described): ResourceMetadata {
  if (metadata === undefined) throw new TypeError("the guard was made without describedAs");
  return metadata;
}

/** A guard, or what is used of one here. */
export interface Described {
  readonly metadata?: ResourceMetadata | undefined;
}
