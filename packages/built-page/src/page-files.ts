import type { PageFile } from "./page-file.ts";

/** The files of a page as they stand at a path of a server, by their address below its root. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** What there is of a page at this moment. */
export type PageState = PageFiles | "building" | "failed";

/** How long a visitor is kept waiting for files that may only have to be read. Milliseconds. */
const patience = 1000;

/**
 * Answers with the files of a page once they are there. The first visitor has them made or read, so that a server whose page
 * nobody opens starts and stays without them. What failed is told to `onFailure` and tried again at the next visit.
 *
 * @param path - where the page is served, with the path of the server itself: `/console`.
 */
export function createPageFiles(dependencies: {
  readonly path: string;
  readonly load: () => Promise<readonly PageFile[]>;
  readonly onFailure: (error: unknown) => void;
}): () => Promise<PageState> {
  const { path, load, onFailure } = dependencies;
  let loading: Promise<PageState> | undefined;

  async function once(): Promise<PageState> {
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

/** The one document names its scripts and styles by where it stands itself, and it stands at every address of the page. */
function placed(file: PageFile, path: string): PageFile {
  if (!file.path.endsWith(".html")) return file;
  const text = file.content.toString().replaceAll('="./', `="${path}/`);
  return { ...file, content: Buffer.from(text), coded: {} };
}

function building(): Promise<PageState> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, "building").unref();
  });
}
