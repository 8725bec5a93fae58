import { invalidRequest } from "@grantway/protocol";
import { expect, it } from "vitest";
import { pageWords } from "../words/page-words.ts";
import { malformed, malformedText } from "./malformed.ts";

it("tells a program in English and a person in their language", () => {
  const refusal = malformed("bodyTooLarge");
  expect(refusal).toMatchObject({ code: "invalid_request", description: "The body is too large." });
  expect(malformedText(pageWords("en"), refusal)).toBe("The body is too large.");
  expect(malformedText(pageWords("de"), refusal)).toBe("Der Inhalt ist zu groß.");
});

it("tells a person the whole where the protocol has words for developers alone", () => {
  const refusal = invalidRequest("The code_challenge is missing.");
  expect(malformedText(pageWords("en"), refusal)).toBe("The code_challenge is missing.");
  expect(malformedText(pageWords("de"), refusal)).toBe("Die Anfrage ist nicht wohlgeformt.");
});
