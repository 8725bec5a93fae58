import { createHash } from "node:crypto";
import { type DocumentSource, type ReadDocument, readDocument } from "./read-document.ts";

/** For so long nobody is asked again. Milliseconds. */
const fresh = 60_000;

/** Characters of all documents together; the one that was wanted the longest ago goes first. */
const most = 64 * 1024 * 1024;

/** A document for a browser. */
export interface KeptDocument {
  readonly text: string;
  readonly type: string;
  /** Made of the text: the same tag is the same document. */
  readonly tag: string;
}

interface Kept extends KeptDocument {
  readonly askedAt: number;
  readonly validators: ReadDocument["validators"];
}

/** Documents that were read, kept in memory. */
export interface KeptDocuments {
  /** @throws {NoDocument} when there is none, not even an older one. */
  get(source: DocumentSource): Promise<KeptDocument>;
}

/**
 * Keeps documents by their address: asked again after a minute, and only whether they changed. Who asks together waits for one
 * answer. While their server does not answer, the one from before is given.
 */
export function createKeptDocuments({ now }: { readonly now: () => number }): KeptDocuments {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Kept>>();

  async function ask(source: DocumentSource): Promise<Kept> {
    const before = kept.get(source.url);
    const read = await readDocument(source, before?.validators).catch((error: unknown) => {
      if (before === undefined) throw error;
      return "unchanged" as const;
    });
    if (read === "unchanged") {
      // Without one before, nobody asked whether it changed.
      if (before === undefined)
        throw new Error(`${source.url} answers that nothing changed, and was never read.`);
      return keep(source.url, { ...before, askedAt: now() });
    }
    const tag = createHash("sha256").update(read.text).digest("base64url");
    return keep(source.url, { ...read, tag: `"${tag}"`, askedAt: now() });
  }

  function keep(url: string, document: Kept): Kept {
    kept.delete(url);
    kept.set(url, document);
    for (const [oldest] of kept) {
      if (sizeOf(kept) <= most || oldest === url) break;
      kept.delete(oldest);
    }
    return document;
  }

  return {
    async get(source) {
      const found = kept.get(source.url);
      if (found !== undefined && now() - found.askedAt < fresh) return found;
      const asking = underWay.get(source.url) ?? ask(source).finally(() => underWay.delete(source.url));
      underWay.set(source.url, asking);
      return asking;
    },
  };
}

function sizeOf(kept: ReadonlyMap<string, Kept>): number {
  return [...kept.values()].reduce((sum, { text }) => sum + text.length, 0);
}
