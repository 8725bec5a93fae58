import { describe, expect, it } from "vitest";
import type { ClientCredentials } from "../connection.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { authenticationFor } from "./client-authentication.ts";
import { given } from "../testing/given.ts";

const secret: ClientCredentials = { id: "me", secret: "s" };
const choose = (definition: Partial<ProviderDefinition>, client: ClientCredentials = secret) =>
  authenticationFor({ definition: { id: "p", name: "P", ...definition } }, "code", client);

describe("how a client proves itself", () => {
  it.each([
    ["Basic by default", {}, secret, "basic"],
    ["as the definition says", { clientAuthentication: "post" }, secret, "post"],
    [
      "as the definition says for this step",
      { clientAuthentication: "post", requests: { code: { clientAuthentication: "basic" } } },
      secret,
      "basic",
    ],
    [
      "as the client itself says",
      { clientAuthentication: "post" },
      { ...secret, authentication: "basic_raw" },
      "basic_raw",
    ],
    ["not at all without a secret", { clientAuthentication: "basic" }, { id: "me" }, "none"],
    [
      "by the key it has instead",
      { clientAuthentication: "basic" },
      { id: "me", privateKey: {} },
      "private_key_jwt",
    ],
    ["nowhere where a template does it", { clientAuthentication: "omit" }, secret, "omit"],
  ] as const)("%s", (_, definition, client, method) => {
    expect(choose(definition, client)).toBe(method);
  });

  it.each([
    ["basic", "client%3A", "s%25%20", `Basic ${btoa("client%253A:s%2525%2520")}`],
    ["basic", "a-client.of_a*", "s ~+ü", `Basic ${btoa("a-client.of_a*:s+%7E%2B%C3%BC")}`],
    ["basic_raw", "client:", "s% ", `Basic ${btoa("client::s% ")}`],
  ] as const)("%s encodes as it must, RFC 6749 §2.3.1", async (authentication, id, clientSecret, header) => {
    const { connect, seen } = await given();
    const failing = connect({
      flow: "client_credentials",
      client: { id, secret: clientSecret, authentication },
    });
    await expect(failing).rejects.toMatchObject({ code: "client_refused" });
    expect(seen("/token")[0]?.headers["authorization"]).toBe(header);
  });

  it("sends nothing where it is to be left out", async () => {
    const { connect, seen } = await given({ definition: { clientAuthentication: "omit" } });
    await expect(connect({ flow: "client_credentials" })).rejects.toMatchObject({ code: "client_refused" });
    expect(seen("/token")[0]?.headers["authorization"]).toBeUndefined();
    expect(seen("/token")[0]?.form.has("client_id")).toBe(false);
  });
});
