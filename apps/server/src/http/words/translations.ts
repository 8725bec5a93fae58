import type { Translation } from "@grantway/words";
import type { en } from "./en.ts";

/** Every catalogue in another language. */
export type Translations = { readonly [Room in keyof typeof en]: Translation<(typeof en)[Room]> };
