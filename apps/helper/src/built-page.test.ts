import { expect, it } from "vitest";
import { builtPage } from "./built-page.ts";

it("the page of grantway serve is built for use, whatever NODE_ENV says: a test run sets it to something else", async () => {
  expect(process.env["NODE_ENV"]).toBe("test");
  const files = await builtPage({ say: () => undefined });
  const script = files.find(({ path }) => path.endsWith(".js"))?.content.toString() ?? "";
  expect(script).toContain("No connections yet");
  expect(script).not.toMatch(/jsxDEV|jsx-dev-runtime/);
});
