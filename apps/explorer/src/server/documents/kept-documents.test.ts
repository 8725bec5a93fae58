import { describe, expect, it } from "vitest";
import { createKeptDocuments } from "./kept-documents.ts";

const url = "https://api.example/openapi.json";

/** A server with one document, a clock, and what was asked of it. */
function given(answers: readonly (() => Response | Error)[]) {
  const asked: Headers[] = [];
  let time = 0;
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    asked.push(new Headers(init?.headers));
    const answer = answers[asked.length - 1]?.();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error("asked too often");
  };
  const documents = createKeptDocuments({ now: () => time });
  return {
    get: () => documents.get({ url, fetch }),
    asked,
    pass: (milliseconds: number) => (time += milliseconds),
  };
}

const document = () => new Response("{}", { headers: { etag: '"1"', "content-type": "application/json" } });

describe("documents that are kept", () => {
  it("are asked for once by all who come together, and not again for a minute", async () => {
    const { get, asked, pass } = given([document]);
    const [one, other] = await Promise.all([get(), get()]);
    expect(one).toEqual(other);
    pass(59_000);
    await get();
    expect(asked).toHaveLength(1);
  });

  it("are then asked for only whether they changed", async () => {
    const { get, asked, pass } = given([document, () => new Response(null, { status: 304 })]);
    const first = await get();
    pass(61_000);
    expect(await get()).toMatchObject({ text: first.text, tag: first.tag });
    expect(asked[1]?.get("if-none-match")).toBe('"1"');
  });

  it.each([
    ["in UTF-16, as its mark says", "text/plain", Buffer.from("\uFEFF{}", "utf16le")],
    ["in UTF-16 of the other order", "", Buffer.from("\uFEFF{}", "utf16le").swap16()],
    [
      "in the charset that is told",
      'text/yaml; charset="ISO-8859-1"',
      Buffer.from("title: Stra\u{df}e", "latin1"),
    ],
    [
      "in UTF-8, where nobody knows what is told",
      "text/yaml;charset=x-none",
      Buffer.from("title: Stra\u{df}e"),
    ],
  ])("are read %s", async (_, type, bytes) => {
    const { get } = given([() => new Response(bytes, { headers: { "content-type": type } })]);
    expect(["{}", "title: Stra\u{df}e"]).toContain((await get()).text);
  });

  it("are given as they were while their server does not answer", async () => {
    const { get, pass } = given([document, () => new Error("gone")]);
    await get();
    pass(61_000);
    expect((await get()).text).toBe("{}");
  });

  it.each([
    [() => new Response("no", { status: 404 }), "api.example answers 404 instead of the document."],
    [
      () => new Response(null, { status: 302, headers: { location: "/v2/openapi.json" } }),
      "api.example sends on to https://api.example/v2/openapi.json: give that address, if it is meant.",
    ],
    [
      () => new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }),
      "api.example does not answer: ECONNREFUSED.",
    ],
    [
      () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(4 * 1024 * 1024)) })),
      "What api.example answers is larger than 32 MB.",
    ],
  ])("tell what happened where there is none: %#", async (answer, message) => {
    const { get } = given([answer]);
    await expect(get()).rejects.toMatchObject({ name: "NoDocument", message });
  });
});
