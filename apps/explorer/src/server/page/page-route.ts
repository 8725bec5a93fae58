import { assetAnswer, createPageFiles, type PageFile } from "@grantway/built-page";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pageHeaders } from "./page-headers.ts";

/** Seconds after which the document that says it is being built looks again. */
const lookAgain = 2;

/** `GET /explorer` and below: one document at every address, and its files. `/` leads there. */
export function pageRoute(
  app: FastifyInstance,
  context: { readonly secure: boolean; readonly load: () => Promise<readonly PageFile[]> },
): void {
  const { secure, load } = context;
  const headers = pageHeaders(secure);
  const look = createPageFiles({
    path: "/explorer",
    load,
    onFailure: (err) => app.log.error({ err }, "the page could not be built"),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [address = ""] = request.url.split("?", 1);
    const files = await look();
    if (files === "failed")
      return wait(reply, "The explorer could not be built from its sources; its log says why.");
    if (files === "building")
      return wait(reply.header("refresh", lookAgain), "The explorer is being built. One moment.");
    const file = files.get(address);
    if (file?.immutable === true) {
      const { headers: own, content } = assetAnswer(file, request.headers["accept-encoding"]);
      return reply.headers(own).send(content);
    }
    if (address.startsWith("/explorer/assets/")) return reply.code(404).send();
    return reply.headers(headers).send(files.get("/explorer/index.html")?.content);
  }

  /** Before there is a page there are no words of it either. */
  function wait(reply: FastifyReply, sentence: string): FastifyReply {
    return reply
      .code(503)
      .headers(headers)
      .send(`<!doctype html><html lang="en"><title>API explorer</title><p>${sentence}</p>`);
  }

  app.get("/", (_, reply) => reply.redirect("/explorer", 302));
  app.get("/explorer", answer);
  app.get("/explorer/*", answer);
}
