import { describe, expect, it } from "vitest";
import { html } from "./html.ts";

const hostile = `"><script>alert('1')</script>&\`=`;

describe("templates", () => {
  it.each([
    ["text", html`<p>${hostile}</p>`],
    ["a quoted attribute", html`<p title="${hostile}"></p>`],
    ["text after an exclamation mark or a dollar sign", html`<p>Pay!${hostile} $${hostile}</p>`],
  ])("escape a value in %s", (_, { text }) => {
    expect(text).not.toContain("<script");
    expect(text).not.toMatch(/"[^ >]*><s|alert\('/);
    expect(text).toContain("&#34;&#62;&#60;script&#62;");
  });

  it("escape once: markup in markup stays markup", () => {
    const parts = [html`<b>${"<"}</b>`, html`<b>2</b>`];
    expect(html`${parts}${html`<i>3</i>`}`.text).toBe("<b>&#60;</b><b>2</b><i>3</i>");
  });

  it("leave nothing behind for undefined and false", () => {
    expect(html`a${undefined}b${false}c${0}`.text).toBe("abc0");
  });
});
