import type { Translation } from "@grantway/words";
import type { developers as english } from "../en/developers.ts";

/** See `../developers.ts`. */
export const developers = {
  tabInstallations: "Installations",
  installationsOf: "Installations de {name}",
  findPlaces: "Chercher par organisation",
  place: "Où",
  forPerson: "Quelqu’un, pour soi-même",
  active: "Active",
  uninstalled: "Désinstallée",
  noInstallations: "Installée nulle part pour l’instant",
  noInstallationsWhy:
    "Dès que quelqu’un l’installe, on voit ici où elle fonctionne et quand elle a servi pour la dernière fois.",
  noMatch: "Aucune installation ne correspond",
  noMatchWhy: "La recherche porte sur les noms des organisations, avec les filtres ci-dessus.",
  showAll: "Montrer toutes les installations",
  pause: "Mettre en pause…",
  pauseNow: "La mettre en pause là-bas",
  pauseQuestion: "Mettre {name} en pause dans {place}\u00a0?",
  pauseOwnQuestion: "Mettre {name} en pause pour une personne\u00a0?",
  pauseStops: "Rien de ce qu’elle y a reçu ne vaut jusqu’à sa reprise. Ce qui a été autorisé reste.",
  pausePeople:
    "{count, plural, =0 {Personne ne l’y utilise en son nom.} one {# personne l’y utilise.} many {# de personnes l’y utilisent.} other {# personnes l’y utilisent.}}",
  pauseTold: "Sa page là-bas dit que son éditeur l’a suspendue.",
  isPaused: "{name} est en pause dans {place}.",
  isPausedOwn: "{name} est en pause pour une personne.",
  isResumed: "Vous avez repris {name} dans {place}.",
  isResumedOwn: "Vous avez repris {name} pour une personne.",

  framing: "Sa page peut-elle être encadrée\u00a0?",
  framingSaveFirst: "Une fois cette adresse enregistrée, nous lui demandons ici si elle se laisse encadrer.",
  asking: "Interrogation de la page…",
  askAgain: "Redemander",
  allowed: "Elle se laisse encadrer",
  allowedWhy: "Ses en-têtes autorisent notre tableau de bord.",
  "open-to-all": "Tout le monde peut l’encadrer",
  "open-to-allWhy":
    "Cela marche ici, et sur toute autre page aussi\u00a0: une page qui se fait passer pour la vôtre pourrait la montrer.",
  refused: "Elle refuse d’être encadrée",
  "policy-allows-nobodyWhy": "Sa Content-Security-Policy n’autorise personne à l’encadrer.",
  "policy-allows-othersWhy": "Sa Content-Security-Policy en nomme d’autres, et pas notre tableau de bord.",
  "options-denyWhy": "Son X-Frame-Options n’autorise personne à l’encadrer.",
  "options-same-originWhy": "Son X-Frame-Options n’autorise que ses propres pages.",
  "leads-elsewhere": "Elle mène ailleurs",
  "leads-elsewhereWhy":
    "Un cadre suit, et c’est la page d’arrivée qui compte\u00a0: indiquez cette adresse dans le manifeste.",
  fails: "Elle répond par une erreur",
  failsWhy: "Son serveur a répondu {status}.",
  unreachable: "Elle ne répond pas",
  unreachableWhy: "Notre serveur doit pouvoir l’atteindre\u00a0: {reason}.",
  "reason-no-web-address": "ce n’est pas une adresse du web",
  "reason-not-https": "ce n’est pas https",
  "reason-private-address": "son nom mène dans un réseau privé",
  "reason-no-such-name": "son nom est inconnu",
  "reason-name-server": "le serveur de noms n’a pas répondu",
  "reason-refused": "rien n’y répond",
  "reason-certificate": "son certificat n’est pas digne de confiance",
  "reason-time": "cela a pris trop de temps",
  "reason-broken": "cela s’est interrompu",
  answered: "Son serveur a répondu\u00a0:",
  wanted: "L’en-tête à envoyer à la place",
  wantedOpen: "L’en-tête qui n’autorise que nous",

  inspect: "Examiner un jeton",
  inspectTitle: "Examiner un jeton de {name}",
  tokenHint:
    "Un jeton d’accès, un jeton d’actualisation, un code ou un jeton d’identité qu’un client de cette application a reçu. Il est envoyé au serveur pour être ouvert, et n’est ni conservé ni journalisé.",
  unknownToken: "Pas un jeton de cette application",
  unknownTokenWhy:
    "Il n’a été donné à aucun client de cette application, a été coupé ou modifié à la copie, ou a été scellé avec une clé disparue.",
  aPerson: "Une personne",
} satisfies Translation<typeof english>;
