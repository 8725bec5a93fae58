/** A person changes their own password by the one they have. */
export const ownPassword = {
  title: "Change your password",
  lead: "It ends every session but this one, and the access of apps that were signed in to from there.",
  current: "Current password",
  password: "New password",
  hint: "At least {least, plural, one {# character} other {# characters}}. A sentence works well.",
  submit: "Change password",
  wrong: "The current password is not right. Nothing was changed.",
  tooMany:
    "There were too many wrong passwords, so this one was not checked. Nothing was changed. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",
  busy: "The server is busy, so nothing was changed. Try again in a moment.",
  invalid: "{problems} Nothing was changed.",
  changed: "Your password is changed. You are signed in here alone.",
} as const;
