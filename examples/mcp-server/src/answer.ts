import type { Access, Guard } from "@grantway/guard";
import { guardRequest, resourceMetadataRoute } from "@grantway/guard/fetch";
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  originValidationResponse,
} from "@modelcontextprotocol/server";
import type { Notes } from "./notes.ts";
import { readMessage } from "./read-message.ts";
import { createTools, readingScope, scopesOfTools } from "./tools.ts";

/*
 * What an agent meets: an address that describes itself (RFC 9728), and tools that need a token for exactly this address. A request
 * without one is told where to get it and which scope to ask for. A tool that needs another scope says so when it is called, and the
 * agent asks the person for that one then.
 */

/** Answers requests at `url`. `fail` is told of what is a bug. */
export function createAnswer({
  url,
  guard,
  notes,
  fail,
}: {
  readonly url: string;
  readonly guard: Guard;
  readonly notes: Notes;
  readonly fail: (error: Error) => void;
}): (request: Request) => Promise<Response> {
  const { hostname, pathname } = new URL(url);
  const describes = resourceMetadataRoute(guard);
  const tools = createMcpHandler(
    ({ authInfo }) => createTools({ notes, person: String(authInfo?.extra?.["person"]) }),
    {
      onerror: fail,
    },
  );

  return async (request) => {
    const described = describes(request);
    if (described !== undefined) return described;
    if (new URL(request.url).pathname !== pathname) return new Response(null, { status: 404 });
    // A page that was made to lead here by its name server comes under another name.
    const elsewhere =
      hostHeaderValidationResponse(request, [hostname]) ?? originValidationResponse(request, [hostname]);
    if (elsewhere !== undefined) return elsewhere;

    const read = await readMessage(request);
    const access = await guardRequest(guard, request, readingScope, ...scopesFor(read.message));
    if (access instanceof Response) return access;
    if (read.problem !== undefined) return read.problem;
    const parsedBody = read.message === undefined ? {} : { parsedBody: read.message };
    return tools.fetch(request, { authInfo: callerOf(access), ...parsedBody });
  };
}

/** What the tool that is called needs; nothing for any other message. */
function scopesFor(message: unknown): readonly string[] {
  const { method, params } = (message ?? {}) as { readonly method?: unknown; readonly params?: unknown };
  if (method !== "tools/call") return [];
  return scopesOfTools.get((params as { readonly name?: unknown } | null | undefined)?.name) ?? [];
}

/** The caller, as tools are told of them. The token stays here: it is for nobody else. */
function callerOf({ subject, clientId = "", scopes }: Access) {
  return { token: "", clientId, scopes: [...scopes], extra: { person: subject ?? clientId } };
}
