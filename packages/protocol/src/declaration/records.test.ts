import { describe, expect, it } from "vitest";
import { someRecords } from "../testing/declared.ts";
import { readRecords, type RecordPorts } from "./records.ts";

/** Ports of an instance that is at these moments, one after the other, then at the last. */
function given(moments: readonly number[], pages = 1) {
  const left = [...moments];
  const asked: (string | undefined)[] = [];
  const { apis, scopes, clients } = someRecords;
  const ports = {
    inventory: {
      async moment() {
        const clients = left.length > 1 ? left.shift() : left[0];
        return { clients, catalogue: 1 };
      },
    },
    catalogueRegistry: { apis: async () => apis, scopes: async () => scopes },
    clientRegistry: {
      async list({ after }: { readonly after?: string }) {
        asked.push(after);
        const page = Number(after ?? 1);
        return { items: clients, ...(page < pages ? { next: String(page + 1) } : {}) };
      },
    },
  };
  return { ports: ports as unknown as RecordPorts, asked };
}

describe("all records of an instance", () => {
  it("are read page by page", async () => {
    const { ports, asked } = given([1], 3);
    const { records } = await readRecords(ports);
    expect(records.clients).toHaveLength(3);
    expect(asked).toEqual([undefined, "2", "3"]);
  });

  it("are read anew when somebody changed them meanwhile", async () => {
    const { ports, asked } = given([1, 2, 2, 2]);
    await expect(readRecords(ports)).resolves.toMatchObject({ moment: { clients: 2 } });
    expect(asked).toHaveLength(2);
  });

  it("are of the moment before where somebody changes them without pause, so that a change is refused", async () => {
    const { ports, asked } = given(Array.from({ length: 50 }, (_, moment) => moment));
    await expect(readRecords(ports)).resolves.toMatchObject({ moment: { clients: 8 }, records: someRecords });
    expect(asked).toHaveLength(5);
  });
});
