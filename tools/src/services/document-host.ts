import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server over https that is not ours, where clients publish what they are. */
export interface DocumentHost {
  /** `https://127.0.0.1:<port>` */
  readonly origin: string;
  /** What a provider needs to read there: it is on this machine, and no authority of the system signed its certificate. */
  readonly settings: Readonly<Record<string, string>>;
  /** Answers with this document at a path; the address of it. */
  publish(path: string, document: object, headers?: Readonly<Record<string, string>>): string;
  /** Answers as is said at a path; the address of it. */
  answer(path: string, listener: RequestListener): string;
  /** How often a path was asked for. */
  asked(path: string): number;
  /** Listens no more. */
  goAway(): void;
  remove(): void;
}

/** Starts one. */
export async function startDocumentHost(): Promise<DocumentHost> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-documents-"));
  const files = ["-keyout", join(folder, "key"), "-out", join(folder, "cert")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const names = ["-subj", "/CN=documents", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...files, ...names], { stdio: "ignore" });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  const answers = new Map<string, RequestListener>();
  const counts = new Map<string, number>();
  const server = createServer({ cert: read("cert"), key: read("key") }, (request, response) => {
    const path = request.url ?? "";
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer(path: string, listener: RequestListener): string {
    answers.set(path, listener);
    return origin + path;
  }
  function goAway(): void {
    server.closeAllConnections();
    server.close();
  }

  return {
    origin,
    settings: { GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8", NODE_EXTRA_CA_CERTS: join(folder, "cert") },
    publish: (path, document, headers = {}) =>
      answer(path, (_, response) => {
        const body = JSON.stringify(document);
        response.writeHead(200, { "content-type": "application/json", ...headers }).end(body);
      }),
    answer,
    asked: (path) => counts.get(path) ?? 0,
    goAway,
    remove() {
      goAway();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
