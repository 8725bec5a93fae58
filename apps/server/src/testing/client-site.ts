import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { beforeAll, onTestFinished } from "vitest";
import { createAddressGuard } from "../egress/address-guard.ts";
import { createEgress } from "../egress/guarded-fetch.ts";
import { createResolveName } from "../egress/resolve-name.ts";
import { makeCertificate } from "./certificate.ts";
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
  const certificate = { cert: "", key: "" };
  beforeAll(() => {
    Object.assign(certificate, makeCertificate("app.example"));
  });

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
