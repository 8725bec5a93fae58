import type { createRouteGuard } from "@grantway/guard";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../errors.ts";
import type { Notes } from "../notes.ts";
import { notesPerPerson } from "../notes.ts";
import { schemas } from "../schemas.ts";
import { personOf, requirePerson } from "./person.ts";

/** `GET` and `POST /api/notes`, `DELETE /api/notes/{id}`. */
export function noteRoutes(
  app: FastifyInstance,
  need: ReturnType<typeof createRouteGuard>,
  notes: Notes,
): void {
  const reads = { ...need("read"), preHandler: requirePerson };
  const write = need("write");
  const writes = { ...write, preHandler: requirePerson };

  app.get<{ Querystring: PageQuery }>("/api/notes", reads, async (request, reply) => {
    const page = readPage(request.query);
    if (page === undefined) {
      return refuse(
        reply,
        400,
        "invalid_request",
        "limit is 1 to 100, after is the next of the page before.",
      );
    }
    return notes.list(personOf(request).subject, page);
  });

  const creates = {
    ...writes,
    preValidation: [write.preValidation, refuseForms],
    schema: { body: schemas.NewNote },
  };
  app.post<{ Body: { text: string } }>("/api/notes", creates, async (request, reply) => {
    const note = notes.add(personOf(request).subject, request.body.text);
    if (note === "full") {
      return refuse(reply, 409, "too_many_notes", `You have ${notesPerPerson} notes. Delete one first.`);
    }
    return reply.code(201).send(note);
  });

  app.delete<{ Params: { id: string } }>("/api/notes/:id", writes, async (request, reply) => {
    const outcome = notes.remove(personOf(request).subject, request.params.id);
    if (outcome === "unknown") return refuse(reply, 404, "not_found", "You have no such note.");
    return reply.code(204).send();
  });
}

/** Runs after the guard, which has checked the form for a second token. */
async function refuseForms(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (!(request.body instanceof URLSearchParams)) return undefined;
  return refuse(reply, 415, "unsupported_media_type", "Send application/json.");
}

/** A field sent twice arrives as a list. */
interface PageQuery {
  readonly limit?: string | readonly string[];
  readonly after?: string | readonly string[];
}

function readPage({ limit = "20", after }: PageQuery) {
  if (typeof limit !== "string" || !/^([1-9]\d?|100)$/.test(limit)) return undefined;
  if (after !== undefined && (typeof after !== "string" || !/^[\da-f-]{36}$/.test(after))) return undefined;
  return { limit: Number(limit), after };
}
