import { type Language, languages } from "@grantway/words";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** How large something is, as people say it: "12.3 kB". Powers of 1000, as the names of the units mean. */
export function sizeText(bytes: number, language: Language): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(languages[language].locale, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

/** How long something took: "143ms", "2.4s". */
export function timeText(milliseconds: number, language: Language): string {
  const isShort = milliseconds < 1000;
  return new Intl.NumberFormat(languages[language].locale, {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    unitDisplay: "narrow",
    maximumFractionDigits: isShort ? 0 : 1,
  }).format(isShort ? milliseconds : milliseconds / 1000);
}
