import type { createRouteGuard } from "@grantway/guard/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../errors.ts";
import type { Notes } from "../notes.ts";
import { notesPerPerson } from "../notes.ts";
import { schemas } from "../schemas.ts";
import { type PageQuery, readPage } from "./page.ts";
import { personOf, requirePerson } from "./person.ts";

/** `GET` and `POST /api/notes`; `GET`, `PUT` and `DELETE /api/notes/{id}`. */
export function noteRoutes(
  app: FastifyInstance,
  need: ReturnType<typeof createRouteGuard>,
  notes: Notes,
): void {
  const reads = { ...need("read"), preHandler: requirePerson };
  const write = need("write");
  const writes = { ...write, preHandler: requirePerson };

  app.get<{ Querystring: PageQuery }>("/api/notes", reads, async (request, reply) => {
    const page = readPage(request.query, /^[\da-f-]{36}$/);
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

  const puts = {
    ...writes,
    preValidation: [write.preValidation, refuseForms],
    schema: { body: schemas.NewNote },
  };
  app.post<{ Body: NewNote }>("/api/notes", puts, async (request, reply) => {
    const note = notes.add(personOf(request).subject, request.body.text);
    if (note === "full") {
      return refuse(reply, 409, "too_many_notes", `You have ${notesPerPerson} notes. Delete one first.`);
    }
    return reply.code(201).send(note);
  });

  app.get<{ Params: OfNote }>("/api/notes/:id", reads, async (request, reply) => {
    return notes.find(personOf(request).subject, request.params.id) ?? noNote(reply);
  });

  app.put<{ Params: OfNote; Body: NewNote }>("/api/notes/:id", puts, async (request, reply) => {
    const { text } = request.body;
    return notes.change(personOf(request).subject, request.params.id, text) ?? noNote(reply);
  });

  app.delete<{ Params: OfNote }>("/api/notes/:id", writes, async (request, reply) => {
    const outcome = notes.remove(personOf(request).subject, request.params.id);
    if (outcome === "unknown") return noNote(reply);
    return reply.code(204).send();
  });
}

/** Runs after the guard, which has checked the form for a second token. */
async function refuseForms(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (!(request.body instanceof URLSearchParams)) return undefined;
  return refuse(reply, 415, "unsupported_media_type", "Send application/json.");
}

interface OfNote {
  readonly id: string;
}

interface NewNote {
  readonly text: string;
}

function noNote(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, "not_found", "You have no such note.");
}
