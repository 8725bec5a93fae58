import { type Answer, answerOf } from "../answer.ts";
import type { Access } from "../access.ts";
import type { Guard } from "../guard.ts";
import { type Need, readNeeds } from "../need.ts";
import { answerMetadata, type Described, metadataOf } from "../resource-metadata.rfc9728.ts";
import { isForm } from "./is-form.ts";

/*
 * @grantway/guard/fetch, for whatever answers a `Request` by a `Response`:
 *
 *   const need = createRouteGuard(guard);
 *   const notes = need("read")(async (request, access) => Response.json(notesOf(access.subject)));
 */

/** How much of a form is looked at for a second token. Characters. */
const longestForm = 65_536;

/** A handler behind the guard. What a platform hands on beside the request, such as its environment, comes after the access. */
export type GuardedHandler<Others extends readonly unknown[]> = (
  request: Request,
  access: Access,
  ...others: Others
) => Response | Promise<Response>;

/**
 * Fits a guard to handlers: one that needs these scopes is called with the access, and everything else is answered without it. What it
 * needs besides is said beside them: `need("pay", { maxAge: 300 })` wants a sign-in of the last five minutes.
 */
export function createRouteGuard(guard: Guard) {
  return (...needs: readonly Need[]) =>
    <Others extends readonly unknown[]>(handle: GuardedHandler<Others>) =>
    async (request: Request, ...others: Others): Promise<Response> => {
      const access = await guardRequest(guard, request, ...needs);
      return access instanceof Response ? access : handle(request, access, ...others);
    };
}

/**
 * Answers the access of one request, or the response to send instead:
 *
 * ```ts
 * const access = await guardRequest(guard, request, "read");
 * if (access instanceof Response) return access;
 * ```
 *
 * The body is left to the handler. Of a form the first 64 KiB are looked at as well, because it may contain a second token
 * (RFC 6750 §3.1).
 */
export async function guardRequest(
  guard: Guard,
  request: Request,
  ...needs: readonly Need[]
): Promise<Access | Response> {
  const { method, url, headers } = request;
  const header = (name: string) => headers.get(name) ?? undefined;
  const { searchParams: query, host } = new URL(url);
  const authorization = header("authorization");
  const decision = await guard.authorize({
    authorization,
    proof: header("dpop"),
    method,
    url,
    query,
    form: authorization === undefined ? undefined : await formOf(request),
    forwarded: {
      protocol: header("x-forwarded-proto"),
      host: header("x-forwarded-host") ?? header("host") ?? host,
    },
    ...readNeeds(needs),
  });
  return decision.outcome === "granted" ? decision.access : responseOf(answerOf(decision.refusal));
}

/**
 * Answers a request for what the API says of itself, and `undefined` for any other. It is for everybody, in browsers too.
 *
 * @throws TypeError where the guard was not told how the API is described.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-3 | RFC 9728 §3}
 */
export function resourceMetadataRoute(guard: Described) {
  const metadata = metadataOf(guard);
  return ({ url, method }: Request): Response | undefined => {
    const answer = new URL(url).pathname === metadata.path ? answerMetadata(metadata, method) : undefined;
    return answer && responseOf(answer);
  };
}

function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body ?? null, { status, headers });
}

/** Read from a copy, so that the handler has all of it. */
async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  if (!isForm(request.headers.get("content-type")) || request.bodyUsed) return undefined;
  const { body } = request.clone();
  return body === null ? undefined : new URLSearchParams(await beginningOf(body));
}

async function beginningOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (text.length <= longestForm) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  // Of a copy it is over when the handler has read the other, so nobody waits for it.
  reader.cancel().catch(() => undefined);
  return text;
}
