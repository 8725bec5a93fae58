import type { Browser, Page } from "playwright-core";
import { signIn, visit } from "./browser.ts";
import type { Demo } from "./demo.ts";

/** A page of the provider, and how a visitor gets there. */
export interface ProviderPage {
  /** What its pictures are called. */
  readonly name: string;
  readonly reach: (browser: Browser, demo: Demo) => Promise<Page>;
}

async function consent(browser: Browser, demo: Demo): Promise<Page> {
  const page = await visit(browser);
  await page.goto(`${demo.codeApp}/sign-in`);
  await signIn(page, "grace", demo.passwords.get("grace") ?? "");
  await page.getByRole("button", { name: "Allow" }).waitFor();
  return page;
}

/** Every page a person may meet on the way through an authorization. None of these visits changes what the next sees. */
export const providerPages: readonly ProviderPage[] = [
  {
    name: "sign-in",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.codeApp}/sign-in`);
      return page;
    },
  },
  {
    name: "sign-in-refused",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.codeApp}/sign-in`);
      await signIn(page, "nobody", "not a password");
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
  { name: "consent", reach: consent },
  {
    name: "consent-upgrade",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      const url = new URL(`${demo.provider}/authorize`);
      url.search = new URLSearchParams({
        client_id: "code-app",
        redirect_uri: `${demo.codeApp}/callback`,
        response_type: "code",
        scope: "openid profile",
        code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        code_challenge_method: "S256",
      }).toString();
      await page.goto(url.href);
      await page.getByRole("button", { name: "Allow" }).click();
      await page.waitForURL((at) => at.origin === demo.codeApp);
      await page.goto(`${demo.codeApp}/sign-in`);
      await page.getByRole("button", { name: "Keep current access" }).waitFor();
      return page;
    },
  },
  {
    name: "error",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(
        `${demo.provider}/authorize?client_id=code-app&redirect_uri=https://elsewhere.example/`,
      );
      return page;
    },
  },
  {
    name: "expired",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.provider}/authorize?request=gwrq_old`);
      return page;
    },
  },
  {
    name: "home",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      await page.goto(demo.provider);
      return page;
    },
  },
  {
    name: "signed-out",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      await page.goto(`${demo.provider}/sign-out`);
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: /signed out/i }).waitFor();
      return page;
    },
  },
  {
    name: "not-found",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.provider}/nowhere`);
      return page;
    },
  },
];
