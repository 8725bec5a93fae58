import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";

/** A file that a page saved. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** The file that a page saves when this is done. */
export async function saved(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}
