/*
 * What a person is shown of the browser they signed in with, so that they know it again. Two words are all that is kept of
 * what it says of itself: neither is believed anywhere, and a browser that says something else is told by that.
 */

/** Several name others beside themselves, so the first that fits is the one. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|HeadlessChrome|Chromium|CriOS)\//, "Chrome"],
  [/\bVersion\/[\d.]+ (?:Mobile\/\w+ )?Safari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPad\b/, "iPad"],
  [/\biPhone\b/, "iPhone"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

const on = " on ";

/** "Firefox on Windows", as far as the `User-Agent` says (RFC 9110 §10.1.5); `undefined` where nothing in it is known. */
export function deviceName(userAgent: string | undefined): string | undefined {
  const [browser, system] = [browsers, systems].map(
    (names) => names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1],
  );
  if (browser === undefined) return system;
  return system === undefined ? browser : `${browser}${on}${system}`;
}

/** What {@link deviceName} made, in its parts, to be told in another language. A name of a single part is in `browser`. */
export function readDeviceName(name: string): { readonly browser: string; readonly system?: string } {
  const [browser = name, system] = name.split(on, 2);
  return system === undefined ? { browser } : { browser, system };
}
