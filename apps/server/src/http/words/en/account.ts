export const account = {
  account: "Account",
  apps: "Connected apps",
  sessions: "Sessions",
  title: "Your account",
  lead: "Apps that use this account send you here to sign in and to ask for your permission.",
  name: "Name",
  username: "Username",
  email: "Email",
  signOut: "Sign out",

  consequences: "What happens then",
  pages: "Pages of this list",
  newest: "Back to the newest",
  older: "Older ones",

  justNow: "just now",
  moment: "{day}, {time} UTC",
} as const;
