import { describe, expect, it } from "vitest";
import { createResolveProvider } from "../provider/resolve-provider.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { aConnection } from "../testing/a-connection.ts";
import { createWhoIs } from "./ask-identity.ts";

const token = "https://acme.example/token";
const api = { identity: { url: "https://acme.example/me", name: "login" } };

/** Who is connected, where these addresses answer so. */
async function whoIs(definition: Partial<ProviderDefinition>, answers: Readonly<Record<string, Response>>) {
  const whole = { id: "acme", name: "Acme", endpoints: { token }, ...definition };
  const ask = createWhoIs({
    resolveProvider: createResolveProvider({
      definitions: new Map(),
      readMetadata: () => Promise.reject(new Error("nothing is published")),
    }),
    dpopHandle: async () => undefined,
    fetch: async (input, init) => {
      expect(new Headers(init?.headers).get("authorization")).toBe("Bearer access 1");
      return answers[new URL(new Request(input).url).pathname]?.clone() ?? new Response("", { status: 404 });
    },
    now: () => 0,
    allowInsecureHttp: false,
    tell: () => expect.unreachable("the program was refused nothing"),
    onTrace: undefined,
  });
  return ask(aConnection({ provider: { from: "definition", definition: whole } }));
}

describe("who a sign-in is for", () => {
  const userinfo = { endpoints: { token, userinfo: "https://acme.example/userinfo" } };

  it("is the subject at the userinfo endpoint, else the name in the API", async () => {
    const both = { "/userinfo": Response.json({ sub: "1" }), "/me": Response.json({ login: "ada" }) };
    expect(await whoIs({ ...userinfo, api }, both)).toBe("1");
    expect(await whoIs({ api }, both)).toBe("ada");
  });

  it("is asked of the API where userinfo refuses such tokens", async () => {
    const refused = {
      "/userinfo": new Response("", { status: 401 }),
      "/me": Response.json({ login: "ada" }),
    };
    expect(await whoIs({ ...userinfo, api }, refused)).toBe("ada");
    expect(await whoIs(userinfo, refused)).toBeUndefined();
  });

  it("is not known where there is nobody to ask", async () => {
    expect(await whoIs({}, {})).toBeUndefined();
  });
});
