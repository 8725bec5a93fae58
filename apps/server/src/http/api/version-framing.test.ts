import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { checkVersionFraming, createApp, createOrganisation } from "@grantway/api";
import { describe, expect, it, onTestFinished } from "vitest";
import { inStore } from "../../testing/apps-and-events.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { refused, signedIn } from "../../testing/management.ts";

/** A developer with an app, and a page on this machine that answers with these headers. */
async function given(headers: Readonly<Record<string, string>>, settings: Readonly<Record<string, string>>) {
  const page = createServer((_, response) => response.writeHead(200, headers).end("a page"));
  await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void page.close());
  const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}/frame`;
  const server = await givenServer(settings);
  const [developer, stranger] = [
    await signedIn(server, "developer", "dev"),
    await signedIn(server, "developer", "other"),
  ];
  await developer.call(createOrganisation, { body: { name: "Acme", slug: "acme" } });
  const body = { template: "server", name: "Frames" } as const;
  const { app } = await developer.call(createApp, { params: { organisation: "acme" }, body });
  const params = { app: app.id, version: 1 };
  /** As a draft says it; a rule of manifests wants https, which the page of this test has not. */
  const frame = () =>
    inStore(
      server.config.database,
      `UPDATE app_versions SET manifest = json_set(manifest, '$.embed', json('{"url":"${url}"}')) WHERE app_id = '${app.id}'`,
    );
  const look = () => developer.call(checkVersionFraming, { params });
  const wanted = `Content-Security-Policy: frame-ancestors ${new URL(server.config.issuer).origin}`;
  return { look, frame, url, wanted, lookAsStranger: () => stranger.call(checkVersionFraming, { params }) };
}

const reachable = { GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" };

describe("asking the page of a version whether it may be framed", () => {
  it("says which header refuses, and which one to send", async () => {
    const { look, frame, url, wanted, lookAsStranger } = await given(
      { "x-frame-options": "DENY" },
      reachable,
    );
    const early = await refused(look());
    expect(early).toMatchObject({ status: 409, detail: "This version opens in no frame." });
    frame();
    expect(await look()).toEqual({
      verdict: "refuses",
      finding: "options-deny",
      header: "X-Frame-Options: DENY",
      url,
      wanted,
    });
    expect((await refused(lookAsStranger())).status).toBe(404);
  });

  it("goes through the guard of addresses", async () => {
    const { look, frame } = await given({}, {});
    frame();
    expect(await look()).toMatchObject({ verdict: "unreachable", finding: "private-address" });
  });
});
