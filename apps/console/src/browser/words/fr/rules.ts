import type { Translation } from "@grantway/words";
import type { rules as english } from "../en/rules.ts";

/** See `../rules.ts`. */
export const rules = {
  "access-token-lifetime": "Un jeton d’accès vit un nombre entier de secondes, d’une seconde à un jour.",
  "administrators-decide": "C’est l’administration qui en décide\u00a0: demandez-lui.",
  "api-unknown": "Il n’y a pas d’API {audience}.",
  "app-slug":
    "De {least, number} à {most, number} lettres minuscules, chiffres et tirets isolés, en commençant par une lettre.",
  audience: "Une audience est une adresse entière sans #, comme https://api.example.com.",
  "authentication-algorithm": "Il ne convient pas à la façon dont le client prouve son identité.",
  "backchannel-address": "C’est https, ou http vers cette machine, sans identifiants et sans #.",
  "backchannel-address-needed": "Il faut une adresse où le prévenir.",
  "beyond-caller": "Vous donneriez plus que ce que vous pouvez faire vous-même.",
  "built-in": "C’est intégré et reste tel quel.",
  "client-id": "Un identifiant est fait de 1 à 100 lettres, chiffres et signes, sans espaces.",
  "document-decides": "C’est ce que dit le document de ce client\u00a0: cela se change là-bas.",
  "client-unverified": "Ce client n’est pas vérifié\u00a0: vérifiez-le d’abord.",
  "client-secret":
    "Un secret à vous a de {least, number} à {most, number} lettres, chiffres et signes, dont au moins {different, number} différents. Laissez-le vide pour en faire créer un.",
  "confidential-proves-itself":
    "Un client qui garde un secret s’en sert pour prouver qui il est\u00a0: choisissez comment.",
  cursor: "Cette page de la liste n’existe plus. Recommencez par la première.",
  "declared-twice": "Cela figure plus d’une fois.",
  domain: "Il faut un domaine comme acme.example.",
  email: "Une adresse e-mail ressemble à name@example.com.",
  "flag-needed": "Ce doit être true ou false.",
  "frontchannel-address":
    "C’est https, ou http vers cette machine, à l’hôte et au port d’une URI de redirection.",
  "grant-type-needed": "Choisissez un type de grant, ou une API dont il vérifie les jetons.",
  groups:
    "Au plus {most, number} groupes, chacun de 1 à 64 caractères, sans virgule ni caractère de contrôle.",
  "half-character": "Il y a là une moitié de caractère. Enlevez-la.",
  "how-many": "Il en faut de {least, number} à {most, number}.",
  "https-address": "Il faut une adresse entière qui commence par https://, sans nom, ni mot de passe, ni #.",
  "idempotency-key": "La clé de la requête a de 1 à 255 lettres, chiffres et signes.",
  "jwks-uri": "Une adresse https d’au plus {most, number} caractères, sans nom d’utilisateur ni fragment.",
  "key-for-algorithm": "Aucune des clés n’est pour {algorithm}.",
  "keys-needed": "Il lui faut ses clés publiques, ou l’adresse où il les publie.",
  "keys-twice": "Soit les clés, soit leur adresse, pas les deux.",
  "keys-without-secret": "Un client qui signe avec sa propre clé ne reçoit pas de secret.",
  "initiate-login-address":
    "C’est https, ou http vers cette machine, à l’hôte et au port d’une URI de redirection.",
  line: "Il faut de 1 à {most, number} caractères, et aucun caractère de contrôle.",
  "list-needed": "Ce doit être une liste.",
  "loopback-when-live":
    "Un client en production sur le web ne renvoie personne vers sa propre machine. Utilisez pour cela un client de test.",
  "member-missing": "{member} manque.",
  "member-unknown": "Il n’y a pas de tel membre.",
  missing: "Cela manque.",
  moment: "Ce doit être un moment comme 2026-11-28T18:00:00.000Z.",
  "not-kept": "Cela n’est pas conservé ici\u00a0; enlevez-le.",
  nul: "Il y a là un caractère NUL. Enlevez-le.",
  "object-needed": "Ce doit être un objet avec des membres.",
  "offline-access-needs-refresh-token": "Le scope offline_access demande le type de grant refresh_token.",
  "one-of": "Les valeurs possibles sont\u00a0: {choices}.",
  "out-of-range": "Le nombre est trop petit ou trop grand.",
  overlap: "La durée pendant laquelle l’ancien secret compte encore est une durée, ou 0.",
  "own-address": "C’est une adresse de ce serveur. Une application a la sienne.",
  "owner-unknown": "Cette personne n’existe pas.",
  "password-common": "C’est un des premiers mots de passe que l’on devinerait. Choisissez-en un autre.",
  "password-nul": "Un mot de passe ne contient pas de caractère NUL.",
  "password-own-name": "Un mot de passe n’est ni l’identifiant ni l’adresse e-mail.",
  "password-too-long": "Un mot de passe a {most, number} octets au plus.",
  "password-too-short": "Un mot de passe a au moins {least, number} caractères.",
  "plain-text": "Il faut du texte brut\u00a0: sans balise et sans caractère que personne ne voit.",
  "private-use-needs-native":
    "Une URI de redirection avec son propre schéma appartient à une application sur un appareil\u00a0: choisissez native.",
  "public-proves-nothing": "Un client sans secret n’a rien pour prouver qui il est\u00a0: choisissez aucune.",
  "public-with-pkce": "Seul un client avec un secret peut se passer de PKCE.",
  "public-without-client-credentials": "Sans secret, il ne peut pas utiliser client_credentials.",
  "public-without-introspection": "Sans secret, il ne peut pas vérifier de jetons.",
  "public-without-secret": "Un client de ce type ne garde pas de secret.",
  "range-order": "La période doit commencer avant de finir.",
  "range-too-long": "La période est trop longue.",
  "redirect-host":
    "Il faut un hôte comme app.example, ou le schéma d’une application sur un appareil comme com.example.app:.",
  "redirect-host-unnamed":
    "La version publiée ne nomme pas {host}. Ajoutez-le au manifeste et soumettez une nouvelle version.",
  "redirect-uri-characters":
    "Elle contient un caractère interdit dans une adresse, comme une espace ou un guillemet.",
  "redirect-uri-fragment": "Elle a un fragment. Enlevez le # et ce qui suit.",
  "redirect-uri-needed":
    "Qui se connecte est renvoyé\u00a0: ajoutez une URI de redirection, ou choisissez client_credentials pour une machine sans personne.",
  "redirect-uri-not-absolute": "Ce n’est pas une adresse entière\u00a0: commencez par https://.",
  "redirect-uri-plain-http":
    "Elle va en http vers une autre machine, et chacun en chemin peut lire. Utilisez https.",
  "redirect-uri-scheme":
    "Son schéma n’appartient à personne. Utilisez https, http sur cette machine, ou un schéma qui est votre domaine à l’envers, comme com.example.app.",
  "redirect-uri-too-long": "Elle a plus de {most, number} caractères.",
  "redirect-uri-user-information": "Elle contient un nom ou un mot de passe avant le @. Enlevez-les.",
  "redirect-uri-wildcard": "Elle a un *. Chaque adresse est comparée exactement, nommez-les donc toutes.",
  "password-needs-first-party":
    "L’ancien type de grant password donne au client les mots de passe des personnes\u00a0: il est réservé aux clients internes.",
  "implicit-needs-first-party":
    "L’ancien type de grant implicit donne les jetons par l’adresse du navigateur\u00a0: il est réservé aux clients internes.",
  "implicit-binds-nothing": "Le type d’octroi implicit délivre des jetons qui ne sont liés à aucune clé.",
  "implicit-needs-web-address":
    "L’ancien type de grant implicit est pour les applications dans le navigateur\u00a0: il lui faut une URI de redirection, et chacune doit être une adresse web.",
  "refresh-token-needs-code":
    "Le type de grant refresh_token ne va qu’avec authorization_code, le code d’appareil ou password.",
  "revision-form": "La révision est un nombre entre guillemets.",
  "request-keys-needed": "Il faut les clés avec lesquelles il signe, ou l’adresse où il les publie.",
  "request-uri": "Une adresse https d’au plus {most, number} caractères, sans nom d’utilisateur.",
  "scope-elsewhere":
    "Le scope {scope} appartient à {audience}\u00a0: supprimez-le d’abord là-bas, ou choisissez un autre nom.",
  "scope-key":
    "Un scope est fait de 1 à 100 lettres, chiffres et signes, sans espaces, guillemets ni barres inverses.",
  "scope-not-asked": "Le manifeste ne demande pas {scope}. Ajoutez-le d’abord là.",
  "scope-unknown": "Il n’y a pas de scope {scope}.",
  "seconds-needed": "Ce doit être un nombre de secondes.",
  "sector-identifier":
    "Des sujets par paire demandent un secteur\u00a0: un hôte pour toutes les URI de redirection, ou une adresse https qui les énumère.",
  "secret-limit":
    "Il a déjà deux secrets valables\u00a0: attendez que l’un finisse, ou mettez fin à l’un d’eux.",
  "sent-twice": "Cela ne doit être envoyé qu’une fois.",
  "signed-requests": "Ses demandes doivent être signées.",
  slug: "Il faut de {least, number} à {most, number} lettres minuscules, chiffres et traits d’union isolés, en commençant par une lettre.",
  taken: "C’est déjà pris. Choisissez autre chose.",
  "text-needed": "Ce doit être du texte.",
  "too-deep": "C’est imbriqué trop profondément.",
  "too-few": "Il en faut au moins {least, number}.",
  "too-long": "C’est plus long que {most, number} caractères.",
  "too-many": "Il y en a plus de {most, number}.",
  "too-short": "C’est trop court.",
  username: "Un identifiant a de 1 à 64 lettres de A à Z, chiffres, points, tirets bas et traits d’union.",
  "wrong-type": "Ce n’est pas du bon type.",
  "webhook-url":
    "Elle doit être en https, sur le web, longue de {most, number} caractères au plus, sans nom, mot de passe ni #. L’opérateur peut autoriser d’autres réseaux.",
} satisfies Translation<typeof english>;
