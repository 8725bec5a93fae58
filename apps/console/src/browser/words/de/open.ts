import type { Translation } from "@grantway/words";
import type { open as english } from "../en/open.ts";

/** See `../open.ts`. */
export const open = {
  app: "App",
  loadingApp: "die App",
  launching: "{app} wird geöffnet …",
  slow: "{app} lädt noch.",
  silent: "{app} antwortet nicht",
  silentWhy:
    "Zehn Sekunden sind vergangen. Bisher wurde nichts mit der App geteilt. Warten Sie, oder laden Sie sie noch einmal.",
  refuses: "{app} lässt sich hier nicht anzeigen",
  refusesWhy:
    "Wer sie entwickelt, muss dieser Seite erlauben, sie anzuzeigen. Es wurde nichts mit ihr geteilt. Sagen Sie dort Bescheid, oder öffnen Sie die App unter ihrer eigenen Adresse.",
  answered: "Ihr Server antwortete:",
  allowUs: "Um es zu erlauben, antworten Sie mit:",
  unknown: "Diese App gibt es hier nicht",
  unknownWhy:
    "Sie wurde deinstalliert, oder Sie gehören nicht mehr zu ihrer Organisation. Es wurde nichts geteilt.",
  suspended: "{app} ist gesperrt",
  "suspendedBy-platform": "Die Plattform hat sie gesperrt. Deren Administration kann sagen, warum.",
  "suspendedBy-publisher": "Wer sie veröffentlicht, hat sie gesperrt. Fragen Sie dort, wann es weitergeht.",
  "suspendedBy-organisation":
    "{organisation} hat sie gesperrt. Die Administration von {organisation} kann sie wieder freigeben.",
  "suspendedBy-person": "Sie haben sie gesperrt. Unter Ihren Apps können Sie sie wieder freigeben.",
  "suspendedBy-unknown": "Sie kann zurzeit nicht benutzt werden.",
  uninstalled: "{app} ist hier nicht mehr installiert",
  uninstalledWhy:
    "Sie wurde deinstalliert, und ihr Zugriff endete sofort. Was sie anderswo behielt, kann sagen, wer sie veröffentlicht.",
  "organisation-closed": "{organisation} ist zurzeit geschlossen",
  "organisation-closedWhy":
    "Solange eine Organisation gesperrt ist oder gelöscht werden soll, lässt sich keine ihrer Apps öffnen.",
  "no-frame": "{app} hat keine Seite, die sich hier öffnen lässt",
  "no-frameWhy": "Sie arbeitet ohne eine, oder es wurde noch keine genannt.",
  "unsafe-address": "{app} lässt sich hier nicht öffnen",
  "unsafe-addressWhy":
    "Die genannte Adresse lässt sich nicht sicher anzeigen. Wer die App veröffentlicht, muss eine andere nennen.",
  nothingShared: "Mit {app} wurde nichts geteilt.",
  toApps: "Ihre Apps",
  closed: "{app} ist geschlossen",
  closedWhy: "Was Sie dort getan haben, behält die App.",
  openAgain: "Wieder öffnen",
  unconfirmed: "{publisher}, nicht bestätigt",
  openIn: "Geöffnet in",
  forYourself: "Für Sie selbst",
  switchOf: "wo {app} geöffnet ist",
  menu: "Menü",
  menuOf: "von {app}",
  reload: "App noch einmal laden",
  access: "Was die App darf",
  close: "App schließen",
  skipApp: "{app} überspringen",
  afterApp: "Ende von {app}. Was im Rahmen steht, ist von dem, der sie veröffentlicht.",
  frameTitle: "{app}, eine App von {publisher}",
  rights: "{app} fehlen Rechte",
  rightsWhy: "{app} sagt, dass sie braucht, was ihr nicht gegeben wurde:",
  rightsAsk: "Weiter",
  rightsNext:
    "{app} öffnet sich in einem neuen Tab und fragt dort, auf unserer Seite wie immer. Vorher wird nichts gegeben.",
  rightsNowhere:
    "Die Administration kann einer App unter den installierten Apps mehr geben. {app} nennt keine Seite, auf der sie darum bittet.",
  said: "{app}: {text}",
} satisfies Translation<typeof english>;
