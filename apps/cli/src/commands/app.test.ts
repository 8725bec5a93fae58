import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { givenClient } from "../testing/given-client.ts";

const client = givenClient();
const secret = `whsec_${Buffer.alloc(32, 3).toString("base64")}`;
const careless = createServer((request, response) => {
  request.resume();
  response.writeHead(request.method === "POST" ? 200 : 404).end();
});
await once(careless.listen(0, "127.0.0.1"), "listening");
const at = `http://127.0.0.1:${(careless.address() as AddressInfo).port}/hooks`;
afterAll(() => {
  careless.close();
  client.remove();
});

describe("grantway app check", () => {
  it("says of an endpoint that takes everything what to do, and exits with 1", async () => {
    const ran = await client.run(["app", "check", at, "--secret-stdin"], { input: `${secret}\n` });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("Anybody can post to this endpoint: verify signatures.");
    expect(ran.stdout).toContain("5 of 10 did not go as they should.");
    expect(ran.stdout + ran.stderr).not.toContain(secret);
  });

  it("tells programs the same in JSON, and of the frame where that is asked for", async () => {
    const words = [
      "app",
      "check",
      at,
      "--secret-stdin",
      "--frame",
      at,
      "--dashboard",
      "https://id.example",
      "--json",
    ];
    const ran = await client.run(words, { input: `${secret}\n` });
    const { checks } = JSON.parse(ran.stdout) as { readonly checks: readonly { readonly check: string }[] };
    expect(checks).toHaveLength(11);
    expect(checks.at(-1)).toMatchObject({ check: "framing", outcome: "failed" });
  });

  it("asks for a secret that is one, and an address of the web", async () => {
    const wrong = await client.run(["app", "check", at, "--secret-stdin"], { input: "hunter2\n" });
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).not.toContain("hunter2");
    const nowhere = await client.run(["app", "check", "ftp://x", "--secret-stdin"], { input: `${secret}\n` });
    expect(nowhere.stderr).toContain("ftp://x is no address of the web.");
    const missing = await client.run(["app", "check", at]);
    expect(missing.stderr).toContain("--secret-stdin or --secret-file");
  });
});
