import { describe, expect, it, onTestFinished } from "vitest";
import { type FakeAnswer, type SeenRequest, startHttp } from "../testing/fake-http.ts";
import { createSend } from "../wire/send.ts";
import { createReadMetadata } from "./metadata.ts";

async function given(answer: (request: SeenRequest, origin: () => string) => FakeAnswer, deadline = 20_000) {
  let at = 0;
  const seen: string[] = [];
  const server: { origin: string; stop(): Promise<void> } = await startHttp(async (request) => {
    seen.push(request.path);
    return answer(request, () => server.origin);
  });
  onTestFinished(() => server.stop());
  const send = createSend({
    fetch,
    now: Date.now,
    deadline,
    maxBytes: 9999,
    allowInsecureHttp: false,
    onTrace: undefined,
  });
  return {
    ...server,
    seen,
    read: createReadMetadata({ send, now: () => at }),
    wait: (time: number) => (at += time),
  };
}

const right = (_: SeenRequest, origin: () => string): FakeAnswer => ({
  body: { issuer: origin(), token_endpoint: `${origin()}/t` },
});

describe("a provider's metadata", () => {
  it("is read once for many callers, and again after ten minutes", async () => {
    const { read, origin, seen, wait } = await given(right);
    await Promise.all(Array.from({ length: 16 }, () => read(origin)));
    expect(seen).toEqual(["/.well-known/openid-configuration"]);
    wait(10 * 60_000);
    await read(origin);
    expect(seen).toHaveLength(2);
  });

  it("is read again where the clock was set back", async () => {
    const { read, origin, seen, wait } = await given(right);
    await read(origin);
    wait(-1);
    await read(origin);
    expect(seen).toHaveLength(2);
  });

  it("is looked for where OAuth has it when OpenID has none, RFC 8414 §3.1", async () => {
    const { read, origin, seen } = await given((request, at) =>
      request.path.endsWith("oauth-authorization-server/tenant")
        ? { body: { issuer: `${at()}/tenant`, token_endpoint: `${at()}/t` } }
        : { status: 404, body: "" },
    );
    expect((await read(`${origin}/tenant`)).token_endpoint).toBe(`${origin}/t`);
    expect(seen).toEqual([
      "/tenant/.well-known/openid-configuration",
      "/.well-known/oauth-authorization-server/tenant",
    ]);
  });

  it.each<readonly [string, FakeAnswer, string, string]>([
    [
      "another issuer",
      { body: { issuer: "https://other.example" } },
      "issuer_mismatch",
      "https://other.example",
    ],
    [
      "several issuers",
      { body: { issuer: "https://other.example/{tenantid}/v2.0" } },
      "issuer_mismatch",
      "stands for several issuers, called https://other.example/{tenantid}/v2.0",
    ],
    [
      "a web page",
      { body: "<html>", headers: { "content-type": "text/html" } },
      "provider_answer_invalid",
      "cannot be understood",
    ],
    [
      "nothing there",
      { status: 404, body: "" },
      "provider_answer_invalid",
      "publishes no metadata (it answered 404)",
    ],
    ["silence", { raw: () => undefined }, "provider_timeout", "did not finish"],
  ])("is refused: %s; and asked for again afterwards", async (_, answer, code, words) => {
    let sick = true;
    const { read, origin } = await given(
      (request, at) => (sick ? answer : right(request, at)),
      code === "provider_timeout" ? 500 : undefined,
    );
    const message = expect.stringContaining(words) as string;
    await expect(read(origin)).rejects.toMatchObject({ code, message });
    sick = false;
    // With the short deadline a second attempt may be needed.
    const issuer = () =>
      read(origin).then(
        (found) => found.issuer,
        () => undefined,
      );
    await expect.poll(issuer).toBe(origin);
  });

  it("is looked for everywhere before a page that is answered for everything is believed", async () => {
    const { read, origin, seen } = await given((request, at) =>
      request.path === "/tenant/.well-known/oauth-authorization-server"
        ? {
            body: {
              issuer: `${at()}/tenant`,
              token_endpoint: `${at()}/t`,
              grant_types_supported: "code",
              userinfo_endpoint: null,
            },
          }
        : { body: "<!doctype html>", headers: { "content-type": "text/html" } },
    );
    expect(await read(`${origin}/tenant`)).toEqual({
      issuer: `${origin}/tenant`,
      token_endpoint: `${origin}/t`,
    });
    expect(seen).toHaveLength(4);
  });

  it("is read with a byte order mark, and under any media type", async () => {
    const { read, origin } = await given((_, at) => ({ body: `\ufeff${JSON.stringify({ issuer: at() })}` }));
    expect(await read(origin)).toEqual({ issuer: origin });
  });

  it.each([503, 429, 500])("is temporarily not there at %i", async (status) => {
    const { read, origin } = await given(() => ({ status, body: {}, headers: { "retry-after": "60" } }));
    const refusal = { code: "provider_unreachable", temporary: true, retryAfter: 60_000 };
    await expect(read(origin)).rejects.toMatchObject(refusal);
  });

  it("may not name an endpoint that is no address", async () => {
    const { read, origin } = await given((_, at) => ({
      body: { issuer: at(), token_endpoint: "file:///x" },
    }));
    await expect(read(origin)).rejects.toMatchObject({ code: "insecure_url" });
  });

  it("is no issuer's when it is no URL", async () => {
    const { read } = await given(right);
    await expect(read("acme")).rejects.toMatchObject({ code: "bad_request" });
  });
});
