import { assetAnswer, createPageFiles, type PageFile } from "@grantway/built-page";
import type { Launches } from "@grantway/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PageContext } from "../page-context.ts";
import { buildingPage } from "./building-page.ts";
import { consolePath, signInForConsole } from "./console-address.ts";
import { headersOf } from "./document-headers.ts";
import { inLanguage } from "./document-language.ts";
import { unbuiltPage } from "./unbuilt-page.ts";

/** What the console is served with. */
export interface ConsoleContext extends Pick<
  PageContext,
  "base" | "pages" | "visits" | "logger" | "consolePage" | "consoleHeaders"
> {
  readonly launches: Pick<Launches, "look">;
}

/** Seconds after which the page that says it is being built looks again. */
const lookAgain = 2;

/**
 * `GET /console` and below: one document at every address, for whoever is signed in, and its files, which are for everybody
 * as they hold nothing of this instance. What a person may see and do is decided by the API alone.
 */
export function consoleRoute(app: FastifyInstance, context: ConsoleContext): void {
  const { base, pages, visits, logger, consolePage } = context;
  const path = base + consolePath;
  const look = createPageFiles({
    path,
    load: consolePage,
    onFailure: (err) => logger.error({ err }, "the console could not be built"),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [address = ""] = request.url.split("?", 1);
    const isAsset = address.startsWith(`${path}/assets/`);
    const { user } = isAsset ? {} : await visits.read(request);
    if (!isAsset) {
      if (user === undefined) return pages.seeOther(reply, signInForConsole(request.url, base));
    }
    const files = await look();
    if (files === "failed")
      return pages.send(reply, unbuiltPage(pages.frame(request), request.url), "self", 503);
    if (files === "building") {
      reply.header("refresh", lookAgain);
      return pages.send(reply, buildingPage(pages.frame(request)), "self", 503);
    }
    const asset = files.get(address);
    if (asset?.immutable === true) return sendAsset(request, reply, asset);
    if (isAsset) return reply.code(404).send();
    const document = files.get(`${path}/index.html`)?.content ?? Buffer.from("");
    const { language } = pages.frame(request).words;
    const chosen = pages.choice(request) !== undefined;
    return reply
      .headers(await headersOf(context, address.slice(path.length), user))
      .send(inLanguage(document, { language, chosen }));
  }

  app.get(consolePath, answer);
  app.get(`${consolePath}/*`, answer);
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, file: PageFile): FastifyReply {
  const { headers, content } = assetAnswer(file, request.headers["accept-encoding"]);
  return reply.headers(headers).send(content);
}
