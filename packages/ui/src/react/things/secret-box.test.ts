import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { SecretBox } from "./secret-box.tsx";

it("shows the secret with what to do about it, and can take the focus", () => {
  const page = markup(
    createElement(SecretBox, {
      title: "Client secret",
      secret: "gwcs_x",
      file: "harbor.txt",
      children: "It is shown once.",
    }),
  );
  expect(page).toMatch(/^<section class="secret-box" aria-labelledby="[^"]+" tabindex="-1">/i);
  expect(page).toContain("It is shown once.");
  expect(page).toContain('<code dir="ltr">gwcs_x</code>');
  for (const word of ["Copy", "Download"])
    expect(page).toContain(`${word}<span class="unseen"> Client secret</span></button>`);
});
