import type { Translation } from "@grantway/words";
import type { own as english } from "../en/own.ts";

/** See `../own.ts`. */
export const own: Translation<typeof english> = {
  explorer: "API-Explorer",
  add: "API hinzufügen",
  addLead: "Sie ist nur für Sie da, in diesem Browser.",
  addAction: "Hinzufügen",
  adding: "Wird hinzugefügt…",
  added: "{name} ist da. Melden Sie sich an, um sie aufzurufen.",
  name: "Name",
  document: "Adresse ihres OpenAPI-Dokuments",
  documentHint: "JSON oder YAML, nach OpenAPI 3.",
  base: "Adresse der API",
  baseHint: "Aufrufe gehen an Adressen darunter und sonst nirgendwohin.",
  issuer: "Wo man sich für sie anmeldet",
  issuerHint: "Der Issuer: eine Adresse, unter der Metadaten von OpenID oder OAuth stehen.",
  callback: "Tragen Sie diese Redirect-Adresse dort bei Ihrem Client ein",
  clientId: "Client-ID",
  clientIdHint: "Des Clients, den Sie dort für diesen Explorer registriert haben.",
  clientSecret: "Client-Secret",
  clientSecretHint:
    "Für einen öffentlichen Client leer lassen. Es wird versiegelt aufbewahrt, und keine Seite bekommt es je zurück.",
  scopes: "Scopes",
  addScope: "Scope hinzufügen",
  scopesHint:
    "Werden bei der ersten Anmeldung erfragt. Was eine Operation darüber hinaus braucht, wird dann erfragt.",
  remove: "{name} entfernen",
  removed:
    "{name} ist nicht mehr da. Was erlaubt wurde, endet, wenn Sie sich dort abmelden oder es dort zurücknehmen.",
};
