import { describe, expect, it, onTestFinished } from "vitest";
import { startApi } from "../proxy/testing/start-api.ts";
import { given } from "../testing/given.ts";

/** The name a page learns of a person whose ID token names `ada`, where userinfo says this. */
async function nameFrom(userinfo: object | string): Promise<string | undefined> {
  const server = await startApi((_, response) =>
    response.end(typeof userinfo === "string" ? userinfo : JSON.stringify(userinfo)),
  );
  onTestFinished(server.stop);
  const { signIn, browser } = await given({}, (acme) => {
    if (typeof acme.provider === "string") throw new Error("the fake provider has a definition");
    const endpoints = { ...acme.provider.endpoints, userinfo: `${server.origin}/userinfo` };
    return {
      providers: { acme: { ...acme, provider: { ...acme.provider, endpoints }, scopes: ["openid"] } },
    };
  });
  await signIn();
  const response = await browser.call("/bff/session");
  const { providers } = (await response.json()) as {
    readonly providers: {
      readonly acme: { readonly user: { readonly sub: string; readonly name?: string } };
    };
  };
  expect(providers.acme.user.sub).toBe("ada");
  return providers.acme.user.name;
}

const jwtOf = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`;

describe("the name of who signed in", () => {
  it("is what userinfo says, as JSON or as a JWT", async () => {
    const claims = { sub: "ada", name: "Ada" };
    expect([await nameFrom(claims), await nameFrom(jwtOf(claims))]).toEqual(["Ada", "Ada"]);
  });

  it("is not that of another subject than the ID token's, OpenID Connect Core §5.3.2", async () => {
    expect(await nameFrom({ sub: "eve", name: "Eve" })).toBeUndefined();
  });
});
