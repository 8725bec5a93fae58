import { describe, expect, it } from "vitest";
import type { PreparedCall } from "../request/prepared-call.ts";
import { addToHistory, clearHistory, readHistory } from "./history.ts";

function storage(most = Infinity) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem(key: string, value: string) {
      if (value.length > most) throw new Error("full");
      kept.set(key, value);
    },
  };
}

const call = (path: string, more: Partial<PreparedCall> = {}): PreparedCall => ({
  method: "GET",
  path,
  parameters: [],
  headers: [],
  ...more,
});

describe("the history of an API", () => {
  it("has the newest first, and is that of this API alone", () => {
    const keep = storage();
    addToHistory(keep, "acme", { call: call("/a"), at: 1, status: 200, choice: "harbor" });
    addToHistory(keep, "acme", { call: call("/b"), at: 2, status: 404 });
    expect(readHistory(keep, "acme").map(({ call: { path }, status }) => [path, status])).toEqual([
      ["/b", 404],
      ["/a", 200],
    ]);
    expect(readHistory(keep, "other")).toEqual([]);
  });

  it("holds no secret, no answer, and of a body that is too long nothing", () => {
    const keep = storage();
    const headers = [["Authorization", "s3cret"]] as const;
    const body = { kind: "text", type: "text/plain", text: "x".repeat(9000) } as const;
    addToHistory(keep, "acme", { call: call("/a", { headers, body }), at: 1, status: 200 });
    expect([...keep.kept.values()].join("")).not.toContain("s3cret");
    expect(readHistory(keep, "acme")[0]?.call).toEqual(call("/a"));
  });

  it("is bounded, and shorter where the browser has no more room", () => {
    const keep = storage();
    for (let at = 0; at < 130; at += 1) addToHistory(keep, "acme", { call: call(`/${at}`), at, status: 200 });
    expect(readHistory(keep, "acme")).toHaveLength(100);
    expect(readHistory(keep, "acme")[0]?.call.path).toBe("/129");
    const small = storage(300);
    for (let at = 0; at < 9; at += 1) addToHistory(small, "acme", { call: call(`/${at}`), at, status: 200 });
    const left = readHistory(small, "acme");
    expect([left[0]?.call.path, left.length > 0 && left.length < 9]).toEqual(["/8", true]);
  });

  it("can be cleared", () => {
    const keep = storage();
    addToHistory(keep, "acme", { call: call("/a"), at: 1, status: 200 });
    clearHistory(keep, "acme");
    expect(keep.kept.size).toBe(0);
  });

  it.each(["no JSON", "null", "{}", '[7, null, {"call": {}}]'])("is empty where %j is kept", (text) => {
    const keep = storage();
    keep.kept.set("grantway-explorer-history acme", text);
    expect(readHistory(keep, "acme")).toEqual([]);
  });
});
