import type { Translation } from "@grantway/words";
import type { open as english } from "../en/open.ts";

/** See `../open.ts`. */
export const open = {
  app: "Application",
  loadingApp: "l’application",
  launching: "Ouverture de {app}…",
  slow: "{app} se charge encore.",
  silent: "{app} ne répond pas",
  silentWhy: "Dix secondes sont passées. Rien ne lui a été transmis jusqu’ici. Attendez, ou rechargez-la.",
  refuses: "{app} ne se laisse pas afficher ici",
  refusesWhy:
    "Ses développeurs doivent autoriser cette page à l’afficher. Rien ne lui a été transmis. Prévenez-les, ou ouvrez l’application à sa propre adresse.",
  answered: "Son serveur a répondu\u00a0:",
  allowUs: "Pour l’autoriser, répondez avec\u00a0:",
  unknown: "Cette application n’existe pas ici",
  unknownWhy:
    "Elle a été désinstallée, ou vous n’êtes plus membre de son organisation. Rien n’a été transmis.",
  suspended: "{app} est suspendue",
  "suspendedBy-platform": "La plateforme l’a suspendue. Son administration peut dire pourquoi.",
  "suspendedBy-publisher": "Son éditeur l’a suspendue. Demandez-lui quand elle reprendra.",
  "suspendedBy-organisation":
    "{organisation} l’a suspendue. L’administration de {organisation} peut la rétablir.",
  "suspendedBy-person": "Vous l’avez suspendue. Vous pouvez la rétablir parmi vos applications.",
  "suspendedBy-unknown": "Elle ne peut pas être utilisée en ce moment.",
  uninstalled: "{app} n’est plus installée ici",
  uninstalledWhy:
    "Elle a été désinstallée et son accès a pris fin aussitôt. Son éditeur peut dire ce qu’elle a gardé ailleurs.",
  "organisation-closed": "{organisation} est fermée en ce moment",
  "organisation-closedWhy":
    "Tant qu’une organisation est suspendue ou sur le point d’être supprimée, aucune de ses applications ne s’ouvre.",
  "no-frame": "{app} n’a pas de page à ouvrir ici",
  "no-frameWhy": "Elle s’en passe, ou son éditeur n’en a pas encore indiqué.",
  "unsafe-address": "{app} ne peut pas être ouverte ici",
  "unsafe-addressWhy":
    "L’adresse indiquée par son éditeur ne peut pas être affichée sans risque. L’éditeur doit en indiquer une autre.",
  nothingShared: "Rien n’a été transmis à {app}.",
  toApps: "Vos applications",
  closed: "{app} est fermée",
  closedWhy: "Ce que vous y avez fait est gardé par l’application.",
  openAgain: "La rouvrir",
  unconfirmed: "{publisher}, non confirmé",
  openIn: "Ouverte dans",
  forYourself: "Pour vous-même",
  switchOf: "où {app} est ouverte",
  menu: "Menu",
  menuOf: "de {app}",
  reload: "Recharger l’application",
  access: "Ce que l’application peut faire",
  close: "Fermer l’application",
  skipApp: "Passer {app}",
  afterApp: "Fin de {app}. Ce qui est dans le cadre vient de son éditeur.",
  frameTitle: "{app}, une application de {publisher}",
  rights: "Des droits manquent à {app}",
  rightsWhy: "{app} dit avoir besoin de ce qui ne lui a pas été accordé\u00a0:",
  rightsAsk: "Continuer",
  rightsNext:
    "{app} s’ouvre dans un nouvel onglet et y demande, sur notre page comme toujours. Rien n’est accordé avant votre accord.",
  rightsNowhere:
    "L’administration peut accorder davantage à une application parmi les applications installées. {app} n’indique pas de page où elle le demande.",
  said: "{app}\u00a0: {text}",
} satisfies Translation<typeof english>;
