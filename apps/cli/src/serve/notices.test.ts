import { describe, expect, it } from "vitest";
import { createNotices } from "./notices.ts";

describe("notices", () => {
  it("are kept by their number, and told again to a page that was out of sight since", () => {
    let now = 1;
    let made = 0;
    const notices = createNotices({ now: () => now, random: (bytes) => new Uint8Array(bytes).fill(++made) });
    const before = notices.add("success", "before");
    now = 5;
    const after = notices.add("failure", "after");
    expect(notices.get(before.id)).toEqual(before);
    expect(notices.since(3)).toEqual([after]);
    expect(notices.since(Number.NaN)).toEqual([]);
  });
});
