import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { files } from "@grantway/ui/files";
import type { FastifyInstance } from "fastify";

/** One file the pages link to. Its name holds a hash of its content, so browsers may keep it for ever. */
interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** What the pages link to. */
export interface Assets {
  readonly stylesheet: Asset;
  readonly icon: Asset;
  readonly script: Asset;
  readonly send: Asset;
  readonly leave: Asset;
}

/**
 * Reads the assets once, at start.
 *
 * @param base - path of the issuer, without trailing slash.
 */
export function loadAssets(base: string): Assets {
  const styles = read(files.tokens) + read(files.base) + read(files.pages);
  return {
    stylesheet: asset(base, "pages", "css", "text/css; charset=utf-8", styles),
    icon: asset(base, "mark", "svg", "image/svg+xml", read(files.mark)),
    script: asset(base, "once", "js", "text/javascript; charset=utf-8", read(files.once)),
    send: asset(base, "send", "js", "text/javascript; charset=utf-8", read(files.send)),
    leave: asset(base, "leave", "js", "text/javascript; charset=utf-8", read(files.leave)),
  };
}

/** `GET /assets/…` */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  for (const { path, type, content } of Object.values(assets) as Asset[]) {
    const headers = {
      "content-type": type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      // An image opened by itself is a document, and could hold a script.
      "content-security-policy": "default-src 'none'",
    };
    app.get(path, (_request, reply) => reply.headers(headers).send(content));
  }
}

function asset(base: string, name: string, extension: string, type: string, content: string): Asset {
  const fingerprint = hash("sha256", content, "base64url").slice(0, 16);
  return { path: `${base}/assets/${name}-${fingerprint}.${extension}`, type, content };
}

function read(file: URL): string {
  return readFileSync(file, "utf8");
}
