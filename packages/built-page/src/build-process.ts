import { builtPage } from "./built-page.ts";
import type { Built } from "./built-beside.ts";
import type { PageSources } from "./page-sources.ts";

/* Started as a process of its own: builds a page, hands the files over, and ends. */

function say(built: Built): void {
  process.send?.(built, () => process.exit());
}

try {
  const [, , sources = ""] = process.argv;
  say({ outcome: "built", files: await builtPage(JSON.parse(sources) as PageSources, () => undefined) });
} catch (error) {
  say({ outcome: "failed", why: error instanceof Error ? error.message : String(error) });
}
