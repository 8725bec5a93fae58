import type { Translation } from "@grantway/words";
import type { device as english } from "../en/device.ts";

export const device = {
  title: "Ein Gerät verbinden",
  problemTitle: "Problem mit dem Code",
  compareTitle: "Ist das der Code auf Ihrem Gerät?",
  lead: "Geben Sie den Code ein, den das Gerät zeigt.",
  compare: "Vergleichen Sie ihn mit dem, was das Gerät vor Ihnen zeigt.",
  code: "Code des Geräts",
  hint: "8 Buchstaben. Groß oder klein, Leerzeichen und Striche sind egal.",
  stranger:
    "Verwenden Sie nur einen Code von einem eigenen Gerät. Wenn Ihnen jemand einen geschickt oder vorgelesen hat, hören Sie hier auf: Diese Person käme in Ihr Konto.",
  submit: "Weiter",
  same: "Es ist derselbe",
  incomplete: "Geben Sie den Code ein, den das Gerät zeigt.",
  unknown:
    "Diesen Code gibt es nicht. Vergleichen Sie ihn mit dem Gerät: Vielleicht stimmt ein Buchstabe nicht.",
  expired: "Dieser Code ist abgelaufen. Beginnen Sie auf dem Gerät von vorn: Dann zeigt es einen neuen.",
  used: "Dieser Code wurde schon verwendet. Beginnen Sie auf dem Gerät von vorn: Dann zeigt es einen neuen.",
  throttled:
    "Es wurden zu viele Codes versucht, deshalb wurde dieser nicht geprüft. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} erneut.",

  asks: "{app} bittet auf einem Gerät um Zugriff auf Ihr Konto",
  from: "Fragt von",
  program: "Nennt sich",
  askedAt: "Wann",
  caution:
    "Jeder könnte im Namen dieser App fragen. Erlauben Sie es nur, wenn Sie sie gerade selbst gestartet haben, auf einem eigenen Gerät.",
  afterwards: "Kehren Sie nach Ihrer Entscheidung zum <b>Gerät</b> zurück.",
  deny: "Ablehnen",
  place: "Ein Gerät",

  allowed: "Das Gerät ist erlaubt",
  allowedApp: "{app} ist auf dem Gerät erlaubt",
  allowedHappened: "Es macht in wenigen Sekunden von selbst weiter.",
  close: "Sie können diese Seite schließen.",
  denied: "Dem Gerät wurde abgesagt",
  deniedHappened: "Es bekommt keinen Zugriff, und sein Code gilt nicht mehr.",
  nothingShared: "Es wurde nichts weitergegeben.",
  usedTitle: "Dieser Code wurde schon verwendet",
  usedHappened: "Jemand anderes hat für dieses Gerät geantwortet.",
  expiredTitle: "Dieser Code ist abgelaufen",
  expiredHappened: "Ein Code gilt zehn Minuten, und die sind vorbei.",
  startAgain: "Beginnen Sie auf dem Gerät von vorn: Dann zeigt es einen neuen Code.",
  another: "Einen anderen Code eingeben",
  connectedApps: "Verbundene Apps",

  laterTitle: "Weiter am Gerät",
  laterHappened:
    "Ihre Administratoren haben geantwortet, seit Sie seinen Code eingegeben haben, und dieser Code ist abgelaufen.",
} satisfies Translation<typeof english>;
