import { describe, expect, it } from "vitest";
import { createGrantway } from "../create-grantway.ts";
import { createMemoryStore } from "../vault/memory-store.ts";
import { resourceMetadataAddresses } from "./resource-metadata.rfc9728.ts";

describe("where the metadata of a resource is looked for, RFC 9728 §3.1", () => {
  it.each([
    ["https://a.example/", ["https://a.example/.well-known/oauth-protected-resource"]],
    [
      "https://a.example/b/?c=d",
      [
        "https://a.example/.well-known/oauth-protected-resource/b?c=d",
        "https://a.example/.well-known/oauth-protected-resource",
      ],
    ],
  ])("of %s", (address, addresses) => {
    expect(resourceMetadataAddresses(new URL(address))).toEqual(addresses);
  });
});

describe("addresses that a server on the web names", () => {
  /** A server on the web, whose every answer is this. */
  function onTheWeb(answers: Readonly<Record<string, Response>>) {
    const sent: string[] = [];
    const grantway = createGrantway({
      store: createMemoryStore(),
      fetch: async (input) => {
        const { url } = new Request(input);
        sent.push(url);
        return answers[url]?.clone() ?? new Response("not found", { status: 404 });
      },
    });
    return { grantway, sent };
  }
  const challenge = (metadata: string) =>
    new Response(null, {
      status: 401,
      headers: { "www-authenticate": `Bearer resource_metadata="${metadata}"` },
    });

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "https://127.0.0.1/metadata",
    "https://[::1]/metadata",
    "https://2130706433/metadata",
    "https://127.1/metadata",
    "https://[::ffff:10.0.0.1]/metadata",
    "http://mcp.example/metadata",
    "https://ada@mcp.example/metadata",
    "file:///etc/passwd",
    "metadata",
  ])("are not asked for metadata where that would reach inside: %s", async (address) => {
    const { grantway, sent } = onTheWeb({ "https://mcp.example/mcp": challenge(address) });
    await expect(grantway.protectedResource("https://mcp.example/mcp")).rejects.toMatchObject({
      code: "insecure_url",
    });
    expect(sent).toEqual(["https://mcp.example/mcp"]);
  });

  it.each(["http://id.example", "https://10.0.0.1", "https://localhost/realms/a"])(
    "are no authorization server there: %s",
    async (issuer) => {
      const about = "https://mcp.example/about";
      const document = { resource: "https://mcp.example/mcp", authorization_servers: [issuer] };
      const { grantway, sent } = onTheWeb({
        "https://mcp.example/mcp": challenge(about),
        [about]: Response.json(document),
      });
      await expect(grantway.protectedResource("https://mcp.example/mcp")).rejects.toMatchObject({
        code: "insecure_url",
      });
      expect(sent).toEqual(["https://mcp.example/mcp", about]);
    },
  );
});
