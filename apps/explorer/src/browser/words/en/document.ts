/** See `../document.ts`. */
export const documentMessages = {
  empty: "The document is empty.",
  tooLarge: "The document has {size} characters. JSON of up to 100 million is read here.",
  yamlTooLarge:
    "The document is YAML of {size} characters. Up to 15 million are read here; as JSON it may be larger.",
  notJson: "The document begins as JSON does, and is none: {why}",
  notYaml: "The document is neither JSON nor YAML: {why}",
  tooDeep: "The document is nested too deep to be read.",
  notAnObject: "The document was read, and is no description of an API: it is a list or a single value.",
  swagger:
    "The document was read: it is Swagger {version}. OpenAPI 3.0, 3.1 and 3.2 are shown here. Most services offer one of them too, or convert this one with a tool such as swagger2openapi.",
  notOpenapi: "The document was read, and does not say that it is OpenAPI 3.",
  notOpenapiTitle: "“{title}” was read, and does not say that it is OpenAPI 3.",
  noOperations: "The document was read, and names no operation. An address can still be typed.",
  unknownVersion:
    "The document says OpenAPI {version}, which is newer than what is known here. It is read as 3.2.",
  tooManyOperations: "The document has more than {count} operations. The first ones are shown.",
  brokenPath: "The path {place} cannot be read and is left out.",
  brokenOperation: "The operation {place} cannot be read and is left out.",
  brokenParameter: "A parameter cannot be read and is left out: {place}",
  brokenReference: "{place} leads nowhere, so anything is taken there.",
  brokenSchema: "A part of a schema cannot be read, so anything is taken there: {detail}",
  outsideReference: "{place} stands in another document, which is not loaded, so anything is taken there.",
  schemaTooLarge: "The schema is larger than what is shown here. What is missing can be typed.",
  leftOut:
    "{count, plural, one {# thing in the document is not shown as it is written} other {# things in the document are not shown as they are written}}",
} as const;
