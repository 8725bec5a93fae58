import { builtPage } from "@grantway/built-page";
import type { Built } from "./built-page.ts";
import { consoleSources } from "./page-sources.ts";

/* Started as a process of its own: builds the console, hands the files over, and ends. */

function say(built: Built): void {
  process.send?.(built, () => process.exit());
}

try {
  say({ outcome: "built", files: await builtPage(consoleSources, () => undefined) });
} catch (error) {
  say({ outcome: "failed", why: error instanceof Error ? error.message : String(error) });
}
