import type { Translation } from "@grantway/words";
import type { management as english } from "../en/management.ts";

export const management = {
  title: "Verwaltungs-API",
  lead: "Alles, was Administration, Revision oder Support tun dürfen, für Programme. Die Beschreibungen sind englisch, wie im OpenAPI-Dokument.",
  how: "Senden Sie ein Bearer-Token dieses Servers für die Audience dieser API. Seine Scopes sind die Berechtigungen; auf einer Seite dieses Servers zählt die Sitzung.",
  document: "Dasselbe für andere Werkzeuge: openapi.json",
  permission: "Berechtigung",
  audit: "Audit-Eintrag",
  answers: "Antworten",
  path: "Pfad",
  query: "Abfrage",
  body: "Inhalt",
  problems: "Probleme",
  rules: "Regeln",
  rulesWhat:
    "Jedes falsche Feld einer ungültigen Anfrage nennt die Regel, die es bricht. Ein Name bleibt, sodass Programme sich danach richten können; was in Backticks steht, kommt als Wert mit.",
  fresh: "Im Browser ist dafür eine Anmeldung nötig, die höchstens zehn Minuten alt ist.",
  revision: "Braucht If-Match mit der Revision, die gelesen wurde.",
  idempotent: "Darf einen Idempotency-Key tragen.",
} satisfies Translation<typeof english>;
