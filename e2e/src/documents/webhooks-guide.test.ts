import { spawn } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Webhook } from "standardwebhooks";
import { describe, expect, it, onTestFinished } from "vitest";
import { house, readBlocks } from "./blocks.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

/** The files that the guide shows, in a folder of their own. */
function guideFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), "grantway-webhooks-guide-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(house, "node_modules"), join(folder, "node_modules"));
  for (const { file, text } of readBlocks("docs/guides/webhooks.md"))
    if (file !== undefined) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return folder;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

describe("docs/guides/webhooks.md", () => {
  it("shows a receiver that takes what is signed, once, and nothing else", async () => {
    const folder = guideFiles();
    const port = await freePort();
    const child = spawn(process.execPath, [join(folder, "receiver.ts")], {
      env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret },
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill());
    let said = "";
    child.stdout.on("data", (part: Buffer) => (said += part.toString()));
    const id = "evt_a_7";
    const body = JSON.stringify({ id, type: "grant.changed", timestamp: new Date().toISOString(), data: {} });
    const post = async (sent: string, at = new Date()) => {
      const headers = {
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(secret).sign(id, at, body),
      };
      const answer = await fetch(`http://127.0.0.1:${port}/hooks`, { method: "POST", headers, body: sent });
      return answer.status;
    };
    await expect.poll(() => post(body).catch(() => 0)).toBe(204);
    expect(await post(body)).toBe(204);
    expect(await post(`${body} `)).toBe(400);
    expect(await post(body, new Date(Date.now() - 600_000))).toBe(400);
    await expect.poll(() => said).toBe("grant.changed {}\n");
  });

  it("shows how to verify with the public key alone", async () => {
    const file = pathToFileURL(join(guideFiles(), "verify.ts")).href;
    const { isSigned } = (await import(file)) as {
      isSigned: (publicKey: string, headers: Readonly<Record<string, string>>, body: string) => boolean;
    };
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
    const headersAt = (seconds: number, body: string) => ({
      "webhook-id": "evt_a_7",
      "webhook-timestamp": String(seconds),
      "webhook-signature": `v1,x v1a,${sign(null, Buffer.from(`evt_a_7.${seconds}.${body}`), privateKey).toString("base64")}`,
    });
    const now = Math.floor(Date.now() / 1000);
    expect(isSigned(`whpk_${raw}`, headersAt(now, "{}"), "{}")).toBe(true);
    expect(isSigned(`whpk_${raw}`, headersAt(now, "{}"), "{} ")).toBe(false);
    expect(isSigned(`whpk_${raw}`, headersAt(now - 600, "{}"), "{}")).toBe(false);
  });
});
