import type { Translation } from "@grantway/words";
import type { malformed as english } from "../en/malformed.ts";

export const malformed = {
  repeated: "Un champ du formulaire a été envoyé plusieurs fois.",
  request: "La requête n’est pas bien formée.",
  parameters: "Les paramètres ne sont pas bien formés.",
  tooManyParameters: "Il y a trop de paramètres.",
  parameterTooLong: "Un paramètre est trop long.",
  noForm: "Le contenu doit être au format application/x-www-form-urlencoded.",
  coded: "Le contenu doit venir sans Content-Encoding.",
  bodyTooLarge: "Le contenu est trop volumineux.",
  noAnswer: "Le formulaire est arrivé sans réponse.",
} satisfies Translation<typeof english>;
