import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { builtPage } from "@grantway/built-page";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/* Pages with every component in use, built as the helper's page is and served under as strict a policy. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // What an answer is shown from: memory, and its own files.
  "img-src 'self' blob:",
  "media-src blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types grantway-worker",
].join("; ");

/** The page in a browser of its own. */
export interface OpenComponents {
  readonly browser: Browser;
  readonly page: Page;
  readonly origin: string;
  /** Errors that the browser's console told; emptied by whoever looks at them. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A page of parts. */
export interface PartsPage {
  /** Its folder in this package. */
  readonly folder: string;
  /** What goes into it from elsewhere, seen from the folder. */
  readonly inputs: readonly string[];
  /** Answers what is no file of it; anything else is not found. */
  readonly answer?: (path: string, request: IncomingMessage, response: ServerResponse) => boolean;
}

const components: PartsPage = {
  folder: "component-page",
  inputs: ["../../packages/ui/package.json", "../../packages/ui/src"],
};

/** Serves the page, and has a browser for it; the page is not opened yet. */
export async function openComponents(
  options: BrowserContextOptions = {},
  parts: PartsPage = components,
): Promise<OpenComponents> {
  const [browser, served] = await Promise.all([openBrowser(), serve(parts)]);
  const page = await visit(browser, undefined, options);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return {
    browser,
    page,
    origin: served.origin,
    complaints,
    async close() {
      await browser.close();
      served.stop();
    },
  };
}

/** Serves it on a free port. */
async function serve(parts: PartsPage): Promise<{ readonly origin: string; stop(): void }> {
  const folder = fileURLToPath(new URL(`../${parts.folder}`, import.meta.url));
  const sources = { name: "the page of parts", folder, inputs: parts.inputs, base: "/" } as const;
  const files = new Map(
    (await builtPage(sources, () => undefined)).map((file) => [file.path, file] as const),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://components.example");
    const file = files.get(pathname === "/" ? "/index.html" : pathname);
    if (file === undefined) {
      if (parts.answer?.(pathname, request, response) !== true) response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "content-type": file.type, "content-security-policy": policy })
      .end(file.content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, stop: () => void server.close() };
}
