/** What people are written. */
export const mail = {
  confirmSubject: "Confirm your email address for {host}",
  confirmLead:
    "You asked for an account at {host}. Open this link to confirm your email address and to make the account:",
  confirmLink: "Confirm email address",
  until: "The link works once, and for {minutes, plural, one {# minute} other {# minutes}}.",
  confirmElse: "If you did not ask for this, do nothing: then no account is made.",
  knownSubject: "You have an account at {host}",
  knownLead:
    "Somebody, probably you, asked for an account at {host} with this email address. There is one already. Sign in with it:",
  knownLink: "Sign in",
  knownElse: "If it was not you, do nothing: nothing was changed, and whoever asked was not told.",
  recoverySubject: "Choose another password for {host}",
  recoveryLead:
    "Somebody, probably you, forgot the password of the account {username} at {host}. Open this link to choose another:",
  recoveryLink: "Choose a password",
  recoveryElse: "If it was not you, do nothing: the password stays as it is.",
} as const;
