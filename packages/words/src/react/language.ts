import { createFormats, type Formats, type Language } from "@grantway/words";
import { createContext, createElement, type ReactNode, useContext, useMemo } from "react";

const LanguageContext = createContext<{ readonly language: Language; readonly formats: Formats }>({
  language: "en",
  formats: createFormats("en"),
});

/** Gives what is below it a language. It does not touch the page: `lang` and `dir` of `<html>` are the page's own. */
export function LanguageProvider(props: {
  readonly language: Language;
  readonly children?: ReactNode;
}): ReactNode {
  const { language, children } = props;
  const value = useMemo(() => ({ language, formats: createFormats(language) }), [language]);
  return createElement(LanguageContext, { value }, children);
}

/** The language of the page; English where nothing else was given. */
export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

/** Dates, times and numbers in the language of the page, and of the time zone of this computer. */
export function useFormats(): Formats {
  return useContext(LanguageContext).formats;
}
