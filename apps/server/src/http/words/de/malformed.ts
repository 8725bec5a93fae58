import type { Translation } from "@grantway/words";
import type { malformed as english } from "../en/malformed.ts";

export const malformed = {
  repeated: "Ein Feld des Formulars wurde mehrfach gesendet.",
  request: "Die Anfrage ist nicht wohlgeformt.",
  parameters: "Die Parameter sind nicht wohlgeformt.",
  tooManyParameters: "Es sind zu viele Parameter.",
  parameterTooLong: "Ein Parameter ist zu lang.",
  noForm: "Der Inhalt muss application/x-www-form-urlencoded sein.",
  coded: "Der Inhalt muss ohne Content-Encoding kommen.",
  bodyTooLarge: "Der Inhalt ist zu groß.",
  noAnswer: "Das Formular kam ohne Antwort.",
} satisfies Translation<typeof english>;
