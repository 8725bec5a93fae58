import { describe, expect, it } from "vitest";
import { type AnswerHeaders, answerHeaders } from "./answer-headers.ts";

/** Headers of the answer beside those that are always there. */
function passed(
  answer: AnswerHeaders,
  status = 200,
): readonly (readonly [string | undefined, string | undefined])[] {
  const flat = answerHeaders(answer, status);
  const pairs = flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]] as const] : []));
  expect(pairs.slice(0, 4)).toEqual([
    ["x-content-type-options", "nosniff"],
    ["content-security-policy", "default-src 'none'; sandbox"],
    ["cross-origin-resource-policy", "same-origin"],
    ["cache-control", expect.any(String)],
  ]);
  return pairs.slice(4);
}

describe("the headers that reach the page", () => {
  it("are the API's", () => {
    const answer = { "content-type": "application/json", etag: '"1"', "x-total": "7", link: ["<a>", "<b>"] };
    expect(passed(answer)).toEqual([
      ["content-type", "application/json"],
      ["etag", '"1"'],
      ["x-total", "7"],
      ["link", "<a>"],
      ["link", "<b>"],
    ]);
  });

  it.each([
    ["a cookie", "set-cookie"],
    ["CORS", "access-control-allow-origin"],
    ["CORS", "access-control-expose-headers"],
    ["a rule of transport for the whole origin", "strict-transport-security"],
    ["an order to empty the browser", "clear-site-data"],
    ["another place of service", "alt-svc"],
    ["a scope of service workers", "service-worker-allowed"],
    ["a session that is bound to the device", "secure-session-registration"],
    ["a session that is bound to the device", "sec-session-registration"],
    ["a word to the browser that somebody is signed in", "set-login"],
    ["a wish for hints about the device", "accept-ch"],
    ["what an advertisement led to", "attribution-reporting-register-source"],
    ["a dictionary for the whole origin", "use-as-dictionary"],
    ["an order to a cache of one vendor", "vercel-cdn-cache-control"],
    ["an order to a cache", "cdn-cache-control"],
    ["an order to nginx", "x-accel-redirect"],
    ["an order to Apache", "x-sendfile"],
    ["its hop", "connection"],
    ["its hop", "transfer-encoding"],
    ["a policy of its own", "content-security-policy"],
  ])("have nothing that is %s: %s", (_, name) => {
    expect(passed({ [name]: "of the API", "x-open": "1" })).toEqual([["x-open", "1"]]);
  });

  it("have none that the API says is for the next hop alone, RFC 9110 §7.6.1", () => {
    const answer = { connection: ["close, X-Hop", "x-other"], "x-hop": "1", "x-other": "2", "x-open": "3" };
    expect(passed(answer)).toEqual([["x-open", "3"]]);
  });

  it("have no challenge to which a browser would open a window for a password", () => {
    expect(passed({ "www-authenticate": ['Bearer realm="x"', "Negotiate"] })).toEqual([]);
    expect(passed({ "www-authenticate": "Bearer" })).toEqual([["www-authenticate", "Bearer"]]);
  });

  it.each([
    [undefined, "private, no-cache"],
    ["public, max-age=3600, s-maxage=9", "private, no-cache"],
    ["No-Store", "no-store"],
    [["private", "no-store"], "no-store"],
  ])("make of cache-control %j %j: no cache between, and no use without asking", (value, ours) => {
    const flat = answerHeaders({ "cache-control": value, expires: "later", age: "1" }, 200);
    expect(flat[flat.indexOf("cache-control") + 1]).toBe(ours);
    expect(flat).not.toContain("expires");
  });

  it("tell nginx not to collect events", () => {
    expect(passed({ "content-type": "text/event-stream; charset=utf-8" })).toEqual([
      ["x-accel-buffering", "no"],
      ["content-type", "text/event-stream; charset=utf-8"],
    ]);
  });

  it.each([
    [200, [["content-length", "5"]]],
    [204, []],
    [205, [["content-length", "0"]]],
    [304, [["content-length", "5"]]],
  ])("of %d say no length that the answer does not have (RFC 9110 §8.6, §15.3.6)", (status, lengths) => {
    expect(passed({ "content-length": "5" }, status)).toEqual(lengths);
  });
});
