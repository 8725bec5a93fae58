import type { Translation } from "@grantway/words";
import type { report as english } from "../en/report.ts";

export const report = {
  link: "Diese App melden",
  title: "{app} melden",
  lead: "Die Meldung geht mit Ihrem Namen an die, die hier Apps prüfen. Wer die App veröffentlicht, sieht sie nicht.",
  meanwhile: "Ihre Antwort an die App kann warten: Es wird nichts an sie weitergegeben.",
  why: "Was stimmt mit ihr nicht?",
  "reason-impersonation": "Sie gibt sich als jemand anderes aus",
  "reason-asks-too-much": "Sie verlangt mehr, als sie braucht",
  "reason-harmful": "Sie tut etwas Schädliches",
  "reason-other": "Etwas anderes",
  note: "In wenigen Worten",
  noteHint:
    "Nötig bei „Etwas anderes“. Schreiben Sie höchstens {most, plural, one {# Zeichen} other {# Zeichen}} und kein Passwort.",
  send: "Meldung senden",
  back: "Zurück zur Anfrage",

  chooseReason: "Wählen Sie, was mit der App nicht stimmt. Es wurde nichts gesendet.",
  noteMissing: "Sagen Sie in wenigen Worten, was mit der App nicht stimmt. Es wurde nichts gesendet.",
  noteTooLong:
    "Ihr Text hat mehr als {most, plural, one {# Zeichen} other {# Zeichen}}. Es wurde nichts gesendet. Bitte kürzen Sie ihn.",
  notePlain:
    "Ihr Text enthält ein Zeichen, das niemand lesen kann. Es wurde nichts gesendet. Bitte tippen Sie ihn neu.",
  tooMany:
    "Sie haben innerhalb eines Tages {most, plural, one {# Meldung} other {# Meldungen}} gesendet, und jetzt wurde nichts gesendet. Die nächste können Sie ab {until} senden.",
  already:
    "Ihre frühere Meldung dieser App ist noch offen, deshalb wurde das, was Sie jetzt geschrieben haben, nicht gesendet.",

  sentTitle: "Sie haben {app} gemeldet",
  sent: "Danke. Ihre Meldung wurde am {moment} gesendet und wird von denen angesehen, die hier Apps prüfen.",
  sentMeanwhile:
    "Es wurde nichts an die App weitergegeben, und Sie können ihr weiterhin antworten. Sobald diese Meldung abgeschlossen ist, können Sie die App erneut melden.",
} satisfies Translation<typeof english>;
