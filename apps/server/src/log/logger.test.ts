import { OAuthError } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { createLogger } from "./logger.ts";

function given() {
  const lines: string[] = [];
  const log = createLogger({ logLevel: "info" }, { write: (line: string) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "null") as Record<string, unknown> };
}

describe("the logger", () => {
  it("writes one JSON object a line, with level and time in words", () => {
    const { log, lines, last } = given();
    log.info({ client: "code-app" }, "token issued");
    expect(lines).toHaveLength(1);
    expect(last()).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      client: "code-app",
      msg: "token issued",
    });
  });

  it("writes nothing below its level", () => {
    const { log, lines } = given();
    log.debug("quiet");
    expect(lines).toEqual([]);
  });

  it("tells of a request by method, path and address alone", () => {
    const { log, last } = given();
    log.info({
      req: {
        method: "POST",
        url: "/token?code=abc",
        ip: "192.0.2.1",
        headers: { authorization: "Basic eHg6eXk6eno=" },
        body: { password: "correct horse" },
      },
      res: { statusCode: 400, headers: {} },
    });
    expect(last()).toMatchObject({
      req: { method: "POST", path: "/token", address: "192.0.2.1" },
      res: { status: 400 },
    });
    expect(JSON.stringify(last())).not.toMatch(/abc|horse|eHg6/);
  });

  it("tells of an error with its private reason and causes, but no other property", () => {
    const { log, last } = given();
    const cause = Object.assign(new Error("duplicate"), {
      code: "23505",
      detail: "Key (email)=(ada@example.com)",
    });
    log.error({
      err: Object.assign(new Error("storage failed", { cause }), { parameters: ["correct horse"] }),
    });
    expect(last()["err"]).toEqual({
      type: "Error",
      message: "storage failed",
      stack: expect.stringContaining("storage failed") as string,
      cause: { type: "Error", message: "duplicate", kind: "23505", stack: expect.any(String) as string },
    });
    log.warn({ err: new OAuthError("invalid_grant", { description: "No.", reason: "code replayed" }) });
    expect(last()["err"]).toMatchObject({ kind: "invalid_grant", reason: "code replayed" });
  });

  it("blanks fields that are named like a secret, at the top or one level below", () => {
    const { log, last } = given();
    log.info({ password: "correct horse", admin: { password: "correct horse" }, form: { code: "abc" } });
    expect(last()).toMatchObject({ password: "…", admin: { password: "…" }, form: { code: "…" } });
  });

  it("writes no token, whatever the field or message it hides in", () => {
    const { log, lines } = given();
    const token = "gwat_k3y1c2VjcmV0c2VjcmV0";
    log.info({ note: token, deep: { a: { b: [token] } } }, `saw ${token}`);
    log.error(new Error(`bad ${token}`));
    expect(lines.join("")).not.toContain("k3y1c2VjcmV0");
    expect(lines.join("")).toContain("gwat_…");
  });
});
