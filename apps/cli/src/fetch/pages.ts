import { CommandError } from "@grantway/terminal";
import { listItems } from "./list-items.ts";
import type { Output } from "./output.ts";

/** Writes the answer, and those that follow it by `Link: rel="next"` (RFC 8288) up to `most`. Answers the last one. */
export async function fetchPages({
  first,
  next,
  most,
  output,
}: {
  readonly first: Response;
  readonly next: (url: string) => Promise<Response>;
  /** 1: the answer is written as it comes. */
  readonly most: number;
  readonly output: Output;
}): Promise<Response> {
  await output.head(first);
  if (most === 1) {
    for await (const chunk of first.body ?? []) await output.write(chunk);
    return first;
  }
  let page = first;
  const list = createList(output);
  for (let count = 1; ; count += 1) {
    const added = await list.add(await page.text());
    if (!added) throw await endedEarly(list, `Page ${count} is no list: ${written}`);
    const url = page.ok ? await nextOrEnd(page, list) : undefined;
    if (url === undefined) break;
    if (count === most)
      throw await endedEarly(list, `There are more than ${most} pages: say how many with --max-pages.`);
    page = await next(url);
    await output.head(page);
    // What says why is no part of the list, which is not all there is.
    if (!page.ok) {
      await page.body?.cancel();
      throw await endedEarly(
        list,
        `The API answered ${page.status} to page ${count + 1}: ${written}`,
        "http",
      );
    }
  }
  await list.end();
  return page;
}

/** The address of the next page, if it has the same origin: the token goes nowhere else. */
export function nextOf(page: Response): string | undefined {
  const links = page.headers.get("link") ?? "";
  for (const [, target = "", parameters = ""] of links.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!relationsIn(parameters).includes("next")) continue;
    const url = URL.parse(target, page.url);
    if (url === null) continue;
    if (url.origin === new URL(page.url).origin) return url.href;
    throw new CommandError(
      "failed",
      `The next page is at another place, ${url.origin}, which is not given the token: fetch it by itself if you trust it.`,
    );
  }
  return undefined;
}

function relationsIn(parameters: string): readonly string[] {
  const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters) ?? [];
  return (quoted ?? bare ?? "").toLowerCase().split(/\s+/);
}

const written = "what came before it was written.";

/** Ends what was written so far, which is not all there is. */
async function endedEarly(list: List, message: string, kind: "failed" | "http" = "failed") {
  await list.end();
  return new CommandError(kind, message);
}

async function nextOrEnd(page: Response, list: List): Promise<string | undefined> {
  try {
    return nextOf(page);
  } catch (error) {
    await list.end();
    throw error;
  }
}

interface List {
  /** `false` for what is no list behind one. */
  add(text: string): Promise<boolean>;
  end(): Promise<void>;
}

/** Pages that are lists become one list; other pages are written one after another. */
function createList(output: Output): List {
  let shape: "list" | "pages" | undefined;
  let empty = true;
  return {
    async add(text) {
      const items = listItems(text);
      shape ??= items === undefined ? "pages" : "list";
      if (shape === "pages") {
        await output.write(text.endsWith("\n") ? text : `${text}\n`);
        return true;
      }
      for (const item of items ?? []) {
        await output.write(`${empty ? "[" : ","}\n${item}`);
        empty = false;
      }
      return items !== undefined;
    },
    async end() {
      if (shape === "list") await output.write(empty ? "[]\n" : "\n]\n");
    },
  };
}
