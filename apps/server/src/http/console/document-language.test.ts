import { expect, it } from "vitest";
import { inLanguage } from "./document-language.ts";

const document = Buffer.from('<!doctype html>\n<html lang="en">\n<p lang="en">');

it("tells the document its language and direction, and whether somebody chose it", () => {
  expect(inLanguage(document, { language: "ar", chosen: true })).toBe(
    '<!doctype html>\n<html lang="ar" dir="rtl" data-language="chosen">\n<p lang="en">',
  );
  expect(inLanguage(document, { language: "de", chosen: false })).toContain('<html lang="de" dir="ltr">');
});
