import { antiForgeryHeader } from "@grantway/bff";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isForbiddenLiteral } from "../outgoing/address-guard.ts";
import { problem } from "../problem.ts";
import { ownIdOf } from "../../own-id.ts";
import { ownApiSchema, type OwnApi } from "./own-api.ts";
import type { OwnCookie } from "./own-cookie.ts";

/** Bytes of what is sent. */
const largest = 8192;

/**
 * `POST /explorer/own` adds an API of a person, or changes the one of that name; `DELETE /explorer/own/{id}` takes it away. Both
 * come from a page of this origin alone: they carry a header that no other page can send.
 */
export function ownRoutes(
  app: FastifyInstance,
  {
    cookie,
    origin,
    privateHosts,
  }: { readonly cookie: OwnCookie; readonly origin: string; readonly privateHosts: boolean },
): void {
  async function fromOwnPage({ headers }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const site = headers["sec-fetch-site"];
    const own = (site === undefined || site === "same-origin") && (headers.origin ?? origin) === origin;
    if (own && headers[antiForgeryHeader] === "1") return undefined;
    return problem(reply, 403, "not-ours", "This did not come from a page of this explorer.");
  }
  const options = { onRequest: fromOwnPage, bodyLimit: largest };

  app.post("/explorer/own", options, async (request, reply) => {
    const { success, data, error } = ownApiSchema.safeParse(request.body);
    if (!success) {
      const [first] = error.issues;
      return problem(
        reply,
        400,
        "malformed",
        `${first?.path.join(".") ?? ""}: ${first?.message ?? "is wrong"}.`,
      );
    }
    const wrong = (["document", "base", "issuer"] as const).find(
      (name) => !isAllowed(data[name], privateHosts),
    );
    if (wrong !== undefined) {
      return problem(
        reply,
        400,
        "address",
        `${data[wrong]} is no address this explorer may ask: it takes https, on the web.`,
      );
    }
    const id = ownIdOf(data.name);
    const before = cookie.read(request.headers.cookie);
    // A secret goes to the issuer it was entered for, and to no other.
    const same = before.find(
      (one) => one.id === id && one.clientId === data.clientId && one.issuer === data.issuer,
    );
    const secret = data.clientSecret ?? same?.clientSecret;
    const api: OwnApi = { ...data, id, ...(secret === undefined ? {} : { clientSecret: secret }) };
    const line = cookie.write([...before.filter((one) => one.id !== id), api]);
    if (line === undefined)
      return problem(reply, 413, "too-many", "A browser keeps no more of them: take one away first.");
    return reply.code(201).header("set-cookie", line).send({ id });
  });

  app.delete<{ Params: { id: string } }>("/explorer/own/:id", options, async (request, reply) => {
    const before = cookie.read(request.headers.cookie);
    const left = before.filter(({ id }) => id !== request.params.id);
    if (left.length === before.length)
      return problem(reply, 404, "unknown-api", "You have added no such API.");
    return reply.code(204).header("set-cookie", cookie.write(left)).send();
  });
}

/** Names are looked at when they are looked up. */
function isAllowed(address: string, privateHosts: boolean): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (privateHosts) return url.protocol === "https:" || url.protocol === "http:";
  return url.protocol === "https:" && !isForbiddenLiteral(url.hostname) && url.hostname !== "localhost";
}
