import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { clientSite } from "../testing/client-site.ts";
import type { Zone } from "../testing/name-server.ts";
import { createFetchRequestObject } from "./fetch-request-object.ts";

const site = clientSite();
const serving = (listener: RequestListener) => site.serve("/request", listener);
const given = async (way: Parameters<typeof site.reach>[0] = {}) =>
  createFetchRequestObject(await site.reach(way));

const failed = (words: string) => ({ failed: expect.stringContaining(words) });

describe("the request object of a client, from where it registered that it lies", () => {
  it.each(["application/oauth-authz-req+jwt", "application/jose", "text/plain", undefined])(
    "is read as %s, with how long it may be kept",
    async (type) => {
      const url = await serving((_, response) =>
        response
          .writeHead(200, { "cache-control": "max-age=60", ...(type && { "content-type": type }) })
          .end("a.b.c"),
      );
      const fetchObject = await given();
      await expect(fetchObject(url)).resolves.toEqual({ body: "a.b.c", maxAge: 60_000 });
    },
  );

  it.each([
    ["this machine", "https://127.0.0.1/r"],
    ["this machine, in IPv6", "https://[::1]/r"],
    ["this machine, mapped into IPv6", "https://[::ffff:7f00:1]/r"],
    ["this machine, as a decimal number", "https://2130706433/r"],
    ["this machine, as a short one", "https://127.1/r"],
    ["the metadata of a cloud", "https://169.254.169.254/latest/meta-data"],
    ["a name that leads inside", "https://app.example/r"],
    ["a name of which one address leads inside", "https://both.example/r"],
  ])("is not asked for at %s, RFC 9101 §10.4.1", async (_, url) => {
    const zone: Zone = new Map([
      ["app.example", ["10.0.0.1"]],
      ["both.example", ["203.0.113.1", "10.0.0.1"]],
    ]);
    const fetchObject = await given({ allow: [], zone });
    await expect(fetchObject(url)).resolves.toEqual(failed("private-address"));
  });

  it.each(["http://app.example/r", "file:///etc/passwd", "data:,a.b.c", "urn:example:r"])(
    "is not asked for over anything but https, even where the operator allows the network: %s",
    async (url) => {
      const fetchObject = await given();
      await expect(fetchObject(url)).resolves.toEqual(failed("is not https"));
    },
  );

  it("is nowhere else than there: no answer leads on", async () => {
    for (const status of [301, 302, 307, 204, 404, 500]) {
      const url = await serving((_, response) =>
        response.writeHead(status, { location: "https://127.0.0.1/" }).end(),
      );
      const fetchObject = await given();
      await expect(fetchObject(url)).resolves.toEqual(failed(`status ${status}`));
    }
  });

  it("is not read beyond what an object may be, even where it never ends, RFC 9101 §10.4.1", async () => {
    const url = await serving((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write("a".repeat(10_000)));
        response.once("drain", more);
      };
      more();
    });
    const fetchObject = await given();
    await expect(fetchObject(url)).resolves.toEqual(failed("more than 32000 bytes"));
  });
});
