import { isLanguage, type Language, negotiate } from "@grantway/words";
import { issuerPath } from "../address.ts";

/* What a person chose for this browser: how the console looks, and in which language it speaks. */

/** What can be chosen. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
  /** Absent: as the browser wants it. */
  readonly language: Language | undefined;
  /** Whether single letters do something (WCAG 2.2 §2.1.4). */
  readonly letters: boolean;
}

const kept = "grantway-console";

/** Where they are kept: the browser's storage, which may be forbidden or full. */
type Keep = Pick<Storage, "getItem" | "setItem">;

/** What the document was served with: the language, and whether somebody chose it. The pages of the server have the same. */
export interface Served {
  readonly lang: string;
  readonly dataset: { readonly language?: string | undefined };
}

/** Reads what was chosen; whatever is not understood is as if nothing was. */
export function readPreferences(storage: Keep, { lang, dataset }: Served): Preferences {
  const { theme, density, letters } = readKept(storage);
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    density: density === "compact" ? density : "comfortable",
    language: dataset.language === "chosen" && isLanguage(lang) ? lang : undefined,
    letters: letters !== false,
  };
}

function readKept(storage: Keep): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(kept) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Keeps them for the next visit. Where nothing may be kept they hold for this one. */
export function keepPreferences(storage: Keep, { theme, density, letters }: Preferences): void {
  try {
    storage.setItem(kept, JSON.stringify({ theme, density, letters }));
  } catch {
    // They hold for this visit.
  }
}

/** Keeps the language where the server finds it, so that its pages speak it as well. Where that fails it holds for this visit. */
export async function keepLanguage(
  language: Language | undefined,
  send: typeof fetch = fetch,
): Promise<void> {
  const body = new URLSearchParams({ language: language ?? "browser" });
  await send(`${issuerPath}/language`, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
}

/** The language of the page: the chosen one, or the first of the browser's that there is. */
export function languageOf({ language }: Preferences, browsers: readonly string[]): Language {
  return negotiate({ choice: language, acceptLanguage: browsers.join(",") });
}
