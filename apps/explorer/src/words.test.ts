import { readdirSync } from "node:fs";
import { languageTags, type Messages } from "@grantway/words";
import { translationProblems } from "@grantway/words/testing";
import { describe, expect, it } from "vitest";

const areas = readdirSync(new URL("browser/words/en", import.meta.url)).map((name) =>
  name.replace(".ts", ""),
);

/** The one catalogue of a file. */
async function messagesOf(language: string, area: string): Promise<Messages> {
  const [messages = {}] = Object.values(
    (await import(`./browser/words/${language}/${area}.ts`)) as Record<string, Messages>,
  );
  return messages;
}

describe.each(areas)("what the explorer says of %s", (area) => {
  it.each(languageTags)("is whole in %s", async (language) => {
    const english = await messagesOf("en", area);
    expect(translationProblems(english, await messagesOf(language, area), language)).toEqual([]);
  });
});
