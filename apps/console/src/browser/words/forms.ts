import { catalogue } from "@grantway/words";
import { forms } from "./en/forms.ts";

/** What forms say that stand on a page of their own. */
export const formWords = catalogue(forms, {
  de: async () => (await import("./de/forms.ts")).forms,
  fr: async () => (await import("./fr/forms.ts")).forms,
  ar: async () => (await import("./ar/forms.ts")).forms,
});
