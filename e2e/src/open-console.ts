import { type RunningProvider, type Settings, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { signInAs, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/** Who administers the instance, and their password. */
export const administrator = ["root", "correct horse battery staple"] as const;

/** The password of everybody else. */
export const password = "a horse of their own";

/** A console, and somebody in it: an administrator unless a test says who. */
export interface OpenConsole {
  readonly browser: Browser;
  readonly provider: RunningProvider;
  /** Theirs, signed in. */
  readonly page: Page;
  /** Errors of the page, what its policy refused among them; answers of 4xx are none. */
  readonly complaints: string[];
  readonly go: (address: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the console of an instance of its own at this address. Whoever signs in first has its code compiled, so a test of one person
 * has nobody else sign in before. It is one process and cheap passwords: the demo is four, and for
 * who wants to see the demo.
 */
export async function openConsole({
  address,
  people = [],
  clients = [],
  settings = {},
  as = administrator,
  fill,
}: {
  readonly address: string;
  /** Usernames and names. */
  readonly people?: readonly (readonly [username: string, name: string])[];
  /** As documents (RFC 7591). */
  readonly clients?: readonly object[];
  readonly settings?: Settings;
  /** Who signs in, by their username and password. */
  readonly as?: readonly [login: string, password: string];
  /** Puts there what they are to see, once the people are. */
  readonly fill?: (open: Pick<OpenConsole, "provider">) => unknown;
}): Promise<OpenConsole> {
  const [browser, provider] = await Promise.all([openBrowser(), startProvider(settings)]);
  await Promise.all([
    ...people.map(([username, name]) => makePerson(provider, username, name)),
    clients.length > 0 && provider.administer(["clients", "import", "-"], JSON.stringify(clients)),
  ]);
  await fill?.({ provider });
  const page = await visit(browser, undefined, { permissions: ["clipboard-read", "clipboard-write"] });
  const complaints = listen(page);
  const go = (to: string) => page.goto(`${provider.issuer}/console${to}`);
  await go(address);
  await signInAs(page, ...as);
  await page.getByRole("navigation").first().waitFor();
  // What says that the console is being built is a failure to the browser.
  complaints.length = 0;
  return {
    browser,
    provider,
    page,
    complaints,
    go,
    async close() {
      await browser.close();
      await provider.remove();
    },
  };
}

async function makePerson(provider: RunningProvider, username: string, name: string): Promise<void> {
  const profile = ["--email", `${username}@example.org`, "--name", name, "--email-verified"];
  await provider.administer(["users", "create", username, ...profile, "--password-stdin"], `${password}\n`);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    const text = message.text();
    // What is refused, and what cannot be reached, tests do on purpose.
    const wanted = /^Failed to load resource: (?:the server responded with a status of 4|net::)/.test(text);
    if (/policy|Trusted/i.test(text) || (message.type() === "error" && !wanted)) complaints.push(text);
  });
  return complaints;
}
