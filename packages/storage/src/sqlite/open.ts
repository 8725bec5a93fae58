import type { MessagePort } from "node:worker_threads";
import type { BuiltInApi } from "@grantway/protocol";
import type { Storage } from "../storage.ts";
import { migrateSqlite, refuseMissing } from "./migrate.ts";
import { joinWriter, type OpenWriter, startWriter } from "./writer.ts";

/** How a file is opened. */
interface SqliteOptions {
  /** From a thread that has the file open: then its writer is used, and the schema is up to date. */
  readonly shared: MessagePort | undefined;
  readonly mustExist: boolean;
  /** Whether writes happen on this thread as well, see {@link writeHere}. */
  readonly brief: boolean;
  readonly builtIn: BuiltInApi | undefined;
}

/** Storage in one SQLite file: reads on this thread, writes on a thread of their own. */
export async function openSqlite(file: string, options: SqliteOptions): Promise<Storage> {
  if (options.mustExist) refuseMissing(file);
  // What reads is loaded while the writer's thread starts, which takes as long.
  const [writer, { readAndWrite }] = await Promise.all([
    openWriter(file, options),
    import("./read-and-write.ts"),
  ]);
  try {
    return readAndWrite(file, writer, options.builtIn);
  } catch (error) {
    await writer({ acknowledging: () => undefined }).close();
    throw error;
  }
}

async function openWriter(file: string, { shared, brief }: SqliteOptions): Promise<OpenWriter> {
  if (shared !== undefined) return (options) => joinWriter(shared, options);
  if (!brief) return startWriter(file);
  await migrateSqlite(file);
  const { writeHere } = await import("./write-here.ts");
  return (options) => writeHere(file, options);
}
