import { expect, it } from "vitest";
import type { PreparedCall } from "../request/prepared-call.ts";
import { callIn, hashOf } from "./call-link.ts";

const call: PreparedCall = {
  operation: "addNote",
  method: "POST",
  path: "/notes",
  parameters: [{ in: "query", name: "größe", value: ["a", 1] }],
  headers: [],
  body: { kind: "text", type: "application/json", text: '{"text":"Milch – بيض"}' },
};

it("a link brings back the call it was made of", () => {
  const hash = hashOf(call) ?? "";
  expect(hash).toMatch(/^call=[\w-]+$/);
  expect(callIn(`#${hash}`)).toEqual(call);
});

it("a link holds no secret, whoever made it", () => {
  const secret = { ...call, headers: [["X-Api-Key", "s3cret"]] as const };
  expect(callIn(hashOf(secret) ?? "")?.headers).toEqual([]);
  const made = `call=${btoa(JSON.stringify({ ...secret, parameters: [], body: undefined }))}`;
  expect(callIn(made)?.headers).toEqual([]);
});

it("a call that is too long has no link", () => {
  expect(
    hashOf({ ...call, body: { kind: "text", type: "text/plain", text: "x".repeat(9000) } }),
  ).toBeUndefined();
});

it.each(["", "#", "#top", "#call=", "#call=!!", "#call=e30", `#call=${btoa("[1]")}`])(
  "%j holds no call",
  (hash) => {
    expect(callIn(hash)).toBeUndefined();
  },
);
