import { IntlMessageFormat } from "intl-messageformat";
import { isolate } from "./isolate.ts";
import { type Language, languages } from "./languages.ts";
import type { Messages, ValuesOf } from "./placeholders.ts";

/** The same messages in another language: `{ … } satisfies Translation<typeof english>`. */
export type Translation<English extends Messages> = { readonly [Key in keyof English]: string };

/** Says the messages of one catalogue in one language. `Part` is what stands within a text where that is more than text. */
export interface Say<English extends Messages, Part = never> {
  /** As text; `<b>…</b>` is what stands within. */
  <Key extends keyof English & string>(key: Key, ...given: Given<ValuesOf<English[Key]>>): string;
  /** For a message with `<b>…</b>` in it, or with values that are parts themselves. */
  rich<Key extends keyof English & string>(key: Key, values: ValuesOf<English[Key], Part>): Part;
}

/** Messages without placeholders are given nothing. */
type Given<Values> = keyof Values extends never ? [] : [values: Values];

/** Makes one part of texts and parts in their order. */
export type Join<Part> = (parts: readonly (string | Part)[]) => Part;

type Value<Part> = string | number | Date | Part | ((inside: Part) => Part);

/** A tag where only text is wanted. */
function within(inside: readonly string[]): string {
  return inside.join("");
}

/** The names of values that choose between texts, and are not said themselves. */
const choosing = /\{\s*(\w+)\s*,\s*select\s*,/g;

/** A text without these is no pattern: it says itself, and nothing has to be compiled. */
const pattern = /[{}<#']/;

/**
 * Says these messages. A message is compiled when it is first said, and kept.
 *
 * @param join - without one nothing rich can be said.
 */
export function speak<const English extends Messages, Part = never>(
  messages: Translation<English>,
  language: Language,
  join?: Join<Part>,
): Say<English, Part> {
  const { direction, locale } = languages[language];
  const compiled = new Map<string, IntlMessageFormat>();
  const choosers = new Map<string, ReadonlySet<string>>();

  /** The names of values of a message that choose: isolated, they would match no choice. */
  function choosersOf(key: string): ReadonlySet<string> {
    const names =
      choosers.get(key) ?? new Set((messages[key] ?? "").matchAll(choosing).map(([, name = ""]) => name));
    choosers.set(key, names);
    return names;
  }

  function format(key: string): IntlMessageFormat {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(messages[key] ?? "", locale);
    compiled.set(key, made);
    return made;
  }

  function say(key: string, values: Readonly<Record<string, string | number | Date>> = {}): string {
    const text = messages[key] ?? "";
    if (!pattern.test(text)) return text;
    const tags = text.matchAll(/<(\w+)>/g).map(([, tag = ""]) => [tag, within] as const);
    const given = Object.fromEntries([...tags, ...Object.entries(values).map((value) => apart(key, value))]);
    return String(format(key).format(given));
  }

  /** Isolates a value that is text. */
  function apart<T>(key: string, [name, value]: readonly [string, T]): readonly [string, T | string] {
    const isSaid = typeof value === "string" && !choosersOf(key).has(name);
    return [name, isSaid ? isolate(value, direction) : value];
  }

  function rich(key: string, values: Readonly<Record<string, Value<Part>>>): Part {
    if (join === undefined)
      throw new Error(`The message "${key}" was said richly without a way to join its parts.`);
    const joining = join;
    const prepared = Object.entries(values).map(([name, value]) =>
      typeof value === "function"
        ? ([name, (inside: (string | Part)[]) => (value as (inside: Part) => Part)(joining(inside))] as const)
        : apart(key, [name, value] as const),
    );
    const said = format(key).format<Part>(Object.fromEntries(prepared) as Record<string, Part>);
    return joining(Array.isArray(said) ? said : [said]);
  }

  return Object.assign(say, { rich }) as Say<English, Part>;
}
