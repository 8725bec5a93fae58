import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { visit } from "./browser.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";

/* The pages of who makes an account of their own, and of who forgot their password, with the links of their mails. */

/** Where people may make accounts. */
export interface Entry {
  readonly issuer: string;
  /** Where their mails arrive; nothing does where none are sent. */
  readonly mailbox: Mailbox;
  readonly close: () => Promise<void>;
}

/** One of the pages, and how a visitor gets there. */
export interface EntryPage {
  /** The name of its screenshots. */
  readonly name: string;
  readonly reach: (browser: Browser, entry: Entry) => Promise<Page>;
}

/** Starts a provider at which people make accounts, which sends mail or does not; on a free port unless one is given. */
export async function openEntry({
  mails,
  port,
}: {
  readonly mails: boolean;
  readonly port?: number;
}): Promise<Entry> {
  const mailbox = await openMailbox();
  const mail = {
    GRANTWAY_MAIL_SERVER: mailbox.address,
    GRANTWAY_MAIL_FROM: "login@example.org",
    GRANTWAY_MAIL_TLS: "off",
  };
  const provider: RunningProvider = await startProvider({
    GRANTWAY_SIGN_UP_POLICY: "open",
    ...(mails ? mail : {}),
    ...(port === undefined ? {} : { GRANTWAY_PORT: String(port) }),
  });
  return {
    issuer: provider.issuer,
    mailbox,
    async close() {
      await provider.remove();
      mailbox.close();
    },
  };
}

async function at(browser: Browser, address: string): Promise<Page> {
  const page = await visit(browser, undefined, { locale: "en" });
  await page.goto(address);
  return page;
}

/** Fills in the only text field of a page, asks for a link, and waits until it is on its way. */
async function askForLink(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "Send link" }).click();
  await page.getByRole("heading", { name: "Look into your mailbox" }).waitFor();
}

/** Where no mail is sent. */
export const pagesWithoutMail: readonly EntryPage[] = [
  { name: "sign-up", reach: (browser, { issuer }) => at(browser, `${issuer}/sign-up`) },
  {
    name: "sign-up-refused",
    async reach(browser, { issuer }) {
      const page = await at(browser, `${issuer}/sign-up`);
      await page.getByLabel("Username").fill("grace");
      await page.getByLabel("Email").fill("grace@example.org");
      await page.getByLabel("Full name").fill("Grace Hopper");
      await page.getByLabel("Password").fill("1234567890");
      await page.getByRole("button", { name: "Create account" }).click();
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
];

/** Where mail is sent. */
export const pagesWithMail: readonly EntryPage[] = [
  { name: "sign-in-with-mail", reach: (browser, { issuer }) => at(browser, `${issuer}/sign-in`) },
  { name: "sign-up-email", reach: (browser, { issuer }) => at(browser, `${issuer}/sign-up`) },
  {
    name: "sign-up-sent",
    async reach(browser, { issuer }) {
      const page = await at(browser, `${issuer}/sign-up`);
      await askForLink(page, "joan@example.org");
      return page;
    },
  },
  {
    name: "sign-up-confirm",
    async reach(browser, { issuer, mailbox }) {
      const page = await at(browser, `${issuer}/sign-up`);
      await askForLink(page, "grace@example.org");
      await page.goto(await mailbox.linkFor("grace@example.org"));
      await page.getByText("is confirmed.").waitFor();
      return page;
    },
  },
  { name: "forgot-password", reach: (browser, { issuer }) => at(browser, `${issuer}/forgot-password`) },
  {
    name: "forgot-password-sent",
    async reach(browser, { issuer }) {
      const page = await at(browser, `${issuer}/forgot-password`);
      await askForLink(page, "nobody");
      return page;
    },
  },
  {
    name: "choose-password",
    async reach(browser, { issuer, mailbox }) {
      const page = await at(browser, `${issuer}/forgot-password`);
      await askForLink(page, "root");
      await page.goto(await mailbox.linkFor("root@example.org"));
      await page.getByRole("heading", { name: "Choose a password" }).waitFor();
      return page;
    },
  },
];
