import type { Translation } from "@grantway/words";
import type { developers as english } from "../en/developers.ts";

/** See `../developers.ts`. */
export const developers = {
  tabInstallations: "Installationen",
  installationsOf: "Installationen von {name}",
  findPlaces: "Nach Organisation suchen",
  place: "Wo",
  forPerson: "Jemand, für sich selbst",
  active: "Aktiv",
  uninstalled: "Deinstalliert",
  noInstallations: "Noch nirgends installiert",
  noInstallationsWhy:
    "Sobald jemand sie installiert, steht hier, wo sie arbeitet und wann sie zuletzt benutzt wurde.",
  noMatch: "Keine Installation passt",
  noMatchWhy: "Gesucht wurde in den Namen der Organisationen, mit den Filtern oben.",
  showAll: "Alle Installationen zeigen",
  pause: "Anhalten…",
  pauseNow: "Dort anhalten",
  pauseQuestion: "{name} in {place} anhalten?",
  pauseOwnQuestion: "{name} für eine Person anhalten?",
  pauseStops: "Nichts, was sie dort bekommen hat, gilt, bis Sie sie fortsetzen. Was erlaubt wurde, bleibt.",
  pausePeople:
    "{count, plural, =0 {Niemand benutzt sie dort selbst.} one {# Person benutzt sie dort.} other {# Personen benutzen sie dort.}}",
  pauseTold: "Auf ihrer Seite dort steht, dass der Herausgeber sie gesperrt hat.",
  isPaused: "{name} ist in {place} angehalten.",
  isPausedOwn: "{name} ist für eine Person angehalten.",
  isResumed: "{name} läuft in {place} wieder, soweit es an Ihnen liegt.",
  isResumedOwn: "{name} läuft für eine Person wieder, soweit es an Ihnen liegt.",

  framing: "Lässt sich ihre Seite einrahmen?",
  framingSaveFirst: "Ist diese Adresse gesichert, wird sie hier gefragt, ob wir sie einrahmen dürfen.",
  asking: "Die Seite wird gefragt…",
  askAgain: "Noch einmal fragen",
  allowed: "Sie lässt sich einrahmen",
  allowedWhy: "Ihre Header erlauben unsere Seite.",
  "open-to-all": "Jeder darf sie einrahmen",
  "open-to-allWhy":
    "Hier geht es, und auf jeder anderen Seite auch: Eine, die sich als Ihre ausgibt, könnte sie zeigen.",
  refused: "Sie lässt sich nicht einrahmen",
  "policy-allows-nobodyWhy": "Ihre Content-Security-Policy erlaubt niemandem, sie einzurahmen.",
  "policy-allows-othersWhy": "Ihre Content-Security-Policy nennt andere, und nicht unsere Seite.",
  "options-denyWhy": "Ihr X-Frame-Options erlaubt niemandem, sie einzurahmen.",
  "options-same-originWhy": "Ihr X-Frame-Options erlaubt es nur ihren eigenen Seiten.",
  "leads-elsewhere": "Sie führt woandershin",
  "leads-elsewhereWhy":
    "Ein Rahmen geht mit, und es zählt, was dort steht: Nennen Sie diese Adresse im Manifest.",
  fails: "Sie antwortet mit einem Fehler",
  failsWhy: "Ihr Server antwortete {status}.",
  unreachable: "Sie antwortet nicht",
  unreachableWhy: "Unser Server muss sie erreichen können: {reason}.",
  "reason-no-web-address": "das ist keine Adresse im Netz",
  "reason-not-https": "es ist kein https",
  "reason-private-address": "der Name führt in ein privates Netz",
  "reason-no-such-name": "der Name ist unbekannt",
  "reason-name-server": "der Nameserver hat nicht geantwortet",
  "reason-refused": "dort antwortet nichts",
  "reason-certificate": "das Zertifikat ist nicht vertrauenswürdig",
  "reason-time": "es hat zu lange gedauert",
  "reason-broken": "es brach ab",
  answered: "Ihr Server antwortete:",
  wanted: "Der Header, der stattdessen zu senden ist",
  wantedOpen: "Der Header, der es nur uns erlaubt",

  inspect: "Ein Token untersuchen",
  inspectTitle: "Ein Token von {name} untersuchen",
  tokenHint:
    "Ein Access-Token, Refresh-Token, Code oder ID-Token, das ein Client dieser App bekommen hat. Es geht zum Öffnen an den Server und wird weder aufbewahrt noch protokolliert.",
  unknownToken: "Kein Token dieser App",
  unknownTokenWhy:
    "Es wurde keinem Client dieser App gegeben, wurde beim Kopieren abgeschnitten oder verändert, oder es wurde mit einem Schlüssel versiegelt, den es nicht mehr gibt.",
  aPerson: "Eine Person",
} satisfies Translation<typeof english>;
