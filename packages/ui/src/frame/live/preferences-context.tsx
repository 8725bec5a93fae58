import { languages, type Language } from "@grantway/words";
import { LanguageProvider } from "@grantway/words/react";
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from "react";
import {
  keepLanguage,
  keepPreferences,
  languageOf,
  type Preferences,
  readPreferences,
} from "../preferences.ts";

interface Given {
  readonly preferences: Preferences;
  /** What the browser would choose. */
  readonly browsers: Language;
  readonly change: (changes: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Given | undefined>(undefined);

/**
 * Gives the page what the person chose, and puts it on the page itself before it is painted: theme, density, language.
 */
export function PreferencesProvider(props: {
  /** Under which they are kept in this browser. */
  readonly name: string;
  /** Where a server that serves other pages too keeps the language; without one it is kept in this browser with the rest. */
  readonly languageAddress?: string;
  readonly children: ReactNode;
}) {
  const { name, languageAddress, children } = props;
  const [preferences, setPreferences] = useState(() =>
    readPreferences(localStorage, name, languageAddress === undefined ? undefined : document.documentElement),
  );
  const { theme, density } = preferences;
  const language = languageOf(preferences, navigator.languages);

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset["theme"];
    else dataset["theme"] = theme;
    dataset["density"] = density;
  }, [theme, density]);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languages[language].direction;
  }, [language]);

  const value = useMemo(
    () => ({
      preferences,
      browsers: languageOf({ ...preferences, language: undefined }, navigator.languages),
      change(changes: Partial<Preferences>): void {
        const next = { ...preferences, ...changes };
        keepPreferences(localStorage, name, next);
        if ("language" in changes && languageAddress !== undefined)
          void keepLanguage(languageAddress, next.language);
        setPreferences(next);
      },
    }),
    [preferences, name, languageAddress],
  );
  return (
    <PreferencesContext value={value}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </PreferencesContext>
  );
}

/** What the person chose, and how they choose something else. */
export function usePreferences(): Given {
  const given = use(PreferencesContext);
  if (given === undefined) throw new Error("A page was shown without its frame.");
  return given;
}
