import { describe, expect, it } from "vitest";
import type { ProviderReference } from "../connection.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { differenceFrom } from "./same-connection.ts";

const issuer = (url: string): ProviderReference => ({
  from: "issuer",
  issuer: url,
  definition: { id: "id-acme-example", name: "id.acme.example", issuer: url },
});
const known = {
  id: "keycloak",
  name: "Keycloak",
  issuer: "{base}/realms/{realm}",
  variables: { realm: { description: "The realm.", default: "acme" } },
};
const find = (id: string) => (id === known.id ? known : undefined);
const acme = issuer("https://id.acme.example/realms/acme");

describe("what is signed in to again", () => {
  const there = aConnection({ provider: acme });
  it.each<readonly [string, Parameters<typeof differenceFrom>[1], string | undefined]>([
    ["the same issuer", { provider: acme }, undefined],
    ["the same issuer with a slash", { provider: issuer("https://id.acme.example/realms/acme/") }, undefined],
    [
      "another realm of one host",
      { provider: issuer("https://id.acme.example/realms/master") },
      "https://id.acme.example/realms/acme",
    ],
    ["another client", { provider: acme, client: { id: "other" } }, "the client client"],
    [
      "the same client with a new secret",
      { provider: acme, client: { id: "client", secret: "new" } },
      undefined,
    ],
    [
      "a provider of the catalogue",
      { provider: { from: "catalogue", id: "keycloak" } },
      "https://id.acme.example/realms/acme",
    ],
  ])("is told from what is another: %s", (_, wished, difference) => {
    expect(differenceFrom(there, wished, find)).toBe(difference);
  });

  it.each<readonly [string, Record<string, string>, string | undefined]>([
    ["the same realm, said or by default", { realm: "acme" }, undefined],
    ["another realm", { realm: "master" }, "the realm acme"],
    ["nothing said", {}, undefined],
  ])("by the provider's variables: %s", (_, variables, difference) => {
    const provider = { from: "catalogue", id: "keycloak" } as const;
    expect(differenceFrom(aConnection({ provider }), { provider, variables }, find)).toBe(difference);
  });
});

describe("nothing that is stored is replaced unasked", () => {
  it.each([
    ["another client", { client: { id: "other", secret: "s" } }],
    ["another definition of one id", { definition: { issuer: "https://other.example" } }],
  ] as const)(
    "by %s, save when it is said",
    async (_, { definition, ...change }: { client?: object; definition?: object }) => {
      const { connect, grantway, provider, request } = await given();
      await connect();
      const before = await grantway.connections.reveal("fake");
      const other = { ...request, ...change, provider: { ...provider.definition, ...definition } };
      await expect(grantway.connections.create(other as typeof request)).rejects.toMatchObject({
        code: "name_taken",
      });
      await expect(connect(other as typeof request)).rejects.toMatchObject({
        code: "name_taken",
        message: expect.stringMatching(
          /^There is a connection fake already, for .*: choose another name/,
        ) as string,
      });
      expect(await grantway.connections.reveal("fake")).toEqual(before);
      provider.set({
        clients: [
          { id: "client", secret: "client secret" },
          { id: "other", secret: "s" },
        ],
      });
      const replaced = { ...other, replace: true, callback: {} };
      await connect({ ...(replaced as typeof request), flow: "client_credentials" });
      const { tokens, flow } = await grantway.connections.reveal("fake");
      expect([flow, tokens?.refreshToken]).toEqual(["client_credentials", undefined]);
    },
  );

  it("by a sign-in that began before somebody else took the name", async () => {
    const { grantway, store, request, provider, connect } = await given();
    await connect();
    const { url } = await grantway.begin({ ...request, redirectUri: "https://app.example/cb" });
    await grantway.connections.remove("fake");
    const other = aConnection({ name: "fake", client: { id: "somebody else" } });
    await store.put(other, undefined);
    await expect(grantway.finish(await provider.visit(url))).rejects.toMatchObject({ code: "name_taken" });
    expect((await store.get("fake"))?.connection).toEqual(other);
  });

  it("but a refresh or an edit meanwhile is no hindrance", async () => {
    const { grantway, request, provider, connect } = await given();
    await connect();
    const { url } = await grantway.begin({ ...request, redirectUri: "https://app.example/cb" });
    await grantway.refresh("fake");
    await grantway.connections.edit("fake", { service: "work" });
    expect(await grantway.finish(await provider.visit(url))).toMatchObject({ status: "connected" });
  });
});
