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
    ["a redirect", "", 302, "answered 302 with a redirect to another address where", false],
    ["an outage", "<h1>Bad Gateway</h1>", 502, "try again later", true],
  ])("says that it is %s, in one sentence", (_, text, status, words, temporary) => {
    const attempt = () => readDocument(answer(text, status, "text/html"), undefined, "p.example");
    expect(attempt).toThrow(words);
    expect(attempt).toThrow(expect.objectContaining({ temporary }) as Error);
  });

  it.each([
    [
      "https://login.acme.example/sign-in?token=secret#x",
      "a redirect to https://login.acme.example/sign-in where",
    ],
    ["https://ada:secret@acme.example/token", "a redirect to https://acme.example/token where"],
    ["/v2/token?code=secret", "a redirect to /v2/token where"],
    ["/\u00e4", "a redirect to another address where"],
  ])("says where a redirect leads, and nothing secret: %s", (location, words) => {
    const redirect = answer('{"access_token":"a"}', 308);
    redirect.headers.set("location", location);
    expect(() => readDocument(redirect, "json", "p.example")).toThrow(words);
  });

  it.each([
    [
      "invalid redirect uri\n",
      "text/plain; charset=utf-8",
      'answered 400 with the words "invalid redirect uri" where',
    ],
    [
      "the code 4/0AfJohXnLvTz8mRkW3bYcQeXs is spent",
      "text/plain",
      'the words "the code [hidden] is spent" where',
    ],
    ["<p>invalid redirect uri", "text/plain", "with a web page where"],
    ["x ".repeat(200), "text/plain", "with something where"],
    ["invalid redirect uri", "text/html", "with a web page where"],
  ])("tells what somebody wrote in plain words: %j as %s", (text, type, words) => {
    expect(() => readDocument(answer(text, 400, type), undefined, "p.example")).toThrow(words);
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
    ["where the token is null", { access_token: null, error: "invalid_grant" }, 200, {}, "invalid_grant"],
    [
      "where the token is empty",
      { access_token: "", token_type: "", expires_in: 0, error: "authorization_pending" },
      200,
      {},
      "authorization_pending",
    ],
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
    ["in a list", { errors: [{ code: "bad_token", message: "no" }] }, 401, {}, "bad_token"],
    ["in an object where a token should be", { error: { code: "bad_code" } }, 200, {}, "bad_code"],
    ["not when it says that there is none", { error: false, device_code: "d" }, 200, {}, undefined],
    ["without a code in an outage", {}, 500, {}, "server_error"],
    ["without a code", {}, 403, {}, ""],
    [
      "with a page of a web server beside 401",
      readDocument(answer("<p>", 401), undefined, "h") as object,
      401,
      {},
      "",
    ],
  ])("%s", (_, document, status, reply, code) => {
    expect(readError(document, status, reply)?.error).toBe(code);
  });

  it.each([
    { error_description: "no", message: "x" },
    { error: { code: 1, message: "no" } },
    { errors: [{ message: "no" }] },
    { errors: [{ title: "x", detail: "no" }] },
    { errors: ["no"] },
    { errorCode: "E0000011", errorSummary: "no" },
    { error_message: "no" },
    { errorMessage: "no" },
  ])("repeats what it says: %j", (document) => {
    expect(readError(document, 400, {})?.error_description).toBe("no");
  });
});

describe("the end of an access token", () => {
  const year = 31_536_000;
  it.each<readonly [string, object, number | undefined]>([
    ["the Int64 of milliseconds in seconds", { expires_in: 9.2e15 }, undefined],
    ["a hundred years", { expires_in: 100 * year }, undefined],
    ["a little less", { expires_in: 100 * year - 1 }, 1000 + (100 * year - 1) * 1000],
    ["more than a number holds", JSON.parse('{"expires_in":1e400}') as object, undefined],
    ["text", { expires_in: "60" }, 61_000],
    ["a fraction", { expires_in: 0.5 }, 1500],
    ["nothing", { expires_in: 0 }, undefined],
    ["less than nothing", { expires_in: -1 }, undefined],
    ["null", { expires_in: null }, undefined],
    ["a word", { expires_in: "never" }, undefined],
    ["a lifetime under its old name", { expires: 60 }, 61_000],
    ["the longest lifetime under its old name", { expires: 999_999_999 }, 1000 + 999_999_999_000],
    ["the first moment in seconds", { expires_at: 1_000_000_000 }, 1_000_000_000_000],
    ["the first moment in milliseconds", { expires_at: 1_000_000_000_000 }, 1_000_000_000_000],
    ["no time under its old name", { expires: 0 }, undefined],
    ["a moment in seconds", { expires_at: 1_764_000_000 }, 1_764_000_000_000],
    ["a moment in milliseconds", { expires_at: 1_764_000_000_000 }, 1_764_000_000_000],
    ["a moment as text", { expires_on: "1764000000" }, 1_764_000_000_000],
    ["both names", { expires_in: 60, expires_on: 5 }, 61_000],
    ["a moment beside null", { expires_in: null, expires_at: 1_764_000_000 }, 1_764_000_000_000],
    ["a moment beside an empty text", { expires_in: "", expires_at: 1_764_000_000 }, 1_764_000_000_000],
    ["a date", { expires_at: "2027-01-15T08:00:00Z" }, 1_800_000_000_000],
    ["a date in another time zone", { expiry: "2027-01-15T10:00:00.123456789+02:00" }, 1_800_000_000_123],
    ["a date of HTTP", { expires: "Fri, 15 Jan 2027 08:00:00 GMT" }, 1_800_000_000_000],
    ["a date without a time zone", { expires_at: "2027-01-15T08:00:00" }, undefined],
    ["the date that stands for none", { expiry: "0001-01-01T00:00:00Z" }, undefined],
  ])("is bounded where it comes in: %s", (_, fields, expected) => {
    expect(read({ access_token: "a", ...fields }).expiresAt).toBe(expected);
  });

  it("is bounded for refresh tokens too", () => {
    const ends = [60, "60", 0, 9.2e15].map(
      (refresh_expires_in) => read({ access_token: "a", refresh_expires_in }).refreshExpiresAt,
    );
    expect(ends).toEqual([61_000, 61_000, undefined, undefined]);
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
    ["an empty list of scopes", { scope: [] }, {}, { scopes: undefined }],
    ["a list of scopes with nothing in it", { scope: [null, ""] }, {}, { scopes: undefined }],
    ["scopes in a list of texts", { scope: ["x y", "z"] }, {}, { scopes: ["x", "y", "z"] }],
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

  it("captures an id of more digits than a number holds as it is", () => {
    const document = readDocument(answer('{"access_token":"a","user_id":17841405793187218}'), "json", "h");
    expect(readTokens(document, { capture: { user: "user_id" } }, context).captured).toEqual({
      user: "17841405793187218",
    });
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
