import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { answerSample } from "./answer-samples.ts";
import { type OpenComponents, openComponents } from "./component-page.ts";

/** The page of answers in a browser of its own, and what tests do with it. */
export interface OpenAnswers extends OpenComponents {
  /** Opens the page anew with a button for each call, and makes the first of them. */
  readonly ask: (calls: string, more?: Readonly<Record<string, string>>) => Promise<void>;
  /** Makes one more call of the page. */
  readonly call: (name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly tab: (name: string) => Locator;
  /** What the browser complained of, but for answers that are refusals. */
  readonly trouble: () => readonly string[];
}

const inputs = ["ui", "words"]
  .flatMap((name) => [`../../packages/${name}/package.json`, `../../packages/${name}/src`])
  .concat("../../apps/explorer/package.json", "../../apps/explorer/src/browser");

/** Serves the page of answers, and has a browser for it. */
export async function openAnswers(options: BrowserContextOptions = {}): Promise<OpenAnswers> {
  const open = await openComponents(options, {
    folder: "answer-page",
    inputs,
    answer: answerSample,
  });
  const page: Page = open.page;
  page.on("pageerror", (error) => open.complaints.push(error.message));
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const call = (name: string) => button(name).click();
  return {
    ...open,
    button,
    call,
    tab: (name) => page.getByRole("tab", { name }),
    trouble: () => open.complaints.filter((text) => !text.startsWith("Failed to load resource")),
    async ask(calls, more = {}) {
      open.complaints.length = 0;
      await page.goto(`${open.origin}/?${new URLSearchParams({ calls, ...more }).toString()}`);
      await call(calls.split(",", 1)[0] ?? "");
    },
  };
}
