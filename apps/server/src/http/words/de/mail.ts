import type { Translation } from "@grantway/words";
import type { mail as english } from "../en/mail.ts";

export const mail = {
  confirmSubject: "Bestätigen Sie Ihre E-Mail-Adresse für {host}",
  confirmLead:
    "Sie haben ein Konto bei {host} verlangt. Öffnen Sie diesen Link, um Ihre E-Mail-Adresse zu bestätigen und das Konto anzulegen:",
  confirmLink: "E-Mail-Adresse bestätigen",
  until: "Der Link funktioniert einmal und {minutes, plural, one {# Minute} other {# Minuten}} lang.",
  confirmElse: "Wenn Sie das nicht verlangt haben, tun Sie nichts: Dann wird kein Konto angelegt.",
  knownSubject: "Sie haben ein Konto bei {host}",
  knownLead:
    "Jemand, wahrscheinlich Sie, hat mit dieser E-Mail-Adresse ein Konto bei {host} verlangt. Es gibt bereits eines. Melden Sie sich damit an:",
  knownLink: "Anmelden",
  knownElse:
    "Wenn Sie es nicht waren, tun Sie nichts: Es wurde nichts geändert, und wer gefragt hat, hat nichts erfahren.",
  recoverySubject: "Wählen Sie ein anderes Passwort für {host}",
  recoveryLead:
    "Jemand, wahrscheinlich Sie, hat das Passwort des Kontos {username} bei {host} vergessen. Öffnen Sie diesen Link, um ein anderes zu wählen:",
  recoveryLink: "Passwort wählen",
  recoveryElse: "Wenn Sie es nicht waren, tun Sie nichts: Das Passwort bleibt, wie es ist.",
} satisfies Translation<typeof english>;
