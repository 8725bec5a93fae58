import { describe, expect, it } from "vitest";
import { webReceiver } from "./web-receiver.ts";

function given(method = "GET") {
  const controller = new AbortController();
  const { receiver, response } = webReceiver({ method, signal: controller.signal });
  const told: string[] = [];
  receiver.readBy({ goOn: () => told.push("go on"), gone: () => told.push("gone") });
  return { controller, receiver, response, told };
}

describe("an answer as a Response", () => {
  it("has status, words, headers, and its parts as they come", async () => {
    const { receiver, response } = given();
    receiver.start(201, "Made", ["x-a", "1", "set-cookie", "a=1", "set-cookie", "b=2"]);
    const answer = await response;
    expect([answer.status, answer.statusText, answer.headers.get("x-a")]).toEqual([201, "Made", "1"]);
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    const reader = answer.body?.getReader();
    receiver.write(Buffer.from("one"));
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("one");
    receiver.end();
    expect(await reader?.read()).toMatchObject({ done: true });
  });

  it.each([
    ["GET", 204],
    ["GET", 304],
    ["HEAD", 200],
  ])("has no body to %s with %d", async (method, status) => {
    const { receiver, response } = given(method);
    receiver.start(status, "sm\u{F6}rg\u{E5}s", []);
    receiver.write(Buffer.from("ignored"));
    receiver.end();
    const answer = await response;
    expect([answer.body, answer.statusText]).toEqual([null, ""]);
  });

  it("asks for a pause when nobody reads, and tells when somebody goes on", async () => {
    const { receiver, response, told } = given();
    receiver.start(200, "", []);
    let parts = 0;
    while (receiver.write(Buffer.alloc(16_384))) parts += 1;
    expect(parts).toBeLessThan(10);
    const before = told.length;
    const reader = (await response).body?.getReader();
    for (let part = 0; part <= parts; part += 1) await reader?.read();
    expect(told.length).toBeGreaterThan(before);
  });

  it("tells when the browser cancels the call, before and after it was answered", async () => {
    const early = given();
    early.controller.abort();
    expect(early.told).toEqual(["gone"]);
    const late = given();
    late.receiver.start(200, "", []);
    await (await late.response).body?.cancel();
    expect(late.told).toContain("gone");
    const again: string[] = [];
    early.receiver.readBy({ goOn: () => undefined, gone: () => again.push("gone") });
    expect(again).toEqual(["gone"]);
  });

  it("that breaks off does not look complete", async () => {
    const { receiver, response } = given();
    receiver.start(200, "", []);
    receiver.write(Buffer.from("half"));
    receiver.breakOff(new Error("cut"));
    await expect((await response).text()).rejects.toThrow("cut");
    const before = given();
    before.receiver.breakOff(new Error("cut"));
    await expect(before.response).rejects.toThrow("cut");
  });
});
