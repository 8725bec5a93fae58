import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { files } from "./files.ts";

it("sends the one form of the page, as a click on its button would", () => {
  let sent = 0;
  const form = { requestSubmit: () => (sent += 1) };
  runInNewContext(readFileSync(files.send, "utf8"), { document: { forms: [form] } });
  expect(sent).toBe(1);
});
