import { describe, expect, it } from "vitest";
import {
  defaultPort,
  loopbackAddress,
  redirectAddresses,
  redirectUrisToRegister,
  signedOutUris,
} from "./redirect-addresses.ts";

describe("where to listen", () => {
  it.each([
    [
      "the usual port where the exact URI must be registered",
      {},
      [{ host: "127.0.0.1", port: defaultPort, path: "/callback" }],
    ],
    ["any port where the provider takes any", { ports: "any" }, [{ port: 0 }]],
    ["the ports of a short list, in its order", { ports: [8400, 8401] }, [{ port: 8400 }, { port: 8401 }]],
    ["the host that is wanted", { hosts: ["localhost"], path: "/cb" }, [{ host: "localhost", path: "/cb" }]],
    ["nowhere where loopback is not taken", { hosts: [] }, []],
    ["nowhere where https is wanted and there is no certificate", { httpsOnly: true }, []],
  ] as const)("%s", (_, redirect, addresses) => {
    expect(redirectAddresses({ redirect }, undefined)).toMatchObject(addresses);
  });

  it("is where the person says, if that is this machine", () => {
    expect(redirectAddresses({}, "http://localhost:9000/x")).toMatchObject([
      { host: "localhost", port: 9000, path: "/x" },
    ]);
    expect(redirectAddresses({}, "https://app.example/x")).toEqual([]);
    const ports = ["http://127.0.0.1/x", "http://127.0.0.1:80/x", "http://[::1]"].map(
      (uri) => loopbackAddress(uri)?.port,
    );
    expect(ports).toEqual([0, 80, 0]);
  });

  it("takes https with a certificate only", () => {
    const tls = { cert: "c", key: "k" };
    expect(loopbackAddress("https://localhost:9000/x")).toBeUndefined();
    expect(loopbackAddress("https://localhost:9000/x", tls)).toMatchObject({ tls });
    expect(redirectAddresses({ redirect: { httpsOnly: true } }, undefined, tls)).toMatchObject([{ tls }]);
    expect(loopbackAddress("not a url")).toBeUndefined();
  });
});

describe("what a client that makes itself known registers", () => {
  it.each([
    ["both with and without a port where any is taken", { ports: "any" }, ["127.0.0.1:47813", "127.0.0.1"]],
    ["the usual port where the exact URI counts", {}, ["127.0.0.1:47813"]],
    ["each of a short list", { ports: [8400, 8401] }, ["127.0.0.1:8400", "127.0.0.1:8401"]],
    ["the host that is wanted", { hosts: ["localhost"] }, ["localhost:47813"]],
  ] as const)("is %s, RFC 8252 §7.3", (_, redirect, hosts) => {
    expect(redirectUrisToRegister({ redirect }, undefined)).toEqual(
      hosts.map((host) => `http://${host}/callback`),
    );
  });

  it("is what the person says, or nothing of this machine where that is not taken", () => {
    expect(redirectUrisToRegister({}, "https://app.example/x")).toEqual(["https://app.example/x"]);
    expect(redirectUrisToRegister({ redirect: { hosts: [] } }, undefined)).toEqual([]);
  });

  it("is listened for at the usual port first, by a client that registered it", () => {
    const client = { id: "a", registration: { registeredAt: 0 } };
    const ports = (one: { readonly id: string }) =>
      redirectAddresses({ redirect: { ports: "any" } }, undefined, undefined, one).map(({ port }) => port);
    expect(ports(client)).toEqual([defaultPort, 0]);
    expect(ports({ id: "https://app.example/client.json" })).toEqual([defaultPort, 0]);
    expect(ports({ id: "a" })).toEqual([0]);
  });

  it("has one address for after a sign-out, where there is a page for that", () => {
    const endpoints = { endSession: "https://id.example/logout" };
    expect(signedOutUris({ endpoints })).toEqual([`http://127.0.0.1:${defaultPort}/signed-out`]);
    expect(signedOutUris({})).toEqual([]);
    expect(signedOutUris({ endpoints, redirect: { hosts: [] } })).toEqual([]);
  });
});
