import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { keptPage } from "./built-page.ts";
import type { PageFile } from "./page-file.ts";
import type { PageSources } from "./page-sources.ts";

/** What the process that builds says at its end. */
export type Built =
  | { readonly outcome: "built"; readonly files: readonly PageFile[] }
  | { readonly outcome: "failed"; readonly why: string };

/**
 * The files of a page. Where they have to be built first, another process does that: the builder takes more memory than
 * the whole server, and would keep it.
 *
 * @throws {Error} when it cannot be built, with the builder's words.
 */
export async function pageBuiltBeside(sources: PageSources): Promise<readonly PageFile[]> {
  return keptPage(sources) ?? buildBeside(sources);
}

function buildBeside(sources: PageSources): Promise<readonly PageFile[]> {
  return new Promise((resolve, reject) => {
    const child = fork(
      fileURLToPath(new URL("build-process.ts", import.meta.url)),
      [JSON.stringify(sources)],
      {
        // Nothing that this process was started with: flags of a test run, a debugger's port.
        execArgv: [],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      },
    );
    let complaints = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    child.once("error", reject);
    child.once("message", (built: Built) =>
      built.outcome === "built" ? resolve(built.files.map(asBuffers)) : reject(new Error(built.why)),
    );
    // After its message this changes nothing any more.
    child.once("close", (code) =>
      reject(new Error(`The builder ended with ${code}. ${complaints}`.trimEnd())),
    );
  });
}

/** On its way between processes a `Buffer` becomes a plain array of bytes. */
function asBuffers(file: PageFile): PageFile {
  const coded = Object.entries(file.coded).map(([coding, content]) => [coding, Buffer.from(content)]);
  return { ...file, content: Buffer.from(file.content), coded: Object.fromEntries(coded) };
}
