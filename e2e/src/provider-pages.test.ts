import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, launch, signIn, visit } from "./browser.ts";
import { startDemo, type Demo } from "./demo.ts";
import { providerPages } from "./provider-pages.ts";

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch(inject("chromium"))]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

describe("the provider's pages", () => {
  it.each(providerPages)("$name has no axe violation at two widths, light and dark", async ({ reach }) => {
    const page = await reach(browser, demo);
    await expectAccessible(page);
    await page.context().close();
  });

  it("load no script and nothing from elsewhere, and complain of nothing in the console", async () => {
    const page = await visit(browser);
    const complaints: string[] = [];
    page.on("console", (message) => void complaints.push(message.text()));
    page.on("pageerror", (error) => void complaints.push(error.message));
    const loaded: string[] = [];
    page.on(
      "request",
      (request) => void loaded.push(`${request.resourceType()} ${new URL(request.url()).origin}`),
    );
    await page.goto(`${demo.codeApp}/sign-in`);
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(complaints).toEqual([]);
    const types = new Set(loaded.map((line) => line.split(" ")[0]));
    expect(types).not.toContain("script");
    expect(new Set(loaded.slice(1).map((line) => line.split(" ")[1]))).toEqual(new Set([demo.provider]));
    await page.context().close();
  });

  it("take a double click on Allow for one", async () => {
    const page = await visit(browser);
    await page.goto(`${demo.codeApp}/sign-in`);
    await signIn(page, "admin", demo.passwords.get("admin") ?? "");
    await page.getByRole("button", { name: "Allow" }).dblclick();
    await page.getByRole("heading", { name: "Hello, admin" }).waitFor();
    await page.context().close();
  });
});
