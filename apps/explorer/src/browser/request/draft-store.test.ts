import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, keepDraft, readCall } from "./draft-store.ts";
import type { PreparedCall } from "./prepared-call.ts";

/** What a window keeps. */
function storage(): Storage & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    get length() {
      return all.size;
    },
    key: (place) => [...all.keys()][place] ?? null,
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, value) => void all.set(name, value),
    removeItem: (name) => void all.delete(name),
    clear: () => all.clear(),
  };
}

const call: PreparedCall = {
  operation: "x",
  method: "POST",
  path: "/a",
  parameters: [{ in: "query", name: "q", value: [1] }],
  headers: [["X-A", "b"]],
};

describe("what was typed", () => {
  it("is there again, after a reload too, but for files", () => {
    const kept = storage();
    const file = new File(["x"], "x.txt");
    const body = {
      kind: "fields",
      type: "multipart/form-data",
      fields: [
        { name: "doc", value: file },
        { name: "a", value: "b" },
      ],
    } as const;
    keepDraft("one", { ...call, body }, kept);
    expect(draftOf("one", kept)).toEqual({ ...call, body });
    expect(readCall([...kept.all.values()][0] ?? null)).toEqual({
      ...call,
      body: { ...body, fields: [{ name: "a", value: "b" }] },
    });
    keepDraft("one", undefined, kept);
    expect([draftOf("one", kept), kept.all.size]).toEqual([undefined, 0]);
  });

  it("stays with the page where it is too large, or where there is no room", () => {
    const kept = storage();
    keepDraft(
      "large",
      { ...call, body: { kind: "text", type: "text/plain", text: "x".repeat(300_000) } },
      kept,
    );
    expect([draftOf("large", kept)?.body?.kind, kept.all.size]).toEqual(["text", 0]);
    const full = storage();
    full.setItem = () => {
      throw new Error("full");
    };
    keepDraft("full", call, full);
    expect(draftOf("full", full)).toEqual(call);
  });

  it("is a call or nothing, whatever stands in its place", () => {
    expect(readCall("{")).toBeUndefined();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { method, path } = readCall(JSON.stringify(value)) ?? { method: "", path: "" };
        expect([typeof method, typeof path]).toEqual(["string", "string"]);
      }),
    );
  });
});
