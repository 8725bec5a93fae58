import type { Translation } from "@grantway/words";
import type { clientOrigin as english } from "../en/client-origin.ts";

/** See `../client-origin.ts`. */
export const clientOrigin: Translation<typeof english> = {
  known: "Hier bekannt",
  verified: "Verifiziert",
  unverified: "Nicht verifiziert",
  fromRegistration: "Er hat sich selbst registriert.",
  fromDocument: "Er ist durch ein eigenes Dokument bekannt.",
  quarantine: "Niemand hier weiß, wer ihn betreibt; er bekommt daher nur, wonach Menschen gefragt werden.",
  verify: "Verifizieren",
  isVerified: "{name} ist verifiziert.",
};
