import type { Translation } from "@grantway/words";
import type { layout as english } from "../en/layout.ts";

export const layout = {
  switchAccount: "Changer de compte",
  signedInAs: "Vous êtes connecté en tant que <b>{name}</b> ({username}).",
  request: "Requête <code>{id}</code>",
  language: "Langue",
  done: "Terminé\u00a0: {page}",
  goToAccount: "Aller à votre compte",
  tryAgain: "Réessayer",
} satisfies Translation<typeof english>;
