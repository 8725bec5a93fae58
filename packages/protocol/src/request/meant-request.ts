import type { NamedBy } from "../client-documents/named-clients.cimd.ts";
import { invalidRequest } from "../errors/oauth-error.ts";
import type { Parameters } from "./parameters.ts";

/** What a request asks for, once what stands for it was read in its place. */
export interface MeantRequest {
  readonly parameters: Parameters;
  /** How it was kept from whoever stands between: sent ahead by its client, signed by it, or not at all. */
  readonly protection: "pushed" | "signed" | "none";
}

/** Where something that stands for a request came from. */
export interface ReferenceContext {
  /** What came with it. */
  readonly sent: Parameters;
  readonly by: NamedBy;
  /** Whether its client sends it ahead, and no browser. */
  readonly isPushing: boolean;
}

/**
 * Reads what stands for a whole request: what that asks for, or `undefined` where it is nothing of this kind.
 *
 * @throws {ExpiredRequestError} for one that is over.
 * @throws {UnsafeRedirectError} where nobody can be told anything.
 * @throws {OAuthError} that may be sent to the redirect URI that came along.
 */
export type ReadReference = (
  reference: string,
  context: ReferenceContext,
) => Promise<MeantRequest | undefined>;

/** Reads a request as it was sent. Throws as {@link ReadReference} does. */
export type ReadMeantRequest = (
  sent: Parameters,
  by: NamedBy,
  way?: { readonly isPushing: boolean },
) => Promise<MeantRequest>;

/**
 * Reads requests: as they stand there, or what a parameter stands for.
 *
 * @param references - by their parameter; of several for one, the first that knows it.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-5 | RFC 9101 §5}
 */
export function createReadMeantRequest(
  references: readonly (readonly [name: string, read: ReadReference])[],
): ReadMeantRequest {
  const names = [...new Set(references.map(([name]) => name))];

  return async (sent, by, { isPushing } = { isPushing: false }) => {
    const [name, ...others] = names.filter((one) => sent.values.has(one));
    const reference = name === undefined ? undefined : sent.values.get(name);
    // One that was sent twice is refused as every parameter is.
    if (name === undefined || reference === undefined || sent.repeated.includes(name))
      return { parameters: sent, protection: "none" };
    if (others.length > 0)
      throw invalidRequest("A request is sent by request or by request_uri, not by both.");
    for (const [asked, read] of references) {
      const meant = asked === name ? await read(reference, { sent, by, isPushing }) : undefined;
      if (meant !== undefined) return meant;
    }
    return { parameters: sent, protection: "none" };
  };
}
