import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Icon, type IconName } from "./icon.tsx";

it.each(["good", "caution", "bad", "none", "waiting", "down"] as const satisfies readonly IconName[])(
  "%s is drawn in the colour of its word, and not heard",
  (name) => {
    const drawn = renderToStaticMarkup(createElement(Icon, { name }));
    expect(drawn).toContain('aria-hidden="true"');
    expect(drawn).toContain('stroke="currentColor"');
    expect(drawn).toMatch(/<(circle|path) /);
  },
);
