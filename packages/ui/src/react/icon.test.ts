import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Icon, type IconName } from "./icon.tsx";

const names = {
  good: 1,
  caution: 1,
  bad: 1,
  none: 1,
  waiting: 1,
  down: 1,
  up: 1,
  either: 1,
  more: 1,
  search: 1,
  close: 1,
  plus: 1,
} satisfies Record<IconName, 1>;

it.each(Object.keys(names) as IconName[])("%s is drawn in the colour of its word, and not heard", (name) => {
  const drawn = renderToStaticMarkup(createElement(Icon, { name }));
  expect(drawn).toContain('aria-hidden="true"');
  expect(drawn).toContain('stroke="currentColor"');
  expect(drawn).toMatch(/<(circle|path) /);
});
