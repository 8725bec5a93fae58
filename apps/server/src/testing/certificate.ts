import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate for two days that signs itself, and its key. */
export function makeCertificate(host: string): { readonly cert: string; readonly key: string } {
  const folder = mkdtempSync(join(tmpdir(), "grantway-certificate-"));
  try {
    const files = ["-keyout", join(folder, "key"), "-out", join(folder, "cert")];
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    const names = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
    execFileSync("openssl", ["req", "-x509", ...kind, ...files, ...names], { stdio: "ignore" });
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    return { cert: read("cert"), key: read("key") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
