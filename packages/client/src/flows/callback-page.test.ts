import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { failurePage, pagePolicy, successPage, unansweredPage } from "./callback-page.ts";

describe("the page at the end of a sign-in", () => {
  it("says plainly that it worked, or not and why, and may be closed", () => {
    expect(successPage()).toMatch(/<h1>Connected<\/h1>[^]*You can close this page/);
    expect(failurePage("The port is gone.")).toMatch(
      /<h1>Not connected<\/h1>[^]*The port is gone\.[^]*You can close this page/,
    );
  });

  it("lets nothing through that a browser would run, and loads nothing", () => {
    expect(failurePage('<script>alert("x")</script>&')).toContain(
      "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;",
    );
    for (const page of [successPage(), failurePage("x")])
      expect(page).not.toMatch(/<script|src=|href=|url\(/);
  });

  it("runs one script alone, where there was no query, which asks again at the same address", () => {
    const { page, policy } = unansweredPage;
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/g)].map(([, script = ""]) => script);
    expect(scripts).toEqual([expect.stringContaining('location.replace("?" +')]);
    expect(policy).toBe(`${pagePolicy}; script-src 'sha256-${hash("sha256", scripts[0] ?? "", "base64")}'`);
  });
});
