import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { RelativeTime } from "./relative-time.tsx";

it("is a time that machines read too, takes the focus, and is heard with the exact moment", () => {
  const page = markup(createElement(RelativeTime, { at: Date.now() - 3 * 3_600_000 - 60_000 }));
  expect(page).toMatch(/^<time [^>]*dateTime="\d{4}-\d\d-\d\dT[\d:.]+Z" tabindex="0"/i);
  expect(page).toMatch(/>3 hours ago<span class="unseen"> \(.*\)<\/span><\/time>$/);
  expect(markup(createElement(RelativeTime, { at: "2020-03-01T12:00:00Z" }))).toContain(">Mar 1, 2020<");
});
