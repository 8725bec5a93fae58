import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { readIdentity } from "./read-identity.ts";

const context = { path: "user.name", name: "Acme", now: 0 };
const document = JSON.stringify({ user: { name: "ada" } });
const jwt = `e30.${Buffer.from(document).toString("base64url")}.s`;

describe("who is connected", () => {
  it.each([
    ["JSON", document, "application/json;charset=utf-8", "ada"],
    ["JSON with a byte order mark", `\u{feff}${document}`, "application/json", "ada"],
    ["JSON under another type", document, "text/html", "ada"],
    ["a signed JWT, OpenID Connect Core §5.3.2", jwt, "application/jwt", "ada"],
    [
      "another charset",
      Buffer.from(document.replace("ada", "Jörg"), "latin1"),
      "text/json;charset=iso-8859-1",
      "Jörg",
    ],
    ["an id of many digits", '{"user":{"name":17841405793187218}}', "application/json", "17841405793187218"],
    ["a page", "<p>ada", "text/html", undefined],
    ["nothing", "", "application/json", undefined],
  ])("is read from %s", async (_, text, type, name) => {
    const response = new Response(text, { headers: { "content-type": type } });
    expect(await readIdentity(response, context)).toBe(name);
  });

  it("is told later where the answer broke off", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{", () => response.destroy());
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expect(readIdentity(await fetch(`http://127.0.0.1:${port}`), context)).rejects.toMatchObject({
      code: "provider_unreachable",
      message: `127.0.0.1:${port} closed the connection before its answer was complete: try again later.`,
    });
  });

  it("is not known where the API refuses, and told later where it is out", async () => {
    expect(await readIdentity(new Response(document, { status: 403 }), context)).toBeUndefined();
    const busy = new Response("{}", { status: 429, headers: { "retry-after": "30" } });
    await expect(readIdentity(busy, context)).rejects.toMatchObject({
      code: "provider_unreachable",
      temporary: true,
      retryAfter: 30_000,
      message: expect.stringContaining("try again in 30 seconds") as string,
    });
  });
});
