import type { AuditRecord } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { aUser } from "../testing/a-user.ts";
import { callerOf, peopleOffice } from "../testing/people-office.ts";
import { exportAudit, listAudit, showAudit } from "./audit-operations.ts";

const auditor = callerOf("auditor");

/** An office with so many records: of ada, about somebody who is gone and about herself in turns. */
function given(count = 1) {
  const records = Array.from({ length: count }, (_, seq): AuditRecord => ({
    seq,
    at: seq,
    actor: "user:user-ada",
    action: "user.updated",
    target: seq % 2 === 0 ? "user:user-gone" : "user:user-ada",
  }));
  return peopleOffice([{ user: aUser({ id: "user-ada", username: "ada" }) }], records);
}

describe("audit records", () => {
  it("come with what people are called, as long as there are some", async () => {
    const { perform } = given(2);
    const { items } = await perform(auditor, listAudit, { limit: 50 });
    expect(items).toEqual([
      expect.objectContaining({ actorName: "ada", target: "user:user-gone" }),
      expect.objectContaining({ actorName: "ada", targetName: "ada" }),
    ]);
    expect(items[0]).not.toHaveProperty("targetName");
  });

  it("are counted for who asks alone", async () => {
    const { perform } = given(3);
    expect(await perform(auditor, listAudit, { limit: 1 })).not.toHaveProperty("total");
    expect(await perform(auditor, listAudit, { limit: 1, total: true })).toMatchObject({ total: 3 });
  });

  it("are searched for a text, and for the person who is called that", async () => {
    const { perform, asked } = given();
    await perform(auditor, listAudit, { limit: 1, search: "ada" });
    await perform(auditor, listAudit, { limit: 1, search: "harbor" });
    await perform(auditor, listAudit, { limit: 1, search: "" });
    expect(asked.map(({ search }) => search)).toEqual([
      { text: "ada", person: "user:user-ada" },
      { text: "harbor" },
      undefined,
    ]);
  });

  it("are shown one by one", async () => {
    const { perform } = given(1);
    expect(await perform(auditor, showAudit, { seq: 0 })).toMatchObject({ actorName: "ada" });
    expect(await perform(auditor, showAudit, { seq: 1 })).toBeUndefined();
  });

  it("are exported page by page, and no page is read for a reader who left", async () => {
    const { perform, asked } = given(450);
    const pages = await perform(auditor, exportAudit, {});
    expect(asked).toEqual([]);
    const all: number[] = [];
    for await (const page of pages) all.push(...page.map(({ seq }) => seq));
    expect(all).toEqual(Array.from({ length: 450 }, (_, seq) => seq));
    expect(asked.map(({ limit, after }) => [limit, after])).toEqual([
      [200, undefined],
      [200, "200"],
      [200, "400"],
    ]);
    for await (const _ of pages) break;
    expect(asked).toHaveLength(4);
  });
});
