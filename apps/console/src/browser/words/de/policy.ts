import type { Translation } from "@grantway/words";
import type { policy as english } from "../en/policy.ts";

/** See `../policy.ts`. */
export const policy: Translation<typeof english> = {
  title: "Richtlinie",
  lead: "Welche Apps Mitglieder installieren dürfen. Von oben gelesen: Der erste Satz, der passt, entscheidet.",
  loading: "die Richtlinie",
  gone: "Diese Organisation gibt es nicht",
  goneWhy: "Sie wurde vielleicht gelöscht, oder Sie gehören nicht mehr dazu.",
  back: "Zur Startseite",
  readOnly: "Sie dürfen diese Richtlinie lesen. Ändern kann sie, wer hier Richtlinien ändern darf.",

  "say-allow": "{who} dürfen {what} installieren.",
  "say-request": "{who} brauchen für {what} eine Genehmigung.",
  "say-deny": "{who} dürfen {what} nicht installieren.",
  "else-allow": "Alles andere darf installiert werden.",
  "else-request": "Alles andere braucht eine Genehmigung.",
  "else-deny": "Alles andere ist gesperrt.",
  members: "Mitglieder",
  roles: "Personen mit der Rolle {roles}",
  what: "{publisher, select, ours {eigene Apps der Organisation} verified {verifizierte Apps} unverified {Apps nicht verifizierter Herausgeber} other {Apps}}{risk, select, low { mit Berechtigungen geringen Risikos} medium { mit Berechtigungen höchstens mittleren Risikos} other {}}{actsAs, select, app { im eigenen Namen} person { nur im Namen von Personen} other {}}",
  whatNamed:
    "{names}{publisher, select, ours { (wenn eigene)} verified { (wenn verifiziert)} unverified { (wenn nicht verifiziert)} other {}}{risk, select, low { mit Berechtigungen geringen Risikos} medium { mit Berechtigungen höchstens mittleren Risikos} other {}}{actsAs, select, app { im eigenen Namen} person { nur im Namen von Personen} other {}}",
  someRoles: "Manche Mitglieder",
  someApps: "bestimmte Apps, auch diese,",
  unknownRole: "eine Rolle, die es nicht mehr gibt",
  unknownApp: "eine App, die es nicht mehr gibt",

  rules: "Sätze",
  noRules: "Noch kein Satz. Es gilt nur, was unter „Alles andere“ steht.",
  otherwise: "Alles andere",
  administrators:
    "Wer hier Apps installieren darf, braucht keine Genehmigung. Was gesperrt ist, ist auch für sie gesperrt.",
  add: "Satz hinzufügen",
  edit: "Bearbeiten",
  remove: "Entfernen",
  up: "Nach oben",
  down: "Nach unten",
  ofRule: "Satz {place}",
  moved: "Jetzt Satz {place} von {count}.",
  removed: "Der Satz ist entfernt. Noch ist nichts gespeichert.",
  moveHint: "In der Liste verschieben Alt und eine Pfeiltaste den Satz, der den Fokus hat.",

  newRule: "Neuer Satz",
  changeRule: "Satz ändern",
  done: "Fertig",
  answer: "Was geschieht",
  "answer-allow": "Darf installiert werden",
  "answer-request": "Braucht eine Genehmigung",
  "answer-deny": "Gesperrt",
  aboutAllow: "Personen installieren sie selbst.",
  aboutRequest: "Personen fragen an, und die Verwaltung entscheidet.",
  aboutDeny: "Niemand installiert sie, auch die Verwaltung nicht.",
  who: "Wer sie will",
  whoHint: "Nichts gewählt heißt alle.",
  publisher: "Herausgegeben von",
  publisherAny: "Irgendwem",
  publisherOurs: "Dieser Organisation",
  publisherVerified: "Einem verifizierten Herausgeber",
  publisherUnverified: "Einem nicht verifizierten Herausgeber",
  risk: "Verlangt",
  riskAny: "Irgendetwas",
  riskLow: "Nur Berechtigungen geringen Risikos",
  riskMedium: "Höchstens Berechtigungen mittleren Risikos",
  actsAs: "Handelt",
  actsAsAny: "Wie auch immer",
  actsAsApp: "Im eigenen Namen, für die ganze Organisation",
  actsAsPerson: "Nur im Namen der Person, die sie benutzt",
  apps: "Nur diese Apps",
  appsHint: "Keine gewählt heißt jede App.",
  addApp: "App hinzufügen",
  reads: "Er lautet",

  "never-decides": "Entscheidet nie: Satz {by, number} passt auf alles, worauf dieser passt.",
  "changes-nothing":
    "Ändert nichts: Ohne ihn würde {by, plural, =0 {„Alles andere“} one {Satz #} other {Satz #}} dasselbe sagen.",
  "less-is-more":
    "Hält Apps auf, die wenig verlangen, während {by, plural, =0 {„Alles andere“} one {Satz #} other {Satz #}} durchlässt, was mehr verlangt.",

  simulation: "In den letzten 30 Tagen",
  simulationHint: "Was Mitglieder wollten, beurteilt nach diesen Sätzen statt nach den gespeicherten.",
  wishes: "die Wünsche der Mitglieder",
  noWishes: "In den letzten 30 Tagen wollte niemand eine App; es gibt nichts zu vergleichen.",
  noDifference:
    "{wishes, plural, one {# Wunsch wäre} other {# Wünsche wären alle}} gleich beantwortet worden.",
  differences:
    "{changed, plural, one {# von {total} Wünschen wäre} other {# von {total} Wünschen wären}} anders beantwortet worden.",
  partOfThem: "Beurteilt wurden die neuesten {count}.",
  before: "Gespeichert",
  after: "Diese Sätze",
  outcome: "Antwort",
  "request-allow":
    "{count, plural, one {# Wunsch wäre sofort installiert worden, statt zu warten.} other {# Wünsche wären sofort installiert worden, statt zu warten.}}",
  "deny-allow":
    "{count, plural, one {# gesperrter Wunsch wäre installiert worden.} other {# gesperrte Wünsche wären installiert worden.}}",
  "allow-request":
    "{count, plural, one {# Wunsch hätte erst eine Genehmigung gebraucht.} other {# Wünsche hätten erst eine Genehmigung gebraucht.}}",
  "deny-request":
    "{count, plural, one {# gesperrter Wunsch hätte angefragt werden können.} other {# gesperrte Wünsche hätten angefragt werden können.}}",
  "allow-deny":
    "{count, plural, one {# Wunsch wäre gesperrt statt installiert worden.} other {# Wünsche wären gesperrt statt installiert worden.}}",
  "request-deny":
    "{count, plural, one {# Wunsch wäre gesperrt statt angefragt worden.} other {# Wünsche wären gesperrt statt angefragt worden.}}",
  example: "{person} wollte {app}, {when}",
  somebody: "Jemand, der nicht mehr da ist",

  directory: "Was das Verzeichnis Mitgliedern zeigt",
  directoryAll: "Alle öffentlichen Apps",
  directoryAllWhy: "Außer denen, die Sie unter „Verzeichnis“ ausblenden.",
  directoryChosen: "Nur Apps, die Sie wählen",
  directoryChosenWhy:
    "Wählen Sie die Apps unter „Verzeichnis“. Nichts anderes steht in ihrem Verzeichnis; wer es installieren darf, entscheidet weiter die Richtlinie.",
  tabDirectory: "Verzeichnis",
  app: "App",
  publisherName: "Herausgeber",
  membersSee: "Mitglieder sehen sie",
  isShown: "Gezeigt",
  isHidden: "Ausgeblendet",
  change: "Ändern",
  hide: "Ausblenden",
  show: "Zeigen",
  findListed: "Apps nach Name oder Herausgeber suchen",
  directoryList: "Apps im Verzeichnis",
  noListed: "Noch keine öffentlichen Apps",
  noListedText:
    "Veröffentlicht ein Herausgeber eine App, steht sie hier, und Sie sagen, ob Mitglieder sie sehen.",
  noMatch: "Keine App passt",
  noMatchText: "Gesucht wurde in Namen und Herausgebern.",
  showAll: "Alle Apps zeigen",

  save: "Speichern",
  saving: "Wird gespeichert…",
  saved: "Die Richtlinie von {name} ist gespeichert.",
};
