import { describe, expect, it } from "vitest";
import { defaultPort, loopbackAddress, redirectAddresses } from "./redirect-addresses.ts";

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
