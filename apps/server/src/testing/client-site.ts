import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { createAddressGuard } from "../egress/address-guard.ts";
import { createEgress } from "../egress/guarded-fetch.ts";
import { createResolveName } from "../egress/resolve-name.ts";
import { startNameServer, type Zone } from "./name-server.ts";

/*
 * What a client publishes at `https://app.example`: real servers on this machine, found through the real guard and a name server of
 * our own.
 */

/** The site of a client, for one file of tests. */
export interface ClientSite {
  /** Serves until the test ends, and answers the address of the path. */
  serve(path: string, listener: RequestListener): Promise<string>;
  /** The way to it. */
  reach(way?: {
    readonly allow?: readonly string[];
    readonly zone?: Zone;
  }): Promise<ReturnType<typeof createEgress>>;
}

/** Prepares a certificate before the tests of a file. */
export function clientSite(): ClientSite {
  const folder = mkdtempSync(join(tmpdir(), "grantway-client-site-"));
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

  return {
    async serve(path, listener) {
      const server = createServer(certificate, listener);
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
      return `https://app.example:${(server.address() as AddressInfo).port}${path}`;
    },
    async reach({ allow = ["127.0.0.0/8"], zone = new Map([["app.example", ["127.0.0.1"]]]) } = {}) {
      const resolve = createResolveName([await startNameServer(zone)]);
      const guard = createAddressGuard(allow);
      const egress = createEgress({ guard, resolve, authorities: certificate.cert });
      onTestFinished(() => egress.close());
      return egress;
    },
  };
}
