/*
 * What a message has to be given, read from its own text by the type checker. It knows the part of ICU MessageFormat that
 * the catalogues use: `{name}`, `{count, number}`, `{count, plural, one {…} other {…}}`, `{kind, select, …}`, and `<b>…</b>`.
 * The tests of the catalogues read the same texts with the real parser.
 */

/** Messages by their keys. */
export type Messages = Readonly<Record<string, string>>;

/**
 * The values a message needs, by name. Text is a string, so that no number gets onto a page in digits of another language.
 * Where there is no `Part`, tags need nothing: what stands within them is text.
 */
export type ValuesOf<Text extends string, Part = never> = string extends Text
  ? Readonly<Record<string, string | number | Date | Part | ((inside: Part) => Part)>>
  : {
      readonly [One in Scan<Text> as One[0]]: ValueOf<One[1], Part>;
    } & ([Part] extends [never] ? unknown : { readonly [Tag in TagsOf<Text>]: (inside: Part) => Part });

type ValueOf<Kind extends string, Part> = Kind extends "plural" | "selectordinal" | "number"
  ? number
  : Kind extends "date" | "time"
    ? number | Date
    : Kind extends "select"
      ? string
      : string | Part;

/** Names of `<b>` in `<b>…</b>`. */
type TagsOf<Text extends string> = Text extends `${string}</${infer Tag}>${infer Rest}`
  ? Tag | TagsOf<Rest>
  : never;

/** Whether a brace opens an argument (in text) or one of the texts of a plural (in its options). */
type Within = "text" | "options";

/** Walks from brace to brace and collects `[name, kind]` of each argument. */
type Scan<
  Text extends string,
  Stack extends readonly Within[] = ["text"],
  Found extends readonly [string, string] = never,
> =
  NextBrace<Text> extends readonly [infer Brace, infer Rest extends string]
    ? Brace extends "}"
      ? Scan<Rest, Below<Stack>, Found>
      : Stack extends readonly ["options", ...(readonly Within[])]
        ? Scan<Rest, ["text", ...Stack], Found>
        : ScanArgument<Rest, Stack, Found>
    : Found;

type Below<Stack extends readonly Within[]> = Stack extends readonly [
  Within,
  ...infer Rest extends readonly Within[],
]
  ? Rest
  : [];

/** `Text` begins behind the brace that opened an argument. */
type ScanArgument<
  Text extends string,
  Stack extends readonly Within[],
  Found extends readonly [string, string],
> = Text extends `${infer Head}}${infer Rest}`
  ? Head extends `${infer Name}, ${infer Kind}, ${string}`
    ? Kind extends "plural" | "selectordinal" | "select"
      ? Text extends `${Name}, ${Kind}, ${infer Options}`
        ? Scan<Options, ["options", ...Stack], Found | [Name, Kind]>
        : never
      : Scan<Rest, Stack, Found | [Name, Kind]>
    : Head extends `${infer Name}, ${infer Kind}`
      ? Scan<Rest, Stack, Found | [Name, Kind]>
      : Scan<Rest, Stack, Found | [Head, "text"]>
  : Found;

/** The next brace and what follows it. */
type NextBrace<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? AfterClosing<Text>
    : readonly ["{", After]
  : AfterClosing<Text>;

type AfterClosing<Text extends string> = Text extends `${string}}${infer Rest}`
  ? readonly ["}", Rest]
  : undefined;
