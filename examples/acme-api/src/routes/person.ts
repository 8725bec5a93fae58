import { accessOf } from "@grantway/guard/fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../errors.ts";

/** A person behind a token. */
export interface Person {
  readonly subject: string;
  readonly username: string;
}

/** A hook for routes about a person: refuses tokens that an app got for itself. */
export async function requirePerson(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { subject, username } = accessOf(request);
  if (subject !== undefined && username !== undefined) return undefined;
  return refuse(reply, 403, "no_person", "This access token acts for an app, not for a person.");
}

/** The person of this request. @throws Error on a route without {@link requirePerson}: a bug. */
export function personOf(request: FastifyRequest): Person {
  const { subject, username } = accessOf(request);
  if (subject === undefined || username === undefined)
    throw new Error("this route does not require a person");
  return { subject, username };
}
