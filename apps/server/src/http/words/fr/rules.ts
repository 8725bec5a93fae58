import type { Translation } from "@grantway/words";
import type { rules as english } from "../en/rules.ts";

export const rules = {
  username:
    "Le nom d’utilisateur doit comporter de 1 à 64 caractères parmi les lettres A à Z, les chiffres, le point, le tiret bas et le trait d’union.",
  email: "L’adresse e-mail doit ressembler à name@example.com.",
  name: "Le nom doit comporter de 1 à 200 caractères, sans caractère de contrôle.",
  passwordTooShort:
    "Le mot de passe doit comporter au moins {least, plural, one {# caractère} many {# de caractères} other {# caractères}}.",
  passwordTooLong: "Le mot de passe ne doit pas dépasser {most} octets.",
  passwordNul: "Le mot de passe ne doit pas contenir de caractère NUL.",
  passwordOwnName: "Le mot de passe ne doit être ni le nom d’utilisateur ni l’adresse e-mail.",
  passwordCommon:
    "Ce mot de passe est l’un des premiers que n’importe qui essaierait\u00a0: choisissez-en un autre.",
} satisfies Translation<typeof english>;
