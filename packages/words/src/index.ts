export { catalogue, type Catalogue } from "./catalogue.ts";
export { createFormats, type Formats } from "./formats.ts";
export { isolate } from "./isolate.ts";
export { type Direction, isLanguage, type Language, languages, languageTags } from "./languages.ts";
export { negotiate, type Preferences } from "./negotiate.ts";
export type { Messages, ValuesOf } from "./placeholders.ts";
export { type Join, type Say, speak, type Translation } from "./speak.ts";
