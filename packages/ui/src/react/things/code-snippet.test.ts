import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { CodeSnippet } from "./code-snippet.tsx";

it("can be copied, and scrolled by who has no pointer", () => {
  const page = markup(createElement(CodeSnippet, { label: "Fastify", code: "a < b\n" }));
  expect(page).toContain('Copy<span class="unseen"> Fastify</span></button>');
  const [, id] =
    /<pre dir="ltr" tabindex="0" role="region" aria-labelledby="([^"]+)"><code>a &lt; b\n/i.exec(page) ?? [];
  expect(page).toContain(`<span id="${id}">Fastify</span>`);
});
