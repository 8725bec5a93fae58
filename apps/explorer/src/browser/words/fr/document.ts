import type { Translation } from "@grantway/words";
import type { documentMessages as english } from "../en/document.ts";

/** See `../document.ts`. */
export const documentMessages = {
  empty: "Le document est vide.",
  tooLarge: "Le document a {size} caractères. Le JSON est lu ici jusqu’à 100 millions.",
  yamlTooLarge:
    "Le document est du YAML de {size} caractères. Jusqu’à 15 millions sont lus ici\u00a0; en JSON, il peut être plus grand.",
  notJson: "Le document commence comme du JSON et n’en est pas\u00a0: {why}",
  notYaml: "Le document n’est ni du JSON ni du YAML\u00a0: {why}",
  tooDeep: "Le document est imbriqué trop profondément pour être lu.",
  notAnObject: "Le document a été lu et ne décrit pas une API\u00a0: c’est une liste ou une seule valeur.",
  swagger:
    "Le document a été lu\u00a0: c’est du Swagger {version}. OpenAPI 3.0, 3.1 et 3.2 sont montrés ici. La plupart des services en proposent un aussi, et un outil comme swagger2openapi convertit celui-ci.",
  notOpenapi: "Le document a été lu et ne dit pas qu’il est de l’OpenAPI 3.",
  notOpenapiTitle: "«\u00a0{title}\u00a0» a été lu et ne dit pas qu’il est de l’OpenAPI 3.",
  noOperations: "Le document a été lu et ne nomme aucune opération. Une adresse peut être saisie quand même.",
  unknownVersion:
    "Le document dit OpenAPI {version}, plus récent que ce qui est connu ici. Il est lu comme 3.2.",
  tooManyOperations: "Le document a plus de {count} opérations. Les premières sont montrées.",
  brokenPath: "Le chemin {place} ne peut pas être lu et est laissé de côté.",
  brokenOperation: "L’opération {place} ne peut pas être lue et est laissée de côté.",
  brokenParameter: "Un paramètre ne peut pas être lu et est laissé de côté\u00a0: {place}",
  brokenReference: "{place} ne mène nulle part, tout y est donc accepté.",
  brokenSchema: "Une partie d’un schéma ne peut pas être lue, tout y est donc accepté\u00a0: {detail}",
  outsideReference:
    "{place} est dans un autre document, qui n’est pas chargé\u00a0; tout y est donc accepté.",
  schemaTooLarge: "Le schéma est plus grand que ce qui est montré ici. Ce qui manque peut être saisi.",
  leftOut:
    "{count, plural, one {# endroit du document n’est pas montré comme il est écrit} many {# endroits du document ne sont pas montrés comme ils sont écrits} other {# endroits du document ne sont pas montrés comme ils sont écrits}}",
} satisfies Translation<typeof english>;
