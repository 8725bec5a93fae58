import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Failed } from "./failed.tsx";
import { markup } from "./markup-for-tests.ts";

describe("what did not work", () => {
  it("is an alert in its own words", () => {
    const page = markup(createElement(Failed, { message: "The disk is full." }));
    expect(page).toBe('<div class="notice notice-danger" role="alert"><p>The disk is full.</p></div>');
  });

  it("is offered again where trying again makes sense", () => {
    const page = markup(createElement(Failed, { message: "Nobody answers.", onRetry: () => undefined }));
    expect(page).toContain(">Try again</button>");
  });
});
