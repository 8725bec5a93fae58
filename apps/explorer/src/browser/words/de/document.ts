import type { Translation } from "@grantway/words";
import type { documentMessages as english } from "../en/document.ts";

/** See `../document.ts`. */
export const documentMessages = {
  empty: "Das Dokument ist leer.",
  tooLarge: "Das Dokument hat {size} Zeichen. JSON wird hier bis 100 Millionen gelesen.",
  yamlTooLarge:
    "Das Dokument ist YAML mit {size} Zeichen. Hier werden bis zu 15 Millionen gelesen; als JSON darf es größer sein.",
  notJson: "Das Dokument beginnt wie JSON und ist keines: {why}",
  notYaml: "Das Dokument ist weder JSON noch YAML: {why}",
  tooDeep: "Das Dokument ist zu tief verschachtelt, um es zu lesen.",
  notAnObject:
    "Das Dokument wurde gelesen und beschreibt keine API: Es ist eine Liste oder ein einzelner Wert.",
  swagger:
    "Das Dokument wurde gelesen: Es ist Swagger {version}. Gezeigt werden hier OpenAPI 3.0, 3.1 und 3.2. Die meisten Dienste bieten auch davon eines an; sonst wandelt ein Werkzeug wie swagger2openapi dieses um.",
  notOpenapi: "Das Dokument wurde gelesen und sagt nicht, dass es OpenAPI 3 ist.",
  notOpenapiTitle: "„{title}“ wurde gelesen und sagt nicht, dass es OpenAPI 3 ist.",
  noOperations:
    "Das Dokument wurde gelesen und nennt keine Operation. Eine Adresse lässt sich trotzdem eingeben.",
  unknownVersion:
    "Das Dokument nennt OpenAPI {version}, was neuer ist als das, was hier bekannt ist. Es wird wie 3.2 gelesen.",
  tooManyOperations: "Das Dokument hat mehr als {count} Operationen. Gezeigt werden die ersten.",
  brokenPath: "Der Pfad {place} ist nicht lesbar und bleibt weg.",
  brokenOperation: "Die Operation {place} ist nicht lesbar und bleibt weg.",
  brokenParameter: "Ein Parameter ist nicht lesbar und bleibt weg: {place}",
  brokenReference: "{place} führt ins Leere, daher wird dort alles angenommen.",
  brokenSchema: "Ein Teil eines Schemas ist nicht lesbar, daher wird dort alles angenommen: {detail}",
  outsideReference:
    "{place} steht in einem anderen Dokument, das nicht geladen wird; daher wird dort alles angenommen.",
  schemaTooLarge: "Das Schema ist größer, als hier gezeigt wird. Was fehlt, lässt sich eintippen.",
  leftOut:
    "{count, plural, one {# Stelle des Dokuments wird nicht so gezeigt, wie sie geschrieben ist} other {# Stellen des Dokuments werden nicht so gezeigt, wie sie geschrieben sind}}",
} satisfies Translation<typeof english>;
