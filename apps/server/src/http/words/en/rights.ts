/** What an app may do: headings, and the scopes every instance has. */
export const rights = {
  canSee: "Can see",
  canChange: "Can change",
  howLong: "How long",
  highRisk: "High risk",
  yourAccount: "Your account",
  twin: "{name} ({audience})",

  openid: "Know who you are",
  openidDetail: "A stable identifier, nothing else.",
  profile: "See your name and username",
  email: "See your email address",
  groups: "See the groups you belong to",
  offline: "Keep its access while you are away",
  offlineDetail: "It may renew its access without asking you again, until you remove it.",
} as const;
