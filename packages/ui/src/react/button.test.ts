import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Button, LinkButton } from "./button.tsx";
import { markup } from "./markup-for-tests.ts";

describe("a button", () => {
  it("submits only where its type says so", () => {
    expect(markup(createElement(Button, null, "Add"))).toBe(
      '<button type="button" class="button-quiet">Add</button>',
    );
    expect(markup(createElement(Button, { type: "submit", look: "main" }, "Save"))).toBe(
      '<button type="submit" class="button">Save</button>',
    );
  });
});

describe("a link that looks like a button", () => {
  it("is a link", () => {
    expect(markup(createElement(LinkButton, { href: "/add", look: "secondary" }, "Add"))).toBe(
      '<a href="/add" class="button button-secondary">Add</a>',
    );
  });
});
