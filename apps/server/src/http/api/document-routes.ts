import { manifestSchema } from "@grantway/platform";
import type { FastifyInstance } from "fastify";
import { sendVersion, type Version, versionOf } from "../answers/version.ts";
import type { ApiContext } from "./api-context.ts";
import { ApiRefusal } from "./refusal.ts";
import { referencePath } from "./reference/reference-address.ts";
import { firstModule, readReferenceFiles, type ReferenceFiles } from "./reference/reference-files.ts";
import { referencePage } from "./reference/reference-page.ts";

/** Where they are, below the root of the API, as the contract writes paths. */
export const documentPaths = [
  "/openapi.json",
  "/manifest.schema.json",
  "/docs",
  "/docs/{fingerprint}/{name}",
] as const;

/**
 * `GET /openapi.json`: the contract for other tools; `GET /docs`: for people, with the script by which they try it. Everybody
 * may read them; each is made when somebody first does. `GET /manifest.schema.json`: what the manifest of an app looks like, for editors.
 */
export function documentRoutes(app: FastifyInstance, { base, issuer, json, pages }: ApiContext): void {
  const { pragma: _, ...others } = json;
  let made: Promise<Version> | undefined;

  async function make() {
    const { createApiDocument } = await import("@grantway/api/document");
    return versionOf(JSON.stringify(createApiDocument({ issuer, version: "1" })));
  }

  app.get(`${base}/api/v1/openapi.json`, async (request, reply) => {
    reply.headers(others).header("cache-control", "no-cache");
    return sendVersion(request, reply, await (made ??= make()));
  });

  const schema = JSON.stringify({ $id: `${issuer}/api/v1/manifest.schema.json`, ...manifestSchema });
  app.get(`${base}/api/v1/manifest.schema.json`, async (_, reply) =>
    reply
      .headers(others)
      .headers({ "cache-control": "public, max-age=3600", "content-type": "application/schema+json" })
      .send(schema),
  );

  let read: Promise<ReferenceFiles> | undefined;
  // What could not be made is made again for the next.
  const files = () =>
    (read ??= readReferenceFiles().catch((error: unknown) => {
      read = undefined;
      throw error;
    }));

  app.get(base + referencePath, async (request, reply) => {
    const { fingerprint } = await files();
    const script = `${base}${referencePath}/${fingerprint}/${firstModule}`;
    return pages.send(reply, referencePage(pages.frame(request), script), "api");
  });

  app.get<{ Params: { fingerprint: string; name: string } }>(
    `${base}${referencePath}/:fingerprint/:name`,
    async ({ params }, reply) => {
      const { fingerprint, modules } = await files();
      const source = params.fingerprint === fingerprint ? modules.get(params.name) : undefined;
      if (source === undefined) throw new ApiRefusal("not-found", "There is nothing at this address.");
      return reply.headers(moduleHeaders).send(source);
    },
  );
}

const moduleHeaders = {
  "content-type": "text/javascript; charset=utf-8",
  "cache-control": "public, max-age=31536000, immutable",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;
