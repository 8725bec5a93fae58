export const report = {
  link: "Report this app",
  title: "Report {app}",
  lead: "It goes to those who review apps here, with your name. Whoever publishes the app does not see it.",
  meanwhile: "Your answer to the app can wait: nothing is shared with it.",
  why: "What is wrong with it?",
  "reason-impersonation": "It pretends to be somebody else",
  "reason-asks-too-much": "It asks for more than it needs",
  "reason-harmful": "It does something harmful",
  "reason-other": "Something else",
  note: "In a few words",
  noteHint:
    "Needed for “Something else”. Write {most, plural, one {# character} other {# characters}} at most, and no password.",
  send: "Send report",
  back: "Back to the request",

  chooseReason: "Choose what is wrong with the app. Nothing was sent.",
  noteMissing: "Say in a few words what is wrong with the app. Nothing was sent.",
  noteTooLong:
    "Your words have more than {most, plural, one {# character} other {# characters}}. Nothing was sent. Please make them shorter.",
  notePlain: "Your words hold a character that nobody can read. Nothing was sent. Please type them anew.",
  tooMany:
    "You have sent {most, plural, one {# report} other {# reports}} within a day, and nothing was sent now. You can send another from {until}.",
  already: "Your earlier report of this app is still open, so what you wrote now was not sent.",

  sentTitle: "You reported {app}",
  sent: "Thank you. Your report was sent on {moment}, and those who review apps look at it.",
  sentMeanwhile:
    "Nothing was shared with the app, and you can still answer it. You can report it again when this report is closed.",
} as const;
