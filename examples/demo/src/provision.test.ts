import { describe, expect, it } from "vitest";
import { addressesOf } from "./addresses.ts";
import { portsFrom } from "./ports.ts";
import { clientsOf } from "./provision.ts";

describe("the demo's clients", () => {
  it("return to the ports of this demo, and each has what it needs", () => {
    const clients = clientsOf(addressesOf(portsFrom(5000)), {
      api: "a",
      codeApp: "c",
      explorer: "e",
      management: "m",
    });
    expect(clients).toEqual([
      expect.objectContaining({ client_secret: "c", redirect_uris: ["http://localhost:5020/callback"] }),
      expect.objectContaining({
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://localhost:5030/callback"],
      }),
      expect.objectContaining({
        client_secret: "e",
        redirect_uris: ["http://localhost:5040/bff/callback/acme"],
      }),
      expect.objectContaining({
        client_secret: "m",
        redirect_uris: ["http://localhost:5040/bff/callback/grantway"],
      }),
      expect.objectContaining({ client_id: "grantway-cli", redirect_uris: ["http://127.0.0.1/callback"] }),
      expect.objectContaining({ client_secret: "a", introspects: ["http://localhost:5010"] }),
    ]);
  });
});
