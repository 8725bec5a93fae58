import type { Translation } from "@grantway/words";
import type { apps as english } from "../en/apps.ts";

export const apps = {
  title: "Verbundene Apps",
  lead: "Apps, denen Sie die Nutzung Ihres Kontos erlaubt haben. Was Sie zurücknehmen, endet sofort.",
  noMore: "Keine weiteren Apps.",
  none: "Noch keine Apps.",
  noneLead: "Eine App steht hier, sobald Sie ihr etwas erlauben. Apps können nur sehen, was Sie erlauben.",
  highRisk: "Hat Berechtigungen mit hohem Risiko",
  suspended: "Gesperrt",
  allowedOn: "Erlaubt am {day}",
  review: "Ansehen<unseen> {app}</unseen>",

  inOrganisation: "In {organisation}",
  twoPlaces: "{first}, {second}",
  canSee: "Kann {sees, plural, one {# Sache} other {# Dinge}} sehen",
  canChange: "Kann {changes, plural, one {# Sache} other {# Dinge}} ändern",
  canChangeAndSee: "Kann {changes, plural, one {# Sache} other {# Dinge}} ändern und {sees, number} sehen",
  canNothing: "Kann derzeit nichts tun",
  lastUsed: "Zuletzt benutzt: {when}",
  neverUsed: "Noch keine Benutzung gesehen",

  allowed: "Erlaubt",
  use: "Benutzung",
  openApp: "{app} öffnen",
  removeApp: "Diese App entfernen",
  removeRight: "Entfernen<unseen> {right}</unseen>",
  notOpen: "Erlaubt, steht dieser App aber derzeit nicht offen",

  isSuspended:
    "Die Betreiber dieses Servers haben diese App gesperrt. Die App kann nichts tun, bis sie wieder freigegeben wird.",
  isOurs:
    "Diese App gehört den Betreibern dieses Servers. Was Sie zurücknehmen, kann sie ohne Nachfrage wieder bekommen, wenn Sie sich das nächste Mal bei ihr anmelden.",

  removeQuestion: "{app} entfernen?",
  removeThereQuestion: "{app} aus {organisation} entfernen?",
  removeLead:
    "{places}. Sie haben ihr {count, plural, one {# Berechtigung} other {# Berechtigungen}} gegeben.",
  removeYes: "Entfernen",
  losesAccess: "Die App verliert ihren Zugriff auf Ihr Konto sofort, wo immer sie läuft.",
  keepsCopies:
    "Was die App bereits kopiert hat, hat sie möglicherweise noch. Löschen können das nur ihre Betreiber.",
  asksAgain: "Wenn Sie die App wieder benutzen, muss sie Sie erneut fragen.",

  rightQuestion: "{app} das wieder nehmen?",
  rightYes: "Zurücknehmen",
  lastRight: "Es ist das Letzte, was diese App darf, also wird die App entfernt.",
  losesRight: "Die App kann das ab sofort nicht mehr tun. Ihre anderen Berechtigungen bleiben.",
  losesOpenid:
    "Die App erfährt nicht mehr, wer Sie sind. Möglicherweise müssen Sie sich bei ihr auf andere Weise anmelden.",
  losesOffline:
    "Die App kann ihren Zugriff nicht mehr erneuern, während Sie weg sind: Sie melden sich erneut bei ihr an, wenn ihr jetziger Zugriff abläuft.",
  mayNotWork:
    "Die App funktioniert möglicherweise nicht wie zuvor. Wenn sie das wieder möchte, muss sie Sie fragen.",
  keep: "Behalten",

  gone: "Diese App ist nicht verbunden und hat keinen Zugriff auf Ihr Konto.",
  removed: "{app} ist nicht mehr verbunden. Die App hat keinen Zugriff auf Ihr Konto.",
  taken: "Nicht mehr erlaubt: {right}",

  notConnectedTitle: "Diese App ist nicht verbunden",
  notConnectedHappened: "Die App wurde inzwischen entfernt, oder sie war nie mit Ihrem Konto verbunden.",
  notConnectedShared: "Die App hat keinen Zugriff auf Ihr Konto.",
  notConnectedToDo: "Die Liste zeigt alle Apps, die Zugriff haben.",
} satisfies Translation<typeof english>;
