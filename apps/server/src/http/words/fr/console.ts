import type { Translation } from "@grantway/words";
import type { console as english } from "../en/console.ts";

export const console = {
  title: "Console d’administration",
  building: "La console est en construction",
  buildingWhy:
    "Elle n’avait pas encore été ouverte sur ce serveur. Cela n’arrive qu’une fois et prend quelques secondes.",
  goesOn: "Cette page continue d’elle-même.",
  unbuilt: "La console n’a pas pu être construite",
  unbuiltHappened:
    "Le serveur n’a pas pu construire la console à partir de ses sources. Tout le reste fonctionne.",
  unbuiltToDo: "Le journal du serveur dit pourquoi. Une nouvelle visite réessaie.",
} satisfies Translation<typeof english>;
