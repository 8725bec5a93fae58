import type { Access } from "./access.ts";
import type { Guard } from "./guard.ts";

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
  ...scopes: readonly string[]
): Promise<Access | Response> {
  const authorization = request.headers.get("authorization") ?? undefined;
  const query = new URL(request.url).searchParams;
  const decision = await guard.authorize({ authorization, query, scopes });
  if (decision.outcome === "granted") return decision.access;
  const { status, headers, body } = decision.refusal;
  if (body === undefined) return new Response(null, { status, headers });
  return Response.json(body, { status, headers });
}
