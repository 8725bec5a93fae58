import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClientError } from "../client-error.ts";
import type { Reply } from "../provider-definition.ts";
import { readDocument, readError, readTokens } from "./read-reply.ts";

const answer = (text: string, status = 200, type = "application/json") => ({
  status,
  text,
  headers: new Headers({ "content-type": type }),
  clockSkew: 0,
});
const context = { askedAt: 1000, skew: 0, refreshLifetime: undefined, scopeSeparator: undefined };
const read = (document: object, reply: Reply = {}, change: object = {}) =>
  readTokens(document, reply, { ...context, ...change });

describe("reading a document", () => {
  it.each([
    ["JSON", '{"access_token":"a"}', "application/json"],
    ["JSON under another type", '{"access_token":"a"}', "text/plain"],
    ["a form", "access_token=a", "application/x-www-form-urlencoded"],
    ["a form under another type", "access_token=a", "text/html"],
  ])("takes %s", (_, text, type) => {
    expect(readDocument(answer(text, 200, type), undefined, "p.example")).toEqual({ access_token: "a" });
  });

  it.each([
    ["a web page", "<!doctype html><p>Sign in", 200, "p.example answered 200 with a web page where", false],
    ["half a reply", '{"access_token":"a', 200, "answered 200 with half a reply", false],
    ["nothing", "", 200, "answered 200 with nothing", false],
    ["a redirect", "", 302, "with nothing that leads elsewhere", false],
    ["an outage", "<h1>Bad Gateway</h1>", 502, "try again later", true],
  ])("says that it is %s, in one sentence", (_, text, status, words, temporary) => {
    const attempt = () => readDocument(answer(text, status, "text/html"), undefined, "p.example");
    expect(attempt).toThrow(words);
    expect(attempt).toThrow(expect.objectContaining({ temporary }) as Error);
  });

  it("never throws anything but its own error", () => {
    const outcome = (text: string) => {
      try {
        return typeof readDocument(answer(text), undefined, "h");
      } catch (error) {
        return isClientError(error) ? "refused" : "broken";
      }
    };
    fc.assert(fc.property(fc.string(), (text) => outcome(text) !== "broken"));
    expect([outcome("{}"), outcome("<p>")]).toEqual(["object", "refused"]);
  });
});

describe("reading an error", () => {
  const slack = { errorInside200: { path: "ok", equals: false } };
  it.each<readonly [string, object, number, Reply, string | undefined]>([
    ["by its status", { error: "invalid_grant" }, 400, {}, "invalid_grant"],
    ["where a token should be", { error: "bad_code" }, 200, {}, "bad_code"],
    ["by the definition", { ok: false, error: "code_used" }, 200, slack, "code_used"],
    ["not when there is a token", { access_token: "a", error: "" }, 200, {}, undefined],
    ["not when the definition's mark is absent", { ok: true, access_token: "a" }, 200, slack, undefined],
    ["in an object", { error: { code: 190, message: "no" } }, 400, {}, "190"],
    [
      "where the definition says",
      { errors: [{ id: "x" }] },
      400,
      { errorFields: { code: "errors.0.id" } },
      "x",
    ],
    [
      "in the provider's own words",
      { error: "bad_token" },
      400,
      { errorCodes: { bad_token: "invalid_grant" } },
      "invalid_grant",
    ],
    ["without a code", {}, 500, {}, "server_error"],
  ])("%s", (_, document, status, reply, code) => {
    expect(readError(document, status, reply)?.error).toBe(code);
  });
});

describe("reading tokens", () => {
  it("takes a standard reply as it is", () => {
    const document = {
      access_token: "a",
      token_type: "bearer",
      expires_in: 60,
      refresh_token: "r",
      scope: "x y",
    };
    expect(read(document)).toMatchObject({
      standard: { access_token: "a", token_type: "Bearer", refresh_token: "r" },
      tokenType: "Bearer",
      scopes: ["x", "y"],
      expiresAt: 61_000,
    });
  });

  it.each<readonly [string, object, Reply, object]>([
    [
      "no token type",
      { access_token: "a" },
      {},
      { tokenType: "Bearer", expiresAt: undefined, scopes: undefined },
    ],
    ["a token type of its own", { access_token: "a", token_type: "user" }, {}, { tokenType: "user" }],
    ["one that is to be ignored", { token_type: "user" }, { ignoreTokenType: true }, { tokenType: "Bearer" }],
    ["scopes in an array", { scope: ["x", "y"] }, {}, { scopes: ["x", "y"] }],
    ["scopes with commas", { scope: "x,y" }, {}, { scopes: ["x", "y"] }],
    ["an empty scope", { scope: "" }, {}, { scopes: undefined }],
    ["seconds as text", { expires_in: "60" }, {}, { expiresAt: 61_000 }],
    ["milliseconds", { expires_in: 60 }, { expiry: { unit: "milliseconds" } }, { expiresAt: 1060 }],
    ["a moment", { expires_in: 60 }, { expiry: { unit: "at_seconds" } }, { expiresAt: 60_000 }],
    [
      "an ISO moment",
      { expires_in: "1970-01-01T00:01:00Z" },
      { expiry: { unit: "at_iso" } },
      { expiresAt: 60_000 },
    ],
    ["no expiry but a known one", {}, { expiry: { default: 7200 } }, { expiresAt: 7_201_000 }],
    ["an end of zero, which means none", { expires_in: 0 }, {}, { expiresAt: undefined }],
    ["a refresh token's end", { refresh_token_expires_in: 60 }, {}, { refreshExpiresAt: 61_000 }],
    [
      "captured values",
      { team: { id: 7 } },
      { capture: { team_id: "team.id", no: "x.y" } },
      { captured: { team_id: "7" } },
    ],
  ])("understands %s", (_, document, reply, expected) => {
    expect(read(document, reply)).toMatchObject(expected);
  });

  it("reads nested tokens, and flat ones where the nest is missing", () => {
    const reply = { tokenPath: "authed_user" };
    expect(
      read({ access_token: "bot", authed_user: { access_token: "user" } }, reply).standard,
    ).toMatchObject({
      access_token: "user",
    });
    expect(read({ access_token: "user 2" }, reply).standard).toMatchObject({ access_token: "user 2" });
  });

  it("sets a moment right by the provider's clock", () => {
    const reply: Reply = { expiry: { unit: "at_seconds" } };
    expect(read({ expires_in: 4200 }, reply, { skew: 600_000 }).expiresAt).toBe(3_600_000);
  });

  it("splits scopes that hold commas by the separator that is said", () => {
    expect(read({ scope: "a,b c" }, {}, { scopeSeparator: " " }).scopes).toEqual(["a,b", "c"]);
  });
});
