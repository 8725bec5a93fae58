import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Steps } from "./steps.tsx";

it("is a list in order that says which step one is at, and in words which are done", () => {
  const page = markup(
    createElement(Steps, {
      steps: [
        { title: "Create", state: "done" },
        { title: "Deploy", state: "current", content: "Put it into the app." },
        { title: "Retire", state: "ahead" },
      ],
    }),
  );
  expect(page).toMatch(/^<ol class="steps"><li class="step step-done">/);
  expect(page).toContain('Create<span class="unseen"> (done)</span>');
  expect(page.match(/aria-current="step"/g)).toHaveLength(1);
  expect(page).toMatch(/aria-current="step">.*Deploy.*Put it into the app\./);
});
