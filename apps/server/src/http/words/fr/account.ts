import type { Translation } from "@grantway/words";
import type { account as english } from "../en/account.ts";

export const account = {
  account: "Compte",
  apps: "Applications connectées",
  sessions: "Sessions",
  title: "Votre compte",
  lead: "Les applications qui utilisent ce compte vous envoient ici pour vous connecter et pour demander votre autorisation.",
  name: "Nom",
  username: "Nom d’utilisateur",
  email: "Adresse e-mail",
  signOut: "Se déconnecter",
  password: "Mot de passe",
  activity: "Activité récente",
  change: "Modifier<unseen>\u00a0: {what}</unseen>",
  changeName: "Modifier votre nom",
  nameLead:
    "Les applications et nos pages l’affichent. Le nom d’utilisateur et l’adresse e-mail sont modifiés par l’administration.",
  save: "Enregistrer",
  cancel: "Annuler",
  named: "Votre nom est modifié.",

  consequences: "Ce qui se passera alors",
  pages: "Pages de cette liste",
  newest: "Retour aux plus récents",
  older: "Plus anciens",

  justNow: "à l’instant",
  moment: "{day}, {time} UTC",
} satisfies Translation<typeof english>;
