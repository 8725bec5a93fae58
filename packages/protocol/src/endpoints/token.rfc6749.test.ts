import { describe, expect, it } from "vitest";
import { given, parameters, post } from "../testing/world.ts";

describe("token endpoint, RFC 6749 §3.2", () => {
  it("refuses a parameter sent twice", async () => {
    const { provider } = await given();
    const request = post({ grant_type: "client_credentials" });
    const twice = { ...request, parameters: { ...request.parameters, repeated: ["scope"] } };
    await expect(provider.token(twice)).rejects.toMatchObject({ code: "invalid_request" });
  });

  it.each([
    ["no grant_type", {}, "invalid_request"],
    ["an unknown grant_type", { grant_type: "magic" }, "unsupported_grant_type"],
    ["the password grant, behind its wall", { grant_type: "password" }, "unsupported_grant_type"],
    ["a name every object has", { grant_type: "constructor" }, "unsupported_grant_type"],
  ])("refuses %s (§5.2)", async (_, values, code) => {
    const { provider } = await given();
    await expect(provider.token(post(values))).rejects.toMatchObject({ code });
  });

  it("refuses a grant_type the client is not registered for (§5.2)", async () => {
    const { provider } = await given({ client: { grantTypes: ["authorization_code"] } });
    const request = post({ grant_type: "client_credentials" });
    await expect(provider.token(request)).rejects.toMatchObject({ code: "unauthorized_client" });
  });

  it("refuses credentials in the query (§2.3.1)", async () => {
    const { provider } = await given();
    const request = {
      ...post({ grant_type: "client_credentials" }),
      query: parameters({ client_secret: "x" }),
    };
    await expect(provider.token(request)).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("proves the client before it looks at a grant's own parameters", async () => {
    const { provider } = await given();
    const request = { ...post({ grant_type: "authorization_code" }), authorization: undefined };
    await expect(provider.token(request)).rejects.toMatchObject({ code: "invalid_client" });
  });
});
