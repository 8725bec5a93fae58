import type { Access } from "./access.ts";
import type { Guard } from "./guard.ts";
import { type Need, readNeeds } from "./need.ts";
import { metadataHeaders } from "./resource-metadata.rfc9728.ts";

/**
 * Fits a guard to servers that use `Request` and `Response`. Answers the access, or the response to send instead. A
 * form body is not checked: reading it would leave nothing for the handler.
 *
 * ```ts
 * const access = await guardRequest(guard, request, "read");
 * if (access instanceof Response) return access;
 * ```
 */
export async function guardRequest(
  guard: Guard,
  request: Request,
  ...needs: readonly Need[]
): Promise<Access | Response> {
  const authorization = request.headers.get("authorization") ?? undefined;
  const query = new URL(request.url).searchParams;
  const proof = request.headers.get("dpop") ?? undefined;
  const { method, url } = request;
  const decision = await guard.authorize({ authorization, proof, method, url, query, ...readNeeds(needs) });
  if (decision.outcome === "granted") return decision.access;
  const { status, headers, body } = decision.refusal;
  if (body === undefined) return new Response(null, { status, headers });
  return Response.json(body, { status, headers });
}

/**
 * The answer to a request for what the API says of itself (RFC 9728 §3); `undefined` for any other request, and where the guard was not
 * told how the API is described.
 */
export function answerResourceMetadata(
  { metadata }: Pick<Guard, "metadata">,
  request: Request,
): Response | undefined {
  const asks = metadata !== undefined && new URL(request.url).pathname === metadata.path;
  if (!asks || request.method !== "GET") return undefined;
  return Response.json(metadata.document, { headers: metadataHeaders });
}
