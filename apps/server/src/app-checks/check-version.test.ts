import { emptyManifest, type Manifest } from "@grantway/platform";
import { describe, expect, it } from "vitest";
import type { Fetched } from "../egress/guarded-fetch.ts";
import { checkVersion } from "./check-version.ts";

const issuer = "https://id.example";

/** What each address answers; addresses of which nothing is said have no name. */
function given(answers: Readonly<Record<string, Omit<Fetched, "ms">>>) {
  const known = new Map(Object.entries(answers));
  const nothing: Omit<Fetched, "ms"> = { outcome: "unanswered", because: "no-such-name" } as Fetched;
  const fetch = (url: string) => Promise.resolve({ ms: 1, ...(known.get(url) ?? nothing) } as Fetched);
  return (
    manifest: Partial<Manifest>,
    besides: {
      readonly lookAlikes?: readonly { name: string; publisher: string }[];
      readonly webhooks?: readonly string[];
    } = {},
  ) =>
    checkVersion(
      {
        app: "a1",
        number: 1,
        manifest: { ...emptyManifest, name: "Acme", ...manifest },
        lookAlikes: besides.lookAlikes ?? [],
        webhooks: besides.webhooks ?? [],
      },
      { fetch, issuer },
      1,
    );
}

const page = (headers: Readonly<Record<string, string>> = {}, status = 200) =>
  ({
    outcome: "answered",
    status,
    headers: new Map(Object.entries(headers)),
    body: Buffer.alloc(0),
    cut: false,
  }) as Omit<Fetched, "ms">;

describe("what a machine finds out about a version", () => {
  it("of redirect hosts: whether they answer, and are hosts of the web", async () => {
    const look = given({
      "https://acme.example/": page({}, 404),
      "https://down.example/": page({}, 503),
      "https://inside.example/": {
        outcome: "unasked",
        because: "private-address",
        address: "10.0.0.1",
      } as Fetched,
      "https://slow.example/": { outcome: "unanswered", because: "time" } as Fetched,
    });
    const redirectHosts = [
      "acme.example",
      "down.example",
      "inside.example",
      "slow.example",
      "none.example",
      "com.acme.app:",
    ];
    const found = await look({ redirectHosts });
    expect(found.map(({ subject, outcome, finding }) => [subject, outcome, finding])).toEqual([
      ["acme.example", "passed", "answers"],
      ["down.example", "warning", "answers"],
      ["inside.example", "failed", "private-address"],
      ["slow.example", "warning", "time"],
      ["none.example", "failed", "no-such-name"],
      ["Acme", "passed", "like-no-other"],
    ]);
  });

  it.each([
    [{ "content-security-policy": "frame-ancestors https://id.example" }, "passed", "allowed"],
    [{ "x-frame-options": "DENY" }, "failed", "options-deny"],
    [{}, "warning", "open-to-all"],
  ] as const)("of a frame answered with %j: %s, %s", async (headers, outcome, finding) => {
    const url = "https://acme.example/frame";
    const found = await given({ [url]: page(headers) })({ embed: { url } });
    expect(found).toMatchObject([
      { check: "frame-host", subject: url, outcome: "passed" },
      { check: "framing", subject: url, outcome, finding },
      { check: "name" },
    ]);
  });

  it("of webhook endpoints: whether somebody is there", async () => {
    const url = "https://acme.example/hooks";
    const found = await given({ [url]: page({}, 405) })({}, { webhooks: [url, "https://gone.example/"] });
    expect(found).toMatchObject([
      { check: "webhook", subject: url, outcome: "passed", detail: "405" },
      { check: "webhook", outcome: "failed", finding: "no-such-name" },
      { check: "name" },
    ]);
  });

  it("of names: what they look like, and whether a word is of several scripts", async () => {
    const lookAlikes = [{ name: "Acme", publisher: "Acme Inc." }];
    const found = await given({})({ name: "\u0410cme" }, { lookAlikes });
    expect(found).toMatchObject([
      { check: "name", outcome: "warning", finding: "mixed-scripts", detail: "Latin, Cyrillic" },
      { check: "name", subject: "Acme", outcome: "warning", finding: "looks-like", detail: "Acme Inc." },
    ]);
  });
});
