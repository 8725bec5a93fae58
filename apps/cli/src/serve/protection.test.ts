import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenHelper, linkOf } from "./testing/given-helper.ts";

const post = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" } as const;

describe("the one-time link", () => {
  it("opens a session once: an HttpOnly, SameSite=Strict cookie and a key", async () => {
    const { serving, raw } = await givenHelper();
    const body = JSON.stringify({ link: linkOf(serving.newLink()) });
    const headers = { ...post.headers, origin: serving.origin };
    const [first, second] = [
      await raw("/api/session", { ...post, headers, body }),
      await raw("/api/session", { ...post, headers, body }),
    ];
    expect(first.status).toBe(200);
    const [cookie = ""] = first.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^grantway-helper-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(second.status).toBe(401);
    expect(second.headers["set-cookie"]).toBeUndefined();
  });

  it("keeps its secret in the fragment, which no browser sends", async () => {
    const { serving } = await givenHelper();
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#link=[\w-]{43}$/);
  });

  it("is refused from another origin, even when the secret is right", async () => {
    const { serving, raw } = await givenHelper();
    const body = JSON.stringify({ link: linkOf(serving.newLink()) });
    const answer = await raw("/api/session", {
      ...post,
      headers: { ...post.headers, origin: "http://evil.example" },
      body,
    });
    expect(answer.status).toBe(403);
  });
});

describe("who may call the API", () => {
  it.each([
    ["nobody in particular", () => ({})],
    [
      "another user with the cookie alone, as every port of this host gets it",
      ({ cookie }: Headers) => ({ cookie }),
    ],
    ["the key alone", ({ key }: Headers) => ({ "x-grantway-key": key })],
    [
      "the key of one session and the cookie of none",
      ({ key }: Headers) => ({ "x-grantway-key": key, cookie: "a=b" }),
    ],
  ])("refuses %s", async (_, choose) => {
    const { page, raw } = await givenHelper();
    const { cookie = "", "x-grantway-key": key = "" } = page.headers;
    const answer = await raw("/api/connections", {
      headers: choose({ cookie, key }),
    });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: "locked" } });
  });

  it.each([
    ["another origin", { origin: "http://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["an opaque origin", { origin: "null" }],
    ["a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["an extension", { origin: "chrome-extension://abcdefgh" }],
    ["a file", { origin: "file://", "sec-fetch-site": "none" }],
    ["no origin at all", {}],
    ["a page the browser calls cross-site", { "sec-fetch-site": "cross-site", own: "yes" }],
    ["a page on another port, which is same-site", { "sec-fetch-site": "same-site", own: "yes" }],
  ])(
    "refuses a change from %s, whatever cookie and key it has",
    async (_, { own, ...headers }: Record<string, string>) => {
      const { serving, page, raw, grantway } = await givenHelper();
      const answer = await raw("/api/connections", {
        ...post,
        headers: {
          ...post.headers,
          ...page.headers,
          ...(own === "yes" ? { origin: serving.origin } : {}),
          ...headers,
        },
        body: JSON.stringify({ provider: "acme", name: "planted", client: { id: "x" } }),
      });
      expect(answer.status).toBe(403);
      expect(await grantway.connections.list()).toEqual([]);
    },
  );

  it("takes a change from its own page where a proxy makes browsers hide the origin", async () => {
    const { page, raw } = await givenHelper();
    const headers = { ...page.headers, origin: "null", "sec-fetch-site": "same-origin" };
    const answer = await raw("/api/providers/check", {
      ...post,
      headers: { ...post.headers, ...headers },
      body: JSON.stringify({ definition: "" }),
    });
    expect(answer.status).not.toBe(403);
  });

  it("refuses a form, which a page elsewhere could send", async () => {
    const { serving, page, raw } = await givenHelper();
    const answer = await raw("/api/connections", {
      ...post,
      headers: {
        ...page.headers,
        origin: serving.origin,
        "content-type": "application/x-www-form-urlencoded",
      },
    });
    expect(answer.status).toBe(415);
  });
});

describe("names the helper is called by (DNS rebinding)", () => {
  it.each(["evil.example", "127.0.0.1.evil.example:80", "127.0.0.1:1", "169.254.169.254"])(
    "refuses the Host %j for page, API and callback",
    async (host) => {
      const { page, raw } = await givenHelper();
      for (const path of ["/", "/api/connections", "/callback?code=x&state=y"]) {
        expect((await raw(path, { headers: { ...page.headers, host } })).status).toBe(421);
      }
    },
  );

  it("sends localhost to the one origin where the session is", async () => {
    const { serving, raw } = await givenHelper();
    const { port } = new URL(serving.origin);
    const answer = await raw("/add?x=1", { headers: { host: `localhost:${port}` } });
    expect([answer.status, answer.headers["location"]]).toEqual([307, `${serving.origin}/add?x=1`]);
  });
});

describe("what answers say to a browser", () => {
  it("lets the page run its own files and nothing else, in no frame", async () => {
    const { raw } = await givenHelper();
    const { headers, text } = await raw("/connections/anything");
    expect(text).toBe("<p>the page");
    expect(headers["content-security-policy"]).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
    });
  });

  it("keeps files with a fingerprint, and has no others", async () => {
    const { raw } = await givenHelper();
    expect((await raw("/assets/a-1.js")).headers["cache-control"]).toContain("immutable");
    expect((await raw("/assets/other.js")).status).toBe(404);
  });

  it("allows no other origin to read the API", async () => {
    const { page, raw } = await givenHelper();
    const answer = await raw("/api/connections", {
      method: "OPTIONS",
      headers: { ...page.headers, origin: "http://evil.example" },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("refuses a body that is too large before reading it", async () => {
    const { serving, page, raw } = await givenHelper();
    const headers = { ...post.headers, ...page.headers, origin: serving.origin };
    const answer = await raw("/api/providers/check", {
      ...post,
      headers,
      body: `{"definition":"${"x".repeat(300_000)}"}`,
    });
    expect(answer.status).toBe(413);
  });
});

interface Headers {
  readonly cookie: string;
  readonly key: string;
}

it("a header field of one value that was sent twice is refused, RFC 9112 §3.2", async () => {
  const { serving } = await givenHelper();
  const { host, port } = new URL(serving.origin);
  for (const lines of [
    [`Host: ${host}`, "Host: evil.example"],
    [`Host: ${host}`, `Origin: ${serving.origin}`, "Origin: http://evil.example"],
  ]) {
    const head = ["GET /api/connections HTTP/1.1", ...lines, "Connection: close", "", ""];
    const socket = connect(Number(port), "127.0.0.1").end(head.join("\r\n"));
    expect((await text(socket)).slice(0, 12)).toBe("HTTP/1.1 400");
  }
});

describe("connections that say nothing", () => {
  it.each([
    ["at all", ""],
    ["more than the beginning of a request", "GET / HTTP/1.1\r\nHost: a"],
    ["of the body they promise", "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n"],
  ])("do not lock a person out when they say nothing %s", async (_, beginning) => {
    const { page, serving } = await givenHelper();
    const silent = Array.from({ length: 200 }, () =>
      connect(Number(new URL(serving.origin).port), "127.0.0.1"),
    );
    onTestFinished(() => silent.forEach((socket) => socket.destroy()));
    for (const socket of silent) {
      socket.on("error", () => undefined);
      await once(socket, "connect");
      socket.write(beginning);
    }
    expect((await page.call("GET", "/api/connections")).status).toBe(200);
  });
});
