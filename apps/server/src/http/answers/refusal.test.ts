import { createTally, OAuthError } from "@grantway/protocol";
import { StorageError } from "@grantway/storage";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { refuse } from "./refusal.ts";

const request = { id: "r-1", method: "POST", route: "/token" };

/** What the caller is told, and the level of the line the log keeps. */
function refused(thrown: unknown) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  const counts = createTally({ clock: () => 0 });
  const { error, status } = refuse(thrown, request, { logger, counts });
  const { level } = JSON.parse(lines[0] ?? "{}") as { level?: number };
  const counted = counts.take();
  expect(counted.totals).toEqual([{ kind: "errors", label: error.code, count: 1 }]);
  return { code: error.code, description: error.description, status, level, clients: counted.clients };
}

describe("what was thrown", () => {
  it("by the protocol is told as it is", () => {
    expect(refused(new OAuthError("invalid_grant", { description: "D." }))).toMatchObject({
      code: "invalid_grant",
      level: 30,
    });
  });

  it("is counted, of a client that is known with the reason", () => {
    const words = { description: "D.", reason: "code expired" };
    expect(refused(new OAuthError("invalid_grant", { ...words, clientId: "acme" })).clients).toMatchObject([
      { clientId: "acme", kind: "errors", label: "invalid_grant", reason: "code expired", count: 1 },
    ]);
    expect(refused(new OAuthError("invalid_grant", words)).clients).toEqual([]);
  });

  it.each(["authorization_pending", "use_dpop_nonce"] as const)(
    "is not told of as a failure where it asks to ask again: %s",
    (code) => {
      const lines: string[] = [];
      const logger = pino({}, { write: (line: string) => void lines.push(line) });
      const counts = createTally({ clock: () => 0 });
      refuse(new OAuthError(code, { description: "D.", clientId: "acme" }), request, { logger, counts });
      expect([lines, counts.take()]).toMatchObject([[], { totals: [], clients: [] }]);
    },
  );

  it("because the store is out of reach is worth another try", () => {
    expect(refused(new StorageError("unavailable", "no route to db.internal"))).toEqual({
      code: "temporarily_unavailable",
      description: "The server cannot reach its records right now. Try again shortly. Request r-1.",
      status: undefined,
      level: 50,
      clients: [],
    });
  });

  it.each([
    ["a bug", new TypeError("x is not a function")],
    ["a failed statement", new StorageError("failed", "constraint")],
    ["no error at all", "text"],
    ["a framework error of ours", Object.assign(new Error("x"), { code: "FST_ERR_REP", statusCode: 500 })],
  ])("as %s is told by its request id alone", (_, thrown) => {
    expect(refused(thrown)).toEqual({
      code: "server_error",
      description: "The server failed to answer. Nothing was issued. Request r-1.",
      status: undefined,
      level: 50,
      clients: [],
    });
  });

  it.each([
    ["FST_ERR_CTP_BODY_TOO_LARGE", 413, 413],
    ["FST_ERR_CTP_INVALID_MEDIA_TYPE", 415, undefined],
    ["FST_ERR_CTP_INVALID_CONTENT_LENGTH", 400, undefined],
  ])("by the framework as %s is the caller's to mend", (code, statusCode, status) => {
    expect(refused(Object.assign(new Error("x"), { code, statusCode }))).toMatchObject({
      code: "invalid_request",
      status,
      level: 30,
    });
  });
});
