import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { clientSite } from "../testing/client-site.ts";
import { createFetchKeySet } from "./fetch-key-set.ts";

const site = clientSite();
const serving = (listener: RequestListener) => site.serve("/jwks", listener);
const given = async (allow?: readonly string[]) =>
  createFetchKeySet(await site.reach({ ...(allow && { allow }) }));

const failed = (words: string) => ({ failed: expect.stringContaining(words) });

describe("the keys of a client, from where it publishes them", () => {
  it.each([
    ["public, max-age=300", { maxAge: 300_000 }],
    ['max-age="60"', { maxAge: 60_000 }],
    ["no-store", { maxAge: 0 }],
    ["s-maxage=5", {}],
    [undefined, {}],
  ])("are read, to be kept as %j says", async (header, life) => {
    const url = await serving((_, response) =>
      response.writeHead(200, header === undefined ? {} : { "cache-control": header }).end('{"keys":[]}'),
    );
    const fetchKeySet = await given();
    await expect(fetchKeySet(url)).resolves.toEqual({ body: '{"keys":[]}', ...life });
  });

  it.each([
    ["an address inside a network", "https://127.0.0.1/jwks"],
    ["one in IPv6", "https://[::1]/jwks"],
    ["one of a cloud", "https://169.254.169.254/latest/meta-data/"],
    ["one in another spelling", "https://2130706433/jwks"],
    ["a name that leads inside", "https://app.example/jwks"],
  ])("are not asked for at %s", async (_, url) => {
    const fetchKeySet = await given([]);
    await expect(fetchKeySet(url)).resolves.toEqual(failed("private-address"));
  });

  it.each(["http://app.example/jwks", "file:///etc/passwd", "ftp://app.example/"])(
    "are not asked for over %s, even where the operator allows the network",
    async (url) => {
      const fetchKeySet = await given();
      await expect(fetchKeySet(url)).resolves.toEqual(failed("is not https"));
    },
  );

  it("are nowhere else than there: no answer leads on", async () => {
    const url = await serving((_, response) =>
      response.writeHead(302, { location: "https://127.0.0.1/" }).end(),
    );
    const fetchKeySet = await given();
    await expect(fetchKeySet(url)).resolves.toEqual(failed("status 302"));
  });

  it("are not read beyond 64 KiB", async () => {
    const url = await serving((_, response) => response.end("x".repeat(70_000)));
    const fetchKeySet = await given();
    await expect(fetchKeySet(url)).resolves.toEqual(failed("more than 65536 bytes"));
  });
});
