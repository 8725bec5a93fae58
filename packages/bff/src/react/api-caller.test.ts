import { describe, expect, it } from "vitest";
import { createApiCaller, waitInPage } from "./api-caller.ts";
import { BffError } from "./bff-error.ts";

function problem(type: string, more: object = {}, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify({
    type: `urn:grantway:bff:${type}`,
    title: type,
    detail: "A sentence.",
    ...more,
  });
  return new Response(body, {
    status: 403,
    headers: { "content-type": "application/problem+json", ...headers },
  });
}

function given(...answers: readonly Response[]) {
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const waited: number[] = [];
  const ended: string[] = [];
  const call = createApiCaller(
    {
      path: "/bff",
      fetch: async (url, init = {}) => {
        sent.push({ url: url as string, init });
        return answers[sent.length - 1]?.clone() ?? new Response("one call too many", { status: 599 });
      },
      signedOut: (provider) => void ended.push(provider),
      wait: async (ms) => void waited.push(ms),
    },
    "orders",
  );
  return { call, sent, waited, ended };
}

describe("a call to an API through the BFF", () => {
  it.each([
    ["/7?x=1", "/bff/api/orders/7?x=1"],
    ["7", "/bff/api/orders/7"],
    ["", "/bff/api/orders/"],
    ["?page=2", "/bff/api/orders?page=2"],
  ])("to %j goes to %s, with the header", async (path, url) => {
    const { call, sent } = given(new Response("fine"));
    expect(await (await call(path, { method: "PUT", headers: { "if-match": "1" } })).text()).toBe("fine");
    expect(sent[0]?.url).toBe(url);
    expect([...new Headers(sent[0]?.init.headers)]).toEqual([
      ["if-match", "1"],
      ["x-grantway-bff", "1"],
    ]);
  });

  it.each([
    ["text", 404, "text/plain", "nothing"],
    ["a problem of its own", 409, "application/problem+json", '{"type":"about:blank","detail":"x"}'],
    ["a problem that is broken", 500, "application/problem+json", "{"],
  ])("answers the API's own error, %s, unread", async (_, status, type, text) => {
    const { call } = given(new Response(text, { status, headers: { "content-type": type } }));
    const reply = await call("/");
    expect([reply.status, await reply.text()]).toEqual([status, text]);
  });

  it("is made again when it is told to try again, with the same body and after the time it was told", async () => {
    const again = problem("try-again", {}, { "retry-after": "2" });
    const { call, sent, waited } = given(again, again, new Response("done"));
    expect(await (await call("/", { method: "POST", body: "typed" })).text()).toBe("done");
    expect(sent.map(({ init }) => init.body)).toEqual(["typed", "typed", "typed"]);
    expect(waited).toEqual([2000, 2000]);
  });

  it("gives up after four times, and at once with a body that is gone", async () => {
    const again = problem("try-again");
    await expect(given(again, again, again, again).call("/")).rejects.toMatchObject({ type: "try-again" });
    const body = new Blob(["x"]).stream();
    await expect(given(again).call("/", { method: "POST", body })).rejects.toBeInstanceOf(BffError);
  });

  it("says that the session ended, to the page and to the caller, and navigates nowhere", async () => {
    const { call, ended } = given(problem("signed-out", { provider: "acme" }));
    await expect(call("/")).rejects.toMatchObject({
      type: "signed-out",
      provider: "acme",
      message: "A sentence.",
    });
    expect(ended).toEqual(["acme"]);
  });

  it("says which scopes are missing, so that they can be asked for", async () => {
    const { call, ended } = given(problem("scope-missing", { provider: "acme", scopes: ["write", 7] }));
    await expect(call("/")).rejects.toMatchObject({
      type: "scope-missing",
      scopes: ["write"],
      provider: "acme",
    });
    expect(ended).toEqual([]);
  });
});

describe("waiting in a page", () => {
  it("ends with the call it waits for", async () => {
    const controller = new AbortController();
    const waiting = waitInPage(1_000_000, controller.signal);
    controller.abort(new Error("cancelled"));
    await expect(waiting).rejects.toThrow("cancelled");
    await expect(waitInPage(1_000_000, controller.signal)).rejects.toThrow("cancelled");
    await waitInPage(0, undefined);
  });
});
