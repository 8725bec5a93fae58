export { LanguageProvider, useFormats, useLanguage } from "./language.ts";
export { useWords } from "./use-words.ts";
