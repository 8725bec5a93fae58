import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import type { TLSSocket } from "node:tls";
import { join } from "node:path";
import { createGrantway, createMemoryStore } from "@grantway/client";
import type { ProviderDetail, SignInStep } from "@grantway/helper/contract";
import { freePort } from "@grantway/tools/services";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSelfSigned } from "./certificate/self-signed.ts";
import { givenHelper } from "./testing/given-helper.ts";

/** The status of a request by https, whoever signed the certificate, and what it is for. */
function visit(url: string): Promise<{
  readonly status: number | undefined;
  readonly names: string | undefined;
  readonly location: string | undefined;
}> {
  return new Promise((resolve, reject) => {
    const request = get(url, { rejectUnauthorized: false }, (answer) => {
      const socket = answer.socket as TLSSocket;
      resolve({
        status: answer.resume().statusCode,
        names: socket.getPeerCertificate().subjectaltname,
        location: answer.headers.location,
      });
    });
    request.on("error", reject);
  });
}

describe("starting the helper", () => {
  it("says which port is taken and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    await expect(givenHelper({ port })).rejects.toMatchObject({
      code: "port_in_use",
      message: expect.stringContaining(`Port ${port} is taken`),
    });
  });

  it.each([
    [
      "an address that is not of this machine",
      { address: "203.0.113.7", selfSigned: true },
      /not an address of this machine/,
    ],
    ["a certificate without its key", { certificateFile: "/nowhere.pem" }, /give both files/],
    [
      "a certificate that is not there",
      { certificateFile: "/nowhere.pem", keyFile: "/nowhere.key" },
      /cannot be read/,
    ],
    ["a network address in the clear", { address: "0.0.0.0" }, /Others could read along/],
  ])("refuses %s in one sentence", async (_, options, words) => {
    await expect(givenHelper(options)).rejects.toMatchObject({
      name: "ClientError",
      message: expect.stringMatching(words),
    });
  });

  it("refuses a certificate and a key that do not belong together", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grantway-pem-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [a, b] = [made(), made()];
    const [certificateFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
    await writeFile(certificateFile, a.cert);
    await writeFile(keyFile, b.key);
    await expect(givenHelper({ certificateFile, keyFile })).rejects.toThrow(/belong together/);
    // Written by an editor that has UTF-16.
    await writeFile(keyFile, `\u{FEFF}${a.key.replaceAll("\n", "\r\n")}`, "utf16le");
    const { serving } = await givenHelper({ certificateFile, keyFile });
    expect((await visit(serving.origin)).status).toBe(200);
  });

  it("serves by https with a certificate of its own when told to", async () => {
    const { serving } = await givenHelper({ selfSigned: true });
    expect(serving.origin).toMatch(/^https:/);
    const { status, names } = await visit(serving.origin);
    expect([status, names]).toEqual([200, "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1"]);
  });

  it("lets go of its port when it stops, with a page still open", async () => {
    const { serving, page } = await givenHelper();
    const events = await fetch(`${serving.origin}/api/events`, { headers: page.headers });
    await serving.stop();
    await expect(events.text()).rejects.toThrow();
    await expect(fetch(serving.origin)).rejects.toThrow();
  });
});

const made = () => createSelfSigned({ names: ["127.0.0.1"], now: Date.now(), days: 2, random: randomBytes });

describe("a provider that insists on https", () => {
  it("comes back to a listener of its own, with our certificate, that serves nothing else", async () => {
    const store = createMemoryStore();
    const redirect = { httpsOnly: true, hosts: ["localhost"] } as const;
    const endpoints = { authorization: "https://strict.example/go", token: "https://strict.example/token" };
    const strict = { id: "strict", name: "Strict", endpoints, redirect };
    const grantway = createGrantway({ store, definitions: [strict] });
    const { page, serving } = await givenHelper({ grantway, port: await freePort([1]) });
    const port = Number(new URL(serving.origin).port) + 1;
    const shown = await page.call<ProviderDetail>("GET", "/api/providers/strict");
    expect(shown.body.redirectUri).toBe(`https://localhost:${port}/callback`);
    expect(shown.body.certificateNote).toContain("your browser warns once");

    await page.call("POST", "/api/connections", { provider: "strict", name: "strict", client: { id: "x" } });
    const { body: step } = await page.call<SignInStep>("POST", "/api/connections/strict/connect", {});
    expect(new URL(step.next === "visit" ? step.url : "").searchParams.get("redirect_uri")).toBe(
      shown.body.redirectUri,
    );
    expect((await visit(`https://localhost:${port}/`)).status).toBe(404);
    expect((await visit(`https://localhost:${port}/api/connections`)).status).toBe(404);
    const back = await visit(`https://localhost:${port}/callback?error=access_denied&state=wrong`);
    expect([back.status, back.location]).toEqual([
      303,
      expect.stringContaining(`${serving.origin}/?notice=`),
    ]);
  });
});
