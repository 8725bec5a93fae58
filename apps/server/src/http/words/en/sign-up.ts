/** A person makes an account of their own. */
export const signUp = {
  title: "Create an account",
  problemTitle: "Problem creating an account",
  another: "You are signed in as {name}. Here you make another account, and are signed in with that.",
  username: "Username",
  usernameHint: "Letters A to Z, digits, dot, underscore and hyphen.",
  email: "Email",
  name: "Full name",
  password: "Password",
  passwordHint: "At least {least, plural, one {# character} other {# characters}}. A sentence works well.",
  submit: "Create account",
  haveAccount: "Have an account? <a>Sign in</a>",
  problem: "{problems} Nothing was created.",
  usernameTaken: "This username is taken.",
  emailTaken: "There is an account with this email address: sign in instead.",
  throttled:
    "Too many accounts were asked for from your network, so nothing was created. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",
  busy: "Too many people are signing in at this moment, so nothing was created. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",
} as const;
