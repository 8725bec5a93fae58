import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { files } from "@grantway/ui/files";
import type { Path } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import { sendVersion, versionOf } from "../answers/version.ts";
import type { PageContext } from "../page-context.ts";

/**
 * `GET /check-session`: the frame that apps have on their own pages. One document for everybody, so it may be kept; its script stands in it,
 * so that the two are always of one version.
 *
 * @see {@link https://openid.net/specs/openid-connect-session-1_0.html#OPiframe | OpenID Connect Session Management §3.2}
 */
export function checkSessionRoute(
  app: FastifyInstance,
  { cookies, framedHeaders }: Pick<PageContext, "cookies" | "framedHeaders">,
  url: Path,
): void {
  const script = readFileSync(files.checkSession, "utf8");
  const headers = framedHeaders(hash("sha256", script, "base64"));
  const document = versionOf(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Grantway</title>
<script data-cookie="${cookies.nameOf("state")}">${script}</script>
</html>
`);
  app.get(url, (request, reply) => sendVersion(request, reply.headers(headers), document));
}
