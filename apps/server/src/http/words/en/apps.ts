/** Connected apps. */
export const apps = {
  title: "Connected apps",
  lead: "Apps you allowed to use your account. What you take back ends at once.",
  noMore: "No more apps.",
  none: "No apps yet.",
  noneLead: "An app stands here once you allow it something. Apps can only see what you allow.",
  highRisk: "Has rights of high risk",
  suspended: "Suspended",
  allowedOn: "Allowed {day}",
  review: "Review<unseen> {app}</unseen>",

  inOrganisation: "In {organisation}",
  twoPlaces: "{first}, {second}",
  canSee: "Can see {sees, plural, one {# thing} other {# things}}",
  canChange: "Can change {changes, plural, one {# thing} other {# things}}",
  canChangeAndSee: "Can change {changes, plural, one {# thing} other {# things}} and see {sees, number}",
  canNothing: "Can do nothing now",
  lastUsed: "Last used {when}",
  neverUsed: "No use seen yet",

  allowed: "Allowed",
  use: "Use",
  openApp: "Open {app}",
  removeApp: "Remove this app",
  removeRight: "Remove<unseen> {right}</unseen>",
  notOpen: "Allowed, but not open to this app now",

  isSuspended:
    "The people who run this server have suspended this app. It can do nothing until they let it again.",
  isOurs:
    "This app belongs to the people who run this server. What you take back it can have again, without a question, the next time you sign in to it.",

  removeQuestion: "Remove {app}?",
  removeThereQuestion: "Remove {app} from {organisation}?",
  removeLead: "{places}. You allowed it {count, plural, one {# right} other {# rights}}.",
  removeYes: "Remove",
  losesAccess: "It loses its access to your account at once, wherever it runs.",
  keepsCopies: "It may still have what it has already copied. Only the people who run it can delete that.",
  asksAgain: "If you use it again, it has to ask you again.",

  rightQuestion: "Take this back from {app}?",
  rightYes: "Take it back",
  lastRight: "It is the last thing this app may do, so the app is removed.",
  losesRight: "It can no longer do this, from this moment on. Its other rights stay.",
  losesOpenid: "It is no longer told who you are. You may have to sign in to it in another way.",
  losesOffline:
    "It can no longer renew its access while you are away: you sign in to it again when the access it has runs out.",
  mayNotWork: "It may not work as before. If it wants this again, it has to ask you.",
  keep: "Keep it",

  gone: "That app is not connected. It has no access to your account.",
  removed: "{app} is not connected any more. It has no access to your account.",
  taken: "Not allowed any more: {right}",

  notConnectedTitle: "This app is not connected",
  notConnectedHappened: "It was removed meanwhile, or it never was connected to your account.",
  notConnectedShared: "It has no access to your account.",
  notConnectedToDo: "The list shows every app that has.",
} as const;
