import { languageTags, type Messages } from "@grantway/words";
import { translationProblems } from "@grantway/words/testing";
import { describe, expect, it } from "vitest";

/** The one catalogue of a file. */
async function messagesOf(language: string, name: string): Promise<Messages> {
  const [messages = {}] = Object.values(
    (await import(`./${language}/${name}.ts`)) as Record<string, Messages>,
  );
  return messages;
}

describe.each(["parts", "own-look"])("what every page says of %s", (name) => {
  it.each(languageTags)("is whole in %s", async (language) => {
    expect(
      translationProblems(await messagesOf("en", name), await messagesOf(language, name), language),
    ).toEqual([]);
  });
});
