import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

/*
 * The real Secret Service, in a session of its own, where this machine has its programs (Debian: apt-get install
 * gnome-keyring dbus). Elsewhere the same steps must end in a key file.
 */

const worker = join(import.meta.dirname, "keychain-worker.ts");
const isThere = (program: string) => spawnSync(program, ["--version"]).status === 0;
const hasSecretService = isThere("dbus-run-session") && isThere("gnome-keyring-daemon");

interface Found {
  readonly from: string;
  readonly key: string;
  readonly notices: number;
}

async function given() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-keychain-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "run"), { mode: 0o700 });
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    HOME: folder,
    XDG_RUNTIME_DIR: join(folder, "run"),
    NODE: process.execPath,
    WORKER: worker,
  };
  return { path: join(folder, "default.vault"), env };
}

function parse(output: string): readonly Found[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Found);
}

describe("the keychain of this system", () => {
  it("keeps the key between processes; without one it is kept in a file after a notice", async () => {
    const { path, env } = await given();
    const twice = `"$NODE" "$WORKER" '${path}'; echo; "$NODE" "$WORKER" '${path}'; echo`;
    const unlock = "printf password | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1";
    const { stdout } = hasSecretService
      ? spawnSync("dbus-run-session", ["--", "sh", "-c", `${unlock}; ${twice}`], { env })
      : spawnSync("sh", ["-c", twice], { env });
    const [first, second] = parse(stdout.toString());
    expect(first).toMatchObject({
      from: hasSecretService ? "keychain" : "file",
      notices: hasSecretService ? 0 : 1,
    });
    expect(second).toEqual({ ...first, notices: 0 });
  });

  it("is done without where there is no session", async () => {
    const { path, env } = await given();
    const { stdout } = spawnSync(process.execPath, [worker, path], { env });
    expect(parse(stdout.toString())).toMatchObject([{ from: "file", notices: 1 }]);
  });
});
