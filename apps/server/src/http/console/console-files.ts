import type { PageFile } from "@grantway/console/built-page";

/** The files of the console as they stand at a path of this instance, by their address below the server's root. */
export type ConsoleFiles = ReadonlyMap<string, PageFile>;

/** What there is of the console at this moment. */
export type ConsoleState = ConsoleFiles | "building" | "failed";

/** How long a visitor is kept waiting for files that may only have to be read. Milliseconds. */
const patience = 1000;

/**
 * Answers with the files of the console once they are there. The first visitor has them made or read, so that a server whose
 * console nobody opens starts and stays without them. What failed is told to `onFailure` and tried again at the next visit.
 *
 * @param path - where the console is served, with the path of the issuer: `/console`.
 */
export function createConsoleFiles(dependencies: {
  readonly path: string;
  readonly load: () => Promise<readonly PageFile[]>;
  readonly onFailure: (error: unknown) => void;
}): () => Promise<ConsoleState> {
  const { path, load, onFailure } = dependencies;
  let loading: Promise<ConsoleState> | undefined;

  async function once(): Promise<ConsoleState> {
    try {
      return new Map((await load()).map((file) => [path + file.path, placed(file, path)]));
    } catch (error) {
      onFailure(error);
      loading = undefined;
      return "failed";
    }
  }

  return () => Promise.race([(loading ??= once()), building()]);
}

/** The one document names its scripts and styles by where it stands itself, and it stands at every address of the console. */
function placed(file: PageFile, path: string): PageFile {
  if (!file.path.endsWith(".html")) return file;
  const text = file.content.toString().replaceAll('="./', `="${path}/`);
  return { ...file, content: Buffer.from(text), coded: {} };
}

function building(): Promise<ConsoleState> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, "building").unref();
  });
}
