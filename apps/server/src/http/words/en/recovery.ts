/** A person forgot their password. */
export const recovery = {
  title: "Forgot your password?",
  problemTitle: "Problem asking for a link",
  lead: "We mail you a link by which you choose another.",
  login: "Username or email",
  submit: "Send link",
  throttled:
    "Too many links were asked for from your network, so nothing was sent. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",
  sentTitle: "Look into your mailbox",
  sentHappened: "If there is an account with this name, a mail is on its way to its address.",
  sentToDo:
    "Open the link in it and choose another password. Where no mail comes, look among unwanted mail, or ask the people who run this server.",
  signIn: "Sign in",
} as const;
