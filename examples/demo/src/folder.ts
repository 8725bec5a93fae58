import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DemoError } from "./demo-error.ts";

/** Where a demo keeps its data and logs. */
export interface Folder {
  readonly path: string;
  readonly temporary: boolean;
  /** Removes it, if it is temporary. */
  dispose(): Promise<void>;
}

/** Makes the folder, or uses the existing one. @throws DemoError when it cannot be written to. */
export async function prepareFolder(name: string | undefined): Promise<Folder> {
  if (name === undefined) {
    const path = await mkdtemp(join(tmpdir(), "grantway-demo-"));
    await mkdir(join(path, "logs"));
    return { path, temporary: true, dispose: () => rm(path, { recursive: true, force: true }) };
  }
  const path = resolve(name);
  try {
    // It will contain keys and secrets.
    await mkdir(path, { recursive: true, mode: 0o700 });
    await refuseReadOnly(path);
    await mkdir(join(path, "logs"), { recursive: true });
    const probe = join(path, ".writable");
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new DemoError(`The folder ${path} cannot be written to (${explain(error)}).`, { cause: error });
  }
  return { path, temporary: false, dispose: () => Promise.resolve() };
}

/** Root may write anywhere, but a folder without any write permission is not meant to be written to. */
async function refuseReadOnly(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o222) === 0) throw Object.assign(new Error("read-only"), { code: "EROFS" });
}

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "it is read-only",
    ENOTDIR: "a part of the path is a file",
    EEXIST: "it is a file",
    ENOSPC: "the disk is full",
  }),
);

function explain(error: unknown): string {
  const { code = "unknown reason" } = error as NodeJS.ErrnoException;
  return reasons.get(code) ?? code;
}
