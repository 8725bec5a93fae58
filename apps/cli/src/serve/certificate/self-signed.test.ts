import { randomBytes, X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptCertificate } from "./kept-certificate.ts";
import { createSelfSigned } from "./self-signed.ts";

const names = ["localhost", "127.0.0.1", "::1"];
const made = () => createSelfSigned({ names, now: Date.now(), days: 390, random: randomBytes });

describe("a certificate of our own, RFC 5280", () => {
  it("is one that OpenSSL reads: names, end, key usage, its own signature", () => {
    const certificate = new X509Certificate(made().cert);
    expect(certificate.subjectAltName).toBe(
      "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
    );
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    const days = (Date.parse(certificate.validTo) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(389);
    expect(days).toBeLessThan(391);
  });

  it("has a serial number of its own each time, never negative", () => {
    const serials = Array.from({ length: 8 }, () => new X509Certificate(made().cert).serialNumber);
    expect(new Set(serials).size).toBe(8);
    expect(serials.some((serial) => serial.startsWith("-"))).toBe(false);
  });

  it.each(["127.0.0.1", "localhost"])("serves https on %s to who trusts it", async (host) => {
    const certificate = made();
    const server = createServer(certificate, (_request, response) => response.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      const options = { ca: certificate.cert, family: 4 };
      get(`https://${host}:${port}/`, options, (answer) => resolve(answer.resume().statusCode)).on(
        "error",
        reject,
      );
    });
    expect(status).toBe(200);
    server.close();
  });
});

describe("the certificate that is kept", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "grantway-certificate-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const kept = (now = Date.now(), more: readonly string[] = []) =>
    keptCertificate({ folder, names: [...names, ...more], now, random: randomBytes });

  it("is the same the next time, in a file for its owner alone", async () => {
    expect(await kept()).toEqual(await kept());
    expect((await stat(join(folder, "this-machine.pem"))).mode & 0o777).toBe(0o600);
  });

  it("is made again when it ends, when a name is missing, and when its file is damaged", async () => {
    const first = await kept();
    const later = await kept(Date.now() + 390 * 86_400_000);
    expect(later.cert).not.toBe(first.cert);
    const other = await kept(undefined, ["helper.example"]);
    expect(other.cert).not.toBe(later.cert);
    await writeFile(
      join(folder, "this-machine.pem"),
      "-----BEGIN CERTIFICATE-----\nx\n-----BEGIN PRIVATE KEY-----",
    );
    const repaired = await kept();
    expect(await readFile(join(folder, "this-machine.pem"), "utf8")).toBe(repaired.cert + repaired.key);
  });
});
