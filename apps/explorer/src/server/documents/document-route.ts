import type { FastifyInstance } from "fastify";
import type { Profile } from "../../profiles/profile.ts";
import { problem } from "../problem.ts";
import type { KeptDocuments } from "./kept-documents.ts";
import { NoDocument } from "./read-document.ts";

/** Where the document of a profile is, and with which `fetch` it is asked for. */
export interface KnownDocument {
  readonly document: Profile["document"];
  readonly fetch: typeof fetch;
}

/**
 * `GET /explorer/documents/{profile}`: the document of an API as its author wrote it, JSON or YAML. This server asks for it,
 * because a page may not ask other hosts. The answer carries a tag, so that a browser has it sent once.
 */
export function documentRoute(
  app: FastifyInstance,
  context: {
    readonly find: (profile: string, cookies: string | undefined) => KnownDocument | undefined;
    readonly documents: KeptDocuments;
    /** Documents that come with the explorer, by name. */
    readonly builtIn: (name: string) => Promise<string | undefined>;
  },
): void {
  const { find, documents, builtIn } = context;

  app.get<{ Params: { profile: string } }>("/explorer/documents/:profile", async (request, reply) => {
    const known = find(request.params.profile, request.headers.cookie);
    if (known === undefined) return problem(reply, 404, "unknown-api", "There is no such API here.");
    try {
      const found = await read(known);
      if (found === undefined)
        return problem(reply, 404, "no-document", "This document did not come with the explorer.");
      reply.headers({
        etag: found.tag,
        "cache-control": "private, no-cache",
        "x-content-type-options": "nosniff",
      });
      if (isHeld(request.headers["if-none-match"], found.tag)) return reply.code(304).send();
      return reply.type("text/plain; charset=utf-8").send(found.text);
    } catch (error) {
      if (error instanceof NoDocument) return problem(reply, 502, "no-document", error.message);
      throw error;
    }
  });

  async function read({ document, fetch }: KnownDocument) {
    if ("url" in document) return documents.get({ url: document.url, fetch });
    const text = await builtIn(document.builtIn);
    return text === undefined ? undefined : { text, tag: `"${document.builtIn}-${text.length}"` };
  }
}

/** Whether a browser has it already. A proxy that compresses makes the tag a weak one (RFC 9110 §13.1.2). */
function isHeld(tags: string | undefined, tag: string): boolean {
  return tags?.split(",").some((one) => one.trim().replace(/^W\//, "") === tag) === true;
}
