import type { AuditRecord, Names } from "@grantway/protocol";
import { expect, it } from "vitest";
import { named, selectionOf } from "./audit-names.ts";
import { aUser } from "./testing/a-user.ts";
import { peopleOffice } from "./testing/people-office.ts";

const { ports } = peopleOffice([{ user: aUser({ id: "user-ada", username: "ada" }) }]);

it("everybody a record mentions is asked for once, and what has no name gets none", async () => {
  const asked: string[][] = [];
  const names: Names = {
    people: async (ids) => (asked.push([...ids]), new Map([["user-ada", "ada"]])),
    clients: async (ids) => (asked.push([...ids]), new Map([["harbor", "Harbor"]])),
    called: async () => new Map(),
    apps: async () => new Map(),
    places: async () => new Map(),
  };
  const record: AuditRecord = {
    seq: 1,
    at: 0,
    actor: "user:user-ada",
    onBehalfOf: "user:user-ada",
    action: "session.ended",
    target: "session:s1",
  };
  const others = { actor: "operator", target: "client:harbor" };
  expect(await named(names, [record, { ...record, ...others }])).toEqual([
    { ...record, actorName: "ada", onBehalfOfName: "ada" },
    { ...record, ...others, onBehalfOfName: "ada", targetName: "Harbor" },
  ]);
  expect(asked).toEqual([["user-ada"], ["harbor"]]);
});

it("a search for a person is one for their id as well, whatever the case", async () => {
  expect(await selectionOf(ports, { search: "ADA@example.com" })).toEqual({
    search: { text: "ADA@example.com", person: "user:user-ada" },
  });
  expect(await selectionOf(ports, { actor: "operator" })).toEqual({ actor: "operator" });
});
