import { CommandError } from "@grantway/terminal";
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
    await list.add(await page.text());
    const url = page.ok ? nextOf(page) : undefined;
    if (url === undefined) break;
    if (count === most) {
      await list.end();
      throw new CommandError("failed", `There are more than ${most} pages: say how many with --max-pages.`);
    }
    page = await next(url);
    await output.head(page);
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

/** Pages that are lists become one list; other pages are written one after another. */
function createList(output: Output) {
  let shape: "list" | "pages" | undefined;
  let empty = true;
  return {
    async add(text: string): Promise<void> {
      const items = parseList(text);
      shape ??= items === undefined ? "pages" : "list";
      if (shape === "pages" || items === undefined) {
        await output.write(text.endsWith("\n") ? text : `${text}\n`);
        return;
      }
      for (const item of items) {
        await output.write(`${empty ? "[" : ","}\n${JSON.stringify(item)}`);
        empty = false;
      }
    },
    async end(): Promise<void> {
      if (shape === "list") await output.write(empty ? "[]\n" : "\n]\n");
    },
  };
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
