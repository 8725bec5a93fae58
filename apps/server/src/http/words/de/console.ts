import type { Translation } from "@grantway/words";
import type { console as english } from "../en/console.ts";

export const console = {
  title: "Konsole",
  building: "Die Konsole wird gebaut",
  buildingWhy:
    "Sie wurde auf diesem Server noch nicht geöffnet. Das geschieht einmal und dauert einige Sekunden.",
  goesOn: "Diese Seite geht von selbst weiter.",
  unbuilt: "Die Konsole konnte nicht gebaut werden",
  unbuiltHappened: "Der Server konnte die Konsole nicht aus ihren Quellen machen. Alles andere geht.",
  unbuiltToDo: "Das Protokoll des Servers sagt, warum. Ein weiterer Besuch versucht es noch einmal.",
} satisfies Translation<typeof english>;
