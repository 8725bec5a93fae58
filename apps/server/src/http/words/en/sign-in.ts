export const signIn = {
  title: "Sign in",
  problemTitle: "Problem signing in",
  confirm: "Confirm it is you",
  confirmLead: "Enter your password to continue.",
  otherPerson:
    "The app expects another person than {name}. Sign in as that person, or go back to the app. Nothing was shared.",
  login: "Username or email",
  password: "Password",
  submit: "Sign in",
  forgot: "Forgot your password?",
  noAccount: "No account yet? <a>Create one</a>",
  incomplete: "Nothing was checked. Enter your username or email, and your password.",
  wrong: "The username or password is not right. Nothing was shared. Check both and try again.",
  throttled:
    "There were too many failed attempts, so this one was not checked. Nothing was shared. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",
  busy: "Too many people are signing in at this moment, so nothing was checked or shared. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",
} as const;
