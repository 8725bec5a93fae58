import { isLanguage } from "@grantway/words";
import type { FastifyInstance } from "fastify";
import { malformedPage } from "../answers/malformed-page.ts";
import { originOfForm } from "../forms/form-origin.ts";
import { parseForm } from "../forms/form.ts";
import { readBody } from "../forms/protocol-request.ts";
import type { PageContext } from "../page-context.ts";
import { longestCookie } from "../visits/visits.ts";
import { wayBack } from "./way-back.ts";

/** Takes a choice back. */
const asTheBrowser = "browser";

/**
 * `POST /language`: the menu at the foot of every page. The choice stays in this browser. It says nothing of a person and
 * changes nothing but words, so it needs no token; a form of another site is not followed all the same.
 */
export function languageRoute(app: FastifyInstance, { base, cookies, issuer, pages }: PageContext): void {
  const { origin } = new URL(issuer);

  app.post("/language", async (request, reply) => {
    const { values } = parseForm(readBody(request));
    const language = values.get("language");
    if (language !== asTheBrowser && !isLanguage(language)) {
      const frame = pages.frame(request);
      return pages.send(reply, malformedPage(frame, frame.words.malformed("noAnswer")), "self", 400);
    }
    if (originOfForm(request, origin) !== "theirs") {
      const cookie = isLanguage(language)
        ? cookies.write("language", language, longestCookie)
        : cookies.remove("language");
      reply.header("set-cookie", cookie);
    }
    return pages.seeOther(reply, wayBack(values.get("back"), base));
  });
}
