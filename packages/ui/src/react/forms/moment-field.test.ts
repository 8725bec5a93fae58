import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { MomentField } from "./moment-field.tsx";

it("is the browser's own field for a day and a time", () => {
  const page = markup(
    createElement(MomentField, { label: "From", value: "2026-11-28T14:00", onChange: () => undefined }),
  );
  expect(page).toMatch(
    /<label for="([^"]+)">From.*<input id="\1" [^>]*type="datetime-local" value="2026-11-28T14:00"/,
  );
});
