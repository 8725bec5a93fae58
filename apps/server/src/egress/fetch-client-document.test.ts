import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { clientSite } from "../testing/client-site.ts";
import type { Zone } from "../testing/name-server.ts";
import { type ClientDocumentHosts, createFetchClientDocument } from "./fetch-client-document.ts";

const site = clientSite();
const serving = (listener: RequestListener) => site.serve("/client.json", listener);

async function given({
  hosts = { allow: [], deny: [] },
  ...way
}: Parameters<typeof site.reach>[0] & { readonly hosts?: ClientDocumentHosts } = {}) {
  const { fetch } = await site.reach(way);
  return createFetchClientDocument({ fetch, hosts });
}

const failed = (words: string) => ({ failed: expect.stringContaining(words) });
const json = { "content-type": "application/json" };

describe("the document of a client, OAuth Client ID Metadata Document §5", () => {
  it.each(["application/json", "Application/JSON; charset=utf-8", "application/client+json"])(
    "is read as %s, with how long it may be kept",
    async (type) => {
      const url = await serving((_, response) =>
        response.writeHead(200, { "content-type": type, "cache-control": "max-age=300" }).end("{}"),
      );
      const fetchDocument = await given();
      await expect(fetchDocument(url)).resolves.toEqual({ body: "{}", maxAge: 300_000 });
    },
  );

  it.each(["text/html", "text/json", "application/jsonp", "application/x; y=json", undefined])(
    "is not read as %s",
    async (type) => {
      const url = await serving((_, response) =>
        response.writeHead(200, type === undefined ? {} : { "content-type": type }).end("{}"),
      );
      const fetchDocument = await given();
      await expect(fetchDocument(url)).resolves.toEqual(failed("not served as JSON"));
    },
  );

  it.each([
    ["an address inside a network", "https://127.0.0.1/c"],
    ["one in IPv6", "https://[::1]/c"],
    ["one mapped into IPv6", "https://[::ffff:127.0.0.1]/c"],
    ["one mapped into IPv6, in hexadecimals", "https://[::ffff:7f00:1]/c"],
    ["one of a cloud", "https://169.254.169.254/latest/meta-data/"],
    ["a decimal number", "https://2130706433/c"],
    ["a hexadecimal number", "https://0x7f000001/c"],
    ["an octal spelling", "https://0177.0.0.1/c"],
    ["a short one", "https://127.1/c"],
    ["the shortest", "https://0/c"],
    ["a name that leads inside", "https://app.example/c"],
    ["a name of which one address leads inside", "https://both.example/c"],
  ])("is not asked for at %s", async (_, url) => {
    const zone: Zone = new Map([
      ["app.example", ["127.0.0.1"]],
      ["both.example", ["203.0.113.1", "10.0.0.1"]],
    ]);
    const fetchDocument = await given({ allow: [], zone });
    await expect(fetchDocument(url)).resolves.toEqual(failed("private-address"));
  });

  it("is nowhere else than there: no answer leads on, and nothing but 200 is good", async () => {
    for (const status of [301, 302, 303, 307, 308, 204, 206, 404, 500]) {
      const url = await serving((_, response) =>
        response.writeHead(status, { ...json, location: "https://127.0.0.1/" }).end(),
      );
      const fetchDocument = await given();
      await expect(fetchDocument(url)).resolves.toEqual(failed(`status ${status}`));
    }
  });

  it("is not read beyond 5 KiB, even where it never ends, OAuth Client ID Metadata Document §8.7", async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, json);
      const more = () => {
        while (response.write(" ".repeat(1_000)));
        response.once("drain", more);
      };
      more();
    });
    const fetchDocument = await given();
    await expect(fetchDocument(url)).resolves.toEqual(failed("more than 5120 bytes"));
  });

  it("is asked for of no host that the operator does not accept", async () => {
    const url = await serving((_, response) => response.writeHead(200, json).end("{}"));
    const others = await given({ hosts: { allow: ["other.example"], deny: [] } });
    await expect(others(url)).resolves.toEqual(failed("does not accept"));
    const denied = await given({ hosts: { allow: ["app.example"], deny: ["*.example"] } });
    await expect(denied(url)).resolves.toEqual(failed("does not accept"));
    const allowed = await given({ hosts: { allow: ["app.example"], deny: ["evil.example"] } });
    await expect(allowed(url)).resolves.toEqual({ body: "{}" });
  });
});
