import type { Translation } from "@grantway/words";
import type { own as english } from "../en/own.ts";

/** See `../own.ts`. */
export const own: Translation<typeof english> = {
  explorer: "Explorateur d’API",
  add: "Ajouter une API",
  addLead: "Elle n’est là que pour vous, dans ce navigateur.",
  addAction: "L’ajouter",
  adding: "Ajout…",
  added: "{name} est là. Connectez-vous pour l’appeler.",
  name: "Nom",
  document: "Adresse de son document OpenAPI",
  documentHint: "JSON ou YAML, selon OpenAPI 3.",
  base: "Adresse de l’API",
  baseHint: "Les appels vont sous cette adresse, et nulle part ailleurs.",
  issuer: "Qui connecte les gens pour elle",
  issuerHint: "L’émetteur : une adresse sous laquelle se trouvent des métadonnées OpenID ou OAuth.",
  callback: "Enregistrez là-bas cette adresse de redirection pour votre client",
  clientId: "Identifiant du client",
  clientIdHint: "Du client que vous y avez enregistré pour cet explorateur.",
  clientSecret: "Secret du client",
  clientSecretHint:
    "Laissez vide pour un client public. Il est gardé scellé, et aucune page ne le récupère jamais.",
  scopes: "Scopes",
  addScope: "Ajouter un scope",
  scopesHint:
    "Demandés à la première connexion. Ce qu’une opération exige en plus est demandé à ce moment-là.",
  remove: "Retirer {name}",
  removed:
    "{name} n’est plus là. Ce qui lui était permis prend fin quand vous vous y déconnectez, ou le retirez là-bas.",
};
