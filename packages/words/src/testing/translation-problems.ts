import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Language, languages } from "../languages.ts";
import type { Messages } from "../placeholders.ts";

/**
 * Everything that is wrong with messages in a language, a line each; empty when nothing is.
 *
 * @param english - what they are translated from; they themselves where they are English.
 */
export function translationProblems(
  english: Messages,
  messages: Messages,
  language: Language,
): readonly string[] {
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(messages, key));
  const foreign = Object.keys(messages).filter((key) => !Object.hasOwn(english, key));
  return [
    ...missing.map((key) => `${key}: is missing`),
    ...foreign.map((key) => `${key}: English has no such message`),
    ...Object.entries(messages).flatMap(([key, text]) =>
      problemsOf(text, english[key] ?? text, language).map((problem) => `${key}: ${problem}`),
    ),
  ];
}

function problemsOf(text: string, english: string, language: Language): readonly string[] {
  const [own, original] = [elementsOf(text), elementsOf(english)];
  if (own === undefined) return ["is no message that can be parsed"];
  const [has, wants] = [placeholders(own), placeholders(original ?? [])];
  return [
    ...(text.trim() === "" || text !== text.trim() ? ["begins or ends with a space, or is empty"] : []),
    // An apostrophe before a brace quotes it (ICU MessageFormat), which l'{name} never means.
    ...(/'[{}<>#|']/.test(text) ? ["has an apostrophe that quotes: write ’"] : []),
    ...(language === "fr" && /[ ][?!:;»]|«[ ]/.test(text)
      ? ["has a space at a sign where a line must not break: write \\u00a0"]
      : []),
    ...(has === wants ? [] : [`has the placeholders [${has}] where English has [${wants}]`]),
    ...own.flatMap((element) => pluralProblems(element, language)),
  ];
}

function elementsOf(text: string): readonly MessageFormatElement[] | undefined {
  try {
    return everyElement(parse(text));
  } catch {
    return undefined;
  }
}

/** With all that stand within others. */
function everyElement(elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] {
  return elements.flatMap((element) => [element, ...everyElement(within(element))]);
}

function within(element: MessageFormatElement): readonly MessageFormatElement[] {
  if (element.type === TYPE.tag) return element.children;
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
  return Object.values(element.options).flatMap(({ value }) => value);
}

/** Names and kinds, each once, in an order that does not depend on the language. */
function placeholders(elements: readonly MessageFormatElement[]): string {
  const named = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const options =
      element.type === TYPE.select ? ` of ${Object.keys(element.options).toSorted().join("|")}` : "";
    return [`${element.value} ${TYPE[element.type]}${options}`];
  });
  return [...new Set(named)].toSorted().join(", ");
}

/** Each category the language has must be there, and none it has not: a form that is never said hides a mistake. */
function pluralProblems(element: MessageFormatElement, language: Language): readonly string[] {
  if (element.type !== TYPE.plural) return [];
  const type = element.pluralType ?? "cardinal";
  const { pluralCategories } = new Intl.PluralRules(languages[language].locale, { type }).resolvedOptions();
  const has = Object.keys(element.options).filter((option) => !option.startsWith("="));
  const lacking = pluralCategories.filter((category) => !has.includes(category));
  const idle = has.filter((option) => !pluralCategories.some((category) => category === option));
  return [
    ...lacking.map((category) => `lacks the plural form "${category}" of {${element.value}}`),
    ...idle.map(
      (option) => `has a plural form "${option}" of {${element.value}}, which the language has not`,
    ),
  ];
}
