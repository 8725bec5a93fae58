import type { NamedRecord } from "@grantway/identity";
import { describe, expect, it } from "vitest";
import { type AuditFormat, auditText } from "./audit-text.ts";

const record: NamedRecord = {
  seq: 7,
  at: Date.UTC(2026, 10, 28),
  actor: "user:ada",
  actorName: '=HYPERLINK("https://evil.example")',
  requestId: "r-1",
  action: "client.updated",
  target: "client:acme",
  changes: { name: { from: "Acme", to: "Acme, Inc." } },
  revision: 2,
};

async function textOf(format: AuditFormat, ...pages: readonly (readonly NamedRecord[])[]): Promise<string> {
  async function* read() {
    yield* pages;
  }
  return (await Array.fromAsync(auditText(read(), format))).join("");
}

describe("an export of audit records", () => {
  it("is one JSON object a line, across pages and without a line for an empty one", async () => {
    const lines = (await textOf("jsonl", [record, record], [], [record])).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      Array.from({ length: 3 }, () => ({
        id: "7",
        at: "2026-11-28T00:00:00.000Z",
        actor: "user:ada",
        actorName: '=HYPERLINK("https://evil.example")',
        action: "client.updated",
        target: "client:acme",
        requestId: "r-1",
        revision: 2,
        changes: { name: { from: "Acme", to: "Acme, Inc." } },
      })),
    );
  });

  it("is a table whose cells no spreadsheet takes for formulas", async () => {
    const [head, line] = (await textOf("csv", [record])).split("\r\n");
    expect(head).toBe(
      "id,at,actor,actorName,onBehalfOf,onBehalfOfName,action,target,targetName,detail,requestId,revision,changes",
    );
    expect(line).toContain(`,"'=HYPERLINK(""https://evil.example"")",`);
    expect(line).toContain(`"{""name"":{""from"":""Acme"",""to"":""Acme, Inc.""}}"`);
  });

  it("has a head where nothing was done", async () => {
    expect((await textOf("csv")).split("\r\n")).toHaveLength(2);
    expect(await textOf("jsonl")).toBe("");
  });

  it("reads no further page once nobody reads it", async () => {
    let read = 0;
    let left = false;
    async function* endless() {
      try {
        for (;;) {
          read += 1;
          yield [record];
        }
      } finally {
        left = true;
      }
    }
    for await (const _ of auditText(endless(), "jsonl")) if (read === 3) break;
    expect({ read, left }).toEqual({ read: 3, left: true });
  });
});
