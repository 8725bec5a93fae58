import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Session } from "../session.ts";
import { openBrowser } from "./open-browser.ts";

/** Long enough for a browser that has to start first. */
const lifetime = 60_000;

/**
 * Opens a link that is a secret. Every user of the machine can see arguments, so the browser is given a file that only
 * this user can read, and that redirects to the link.
 */
export async function openPrivately(link: string, { environment }: Session): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-open-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, "open.html");
  const target = link.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${target}">`,
    {
      mode: 0o600,
    },
  );
  process.once("exit", remove);
  setTimeout(remove, lifetime).unref();
  return openBrowser(pathToFileURL(file).href, environment);
}
