import { describe, expect, it } from "vitest";
import { aClient, basic, given, hashing, parameters, secret, type Differences } from "../testing/world.ts";

const grant = { grant_type: "client_credentials", scope: "read" };
const postMethod: Differences = { client: { authenticationMethod: "client_secret_post" } };
const byPost = { ...grant, client_id: aClient.id, client_secret: secret };

async function attempt(
  values: Readonly<Record<string, string | undefined>>,
  authorization: string | undefined,
  differences: Differences = {},
): Promise<string> {
  const { provider } = await given(differences);
  const { token_type } = await provider.token({ parameters: parameters(values), authorization });
  return token_type;
}

describe("client authentication, RFC 6749 §2.3", () => {
  it("takes client_secret_basic", async () => {
    expect(await attempt(grant, basic(aClient.id, secret))).toBe("Bearer");
  });

  it("decodes both halves of Basic as form values (§2.3.1)", async () => {
    const odd = "a b:%ü+";
    const client = { id: odd, secrets: [{ id: "s", hash: hashing.keyed(odd), hint: "", createdAt: 0 }] };
    expect(await attempt(grant, basic(odd, odd), { client })).toBe("Bearer");
  });

  it("takes client_secret_post", async () => {
    expect(await attempt(byPost, undefined, postMethod)).toBe("Bearer");
  });

  it("takes a client_id beside Basic when it is the same", async () => {
    expect(await attempt({ ...grant, client_id: aClient.id }, basic(aClient.id, secret))).toBe("Bearer");
  });

  it.each<[string, Record<string, string>, string | undefined, Differences, string]>([
    ["an unknown client", grant, basic("nobody", secret), {}, "no client has this id"],
    ["a wrong secret", grant, basic(aClient.id, "wrong"), {}, "no live secret of the client matches"],
    [
      "a suspended client",
      grant,
      basic(aClient.id, secret),
      { client: { status: "suspended" } },
      "client is suspended",
    ],
    ["a header of another scheme", grant, "Bearer abc", {}, "Authorization header is not Basic"],
    ["Basic without a colon", grant, `Basic ${btoa("acme")}`, {}, "Basic credentials are malformed"],
    [
      "Basic with a broken percent",
      grant,
      `Basic ${btoa("acme:%zz")}`,
      {},
      "Basic credentials are not form-urlencoded",
    ],
    ["nothing at all", grant, undefined, {}, "no client credentials in the request"],
  ])(
    "refuses %s with invalid_client and a challenge (§5.2)",
    async (_, values, authorization, differences, reason) => {
      await expect(attempt(values, authorization, differences)).rejects.toMatchObject({
        code: "invalid_client",
        challenge: "Basic",
        reason,
      });
    },
  );

  it.each<[string, Record<string, string>, string | undefined, Differences]>([
    ["post from a client registered for basic", byPost, undefined, {}],
    ["basic from a client registered for post", grant, basic(aClient.id, secret), postMethod],
    ["no proof from a confidential client", { ...grant, client_id: aClient.id }, undefined, {}],
    ["a secret from a public client", { ...grant, client_id: "spa", client_secret: "x" }, undefined, {}],
  ])("refuses %s: one method a client", async (_, values, authorization, differences) => {
    await expect(attempt(values, authorization, differences)).rejects.toMatchObject({
      code: "invalid_client",
    });
  });

  it.each([
    ["two methods at once", { ...grant, client_secret: secret }],
    ["another client_id than the authenticated one", { ...grant, client_id: "spa" }],
  ])("refuses %s with invalid_request (§2.3, §5.2)", async (_, values) => {
    await expect(attempt(values, basic(aClient.id, secret))).rejects.toMatchObject({
      code: "invalid_request",
    });
  });
});
