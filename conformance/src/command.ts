import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { commandLine } from "@grantway/tools/services";

const bin = createRequire(import.meta.url).resolve("grantway/bin/grantway.js");

/** How a command ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line of a person with nothing in their account. */
export interface CommandLine {
  /**
   * A command that waits for nobody shares a process with others, and one that waits has its own.
   *
   * @param visit - what the person does with the address that the command prints and waits for
   */
  readonly grantway: (words: readonly string[], visit?: (address: URL) => Promise<unknown>) => Promise<Ran>;
  /** A file of the person, by its path. */
  readonly file: (name: string, content: string) => string;
  readonly remove: () => void;
}

/** A vault of its own; the person of the test is the browser. */
export function aCommandLine(): CommandLine {
  const home = mkdtempSync(join(tmpdir(), "grantway-command-"));
  const env = {
    // Of these, those of the provider's commands, which then share the process.
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("NODE_"))),
    PATH: process.env["PATH"],
    HOME: home,
    XDG_DATA_HOME: join(home, "data"),
    XDG_CONFIG_HOME: join(home, "config"),
    GRANTWAY_KEYCHAIN: "off",
    // There is a browser, so nobody is asked to take another device.
    BROWSER: "true",
  };
  return {
    async grantway(words, visit) {
      const argv = [process.execPath, bin, ...words];
      if (visit === undefined) return commandLine().run({ argv, input: "", env, cwd: home });
      const child = spawn(process.execPath, [bin, ...words], { cwd: home, env, stdio: "pipe" });
      child.stdin.end();
      let told = "";
      const visits: Promise<unknown>[] = [];
      child.stderr.setEncoding("utf8").on("data", (more: string) => {
        told += more;
        const address = /^ {2}(http\S+)$/m.exec(told)?.[1];
        if (address === undefined || visits.length > 0) return;
        visits.push(visit(new URL(address)));
      });
      const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
      await Promise.all(visits);
      return { code: code as number | null, stdout, stderr: told };
    },
    file(name, content) {
      const path = join(home, name);
      writeFileSync(path, content, { mode: 0o600 });
      return path;
    },
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 10 }),
  };
}
