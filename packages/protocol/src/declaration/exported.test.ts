import { describe, expect, it } from "vitest";
import { someRecords } from "../testing/declared.ts";
import { aClient, secret } from "../testing/world.ts";
import { declarationOf } from "./exported.ts";

describe("the declaration of an instance", () => {
  it("is the same however its records were read", () => {
    const { apis, scopes, clients } = someRecords;
    const more = { ...someRecords, clients: [...clients, { ...aClient, id: "a", revision: 1 }] };
    const turned = { apis, scopes: scopes.toReversed(), clients: more.clients.toReversed() };
    expect(JSON.stringify(declarationOf(turned))).toBe(JSON.stringify(declarationOf(more)));
    expect(declarationOf(more)).toMatchObject({
      grantway: 1,
      apis: [{ scopes: [{ scope: "read" }, { scope: "write" }] }],
      clients: [{ client_id: "a" }, { client_id: "acme" }],
    });
  });

  it("leaves a client in quarantine out, which elsewhere would be one that people know", () => {
    const [acme] = someRecords.clients;
    if (acme === undefined) throw new Error("nobody is there");
    const agent = { ...acme, id: "agent", origin: "registration", verified: false } as const;
    const idsOf = (clients: readonly (typeof acme)[]) =>
      declarationOf({ ...someRecords, clients }).clients.map((client) => client["client_id"]);
    expect(idsOf([acme, agent])).toEqual(["acme"]);
    expect(idsOf([acme, { ...agent, verified: true }])).toEqual(["acme", "agent"]);
  });

  it("holds no secret, no hash and no hint of one, and nothing that is counted", () => {
    const text = JSON.stringify(declarationOf(someRecords));
    for (const hidden of [secret, "gwcs_", someRecords.clients[0]?.secrets[0]?.hash, "revision", "created"]) {
      expect(text).not.toContain(hidden);
    }
  });
});
