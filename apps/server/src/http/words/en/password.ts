/** A person sets their own password, by a one-time link. */
export const password = {
  title: "Choose a password",
  problemTitle: "Problem choosing a password",
  lead: "For the account <b>{username}</b>. It ends every session there is.",
  password: "New password",
  hint: "At least {least, plural, one {# character} other {# characters}}. A sentence works well.",
  submit: "Set password",
  problem: "{problems} Nothing was changed.",
  busy: "The server is busy: try again in a moment. Nothing was changed.",
  setTitle: "Your password is set",
  setHappened: "The link is used up, and every session of this account has ended.",
  setToDo: "Sign in with your new password.",
  overTitle: "This link does not work",
  overHappened: "It may have been used already, replaced by a newer one, or made too long ago.",
  overShared: "Nothing was changed.",
  overToDo:
    "If you just chose a password, sign in with it. Otherwise ask for a new link where you got this one.",
  signIn: "Sign in",
} as const;
