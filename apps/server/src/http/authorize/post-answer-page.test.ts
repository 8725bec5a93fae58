import { expect, it } from "vitest";
import { postAnswerPage } from "./post-answer-page.ts";
import { frame } from "../../testing/page-frame.ts";

it("posts every field to the client, as text, with a button for who has no scripts", () => {
  const page = postAnswerPage(frame, { to: "https://a.example/cb?a=1", fields: [["state", '"><script>']] });
  expect(page).toContain('action="https://a.example/cb?a&#61;1"');
  expect(page).toContain('name="state" value="&#34;&#62;&#60;script&#62;"');
  expect(page).toContain(">Continue</button>");
  expect(page).toContain('<script src="/assets/s.js" defer></script>');
});
