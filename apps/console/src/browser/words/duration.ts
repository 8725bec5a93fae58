import { languages, type Language } from "@grantway/words";

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A length of time in words: "1 day", "1 hour, 30 minutes". Exact to the second. @param seconds - whole. */
export function durationIn(language: Language, seconds: number): string {
  const { locale } = languages[language];
  let rest = seconds;
  const parts = units.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    // Nothing at all is said in the smallest of them.
    const said = count > 0 || (unit === "second" && seconds === 0);
    return said
      ? [new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count)]
      : [];
  });
  return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(parts);
}
