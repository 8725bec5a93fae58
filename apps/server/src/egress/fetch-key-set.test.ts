import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startNameServer, type Zone } from "../testing/name-server.ts";
import { createAddressGuard } from "./address-guard.ts";
import { createFetchKeySet } from "./fetch-key-set.ts";
import { createEgress } from "./guarded-fetch.ts";
import { createResolveName } from "./resolve-name.ts";

/*
 * Against real servers on this machine, through the real guard.
 */

const folder = mkdtempSync(join(tmpdir(), "grantway-key-sets-"));
const certificate = { cert: "", key: "" };
beforeAll(() => {
  const files = ["-keyout", join(folder, "key"), "-out", join(folder, "cert")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const names = ["-subj", "/CN=app.example", "-addext", "subjectAltName=DNS:app.example"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...files, ...names], { stdio: "ignore" });
  certificate.cert = readFileSync(join(folder, "cert"), "utf8");
  certificate.key = readFileSync(join(folder, "key"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(certificate, listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://app.example:${(server.address() as AddressInfo).port}/jwks`;
}

async function given(allow: readonly string[] = ["127.0.0.0/8"]) {
  const zone: Zone = new Map([["app.example", ["127.0.0.1"]]]);
  const resolve = createResolveName([await startNameServer(zone)]);
  const egress = createEgress({ guard: createAddressGuard(allow), resolve, authorities: certificate.cert });
  onTestFinished(() => egress.close());
  return createFetchKeySet(egress);
}

const failed = (words: string) => ({ failed: expect.stringContaining(words) });

describe("the keys of a client, from where it publishes them", () => {
  it.each([
    ["public, max-age=300", { maxAge: 300_000 }],
    ['max-age="60"', { maxAge: 60_000 }],
    ["no-store", { maxAge: 0 }],
    ["s-maxage=5", {}],
    [undefined, {}],
  ])("are read, to be kept as %j says", async (header, life) => {
    const url = await serving((_, response) =>
      response.writeHead(200, header === undefined ? {} : { "cache-control": header }).end('{"keys":[]}'),
    );
    const fetchKeySet = await given();
    await expect(fetchKeySet(url)).resolves.toEqual({ body: '{"keys":[]}', ...life });
  });

  it.each([
    ["an address inside a network", "https://127.0.0.1/jwks"],
    ["one in IPv6", "https://[::1]/jwks"],
    ["one of a cloud", "https://169.254.169.254/latest/meta-data/"],
    ["one in another spelling", "https://2130706433/jwks"],
    ["a name that leads inside", "https://app.example/jwks"],
  ])("are not asked for at %s", async (_, url) => {
    const fetchKeySet = await given([]);
    await expect(fetchKeySet(url)).resolves.toEqual(failed("private-address"));
  });

  it.each(["http://app.example/jwks", "file:///etc/passwd", "ftp://app.example/"])(
    "are not asked for over %s, even where the operator allows the network",
    async (url) => {
      const fetchKeySet = await given();
      await expect(fetchKeySet(url)).resolves.toEqual(failed("is not https"));
    },
  );

  it("are nowhere else than there: no answer leads on", async () => {
    const url = await serving((_, response) =>
      response.writeHead(302, { location: "https://127.0.0.1/" }).end(),
    );
    const fetchKeySet = await given();
    await expect(fetchKeySet(url)).resolves.toEqual(failed("status 302"));
  });

  it("are not read beyond 64 KiB", async () => {
    const url = await serving((_, response) => response.end("x".repeat(70_000)));
    const fetchKeySet = await given();
    await expect(fetchKeySet(url)).resolves.toEqual(failed("more than 65536 bytes"));
  });
});
