import type { Translation } from "@grantway/words";
import type { rules as english } from "../en/rules.ts";

export const rules = {
  username:
    "Der Benutzername muss aus 1 bis 64 der Buchstaben A bis Z, Ziffern, Punkten, Unterstrichen und Bindestrichen bestehen.",
  email: "Die E-Mail-Adresse muss aussehen wie name@example.com.",
  name: "Der Name muss 1 bis 200 Zeichen lang sein und darf keine Steuerzeichen enthalten.",
  passwordTooShort:
    "Das Passwort muss mindestens {least, plural, one {# Zeichen} other {# Zeichen}} lang sein.",
  passwordTooLong: "Das Passwort darf höchstens {most} Byte lang sein.",
  passwordNul: "Das Passwort darf kein NUL-Zeichen enthalten.",
  passwordOwnName: "Das Passwort darf nicht der Benutzername oder die E-Mail-Adresse sein.",
  passwordCommon: "Das Passwort gehört zu den ersten, die jemand raten würde: Wählen Sie ein anderes.",
} satisfies Translation<typeof english>;
