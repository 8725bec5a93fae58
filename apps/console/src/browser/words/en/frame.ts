/** See `../frame.ts`. */
export const frame = {
  skip: "Skip to content",
  areas: "Areas",
  openAreas: "Menu",
  platform: "Platform",
  organisation: "Organisation",
  build: "Apps",
  reviews: "Review",
  overview: "Overview",
  people: "People",
  clients: "Clients",
  apis: "APIs and scopes",
  sessions: "Sessions and tokens",
  keys: "Keys",
  audit: "Audit",
  settings: "Settings",
  inspector: "Token inspector",
  trail: "Where you are",
  loadingPage: "the page",
  loadingSession: "who is signed in",

  search: "Search",
  searchHint: "Find people, clients and pages",
  searchLabel: "Find people, clients and pages by name",
  searchPages: "Pages",
  searchPeople: "People",
  searchClients: "Clients",
  searching: "Searching…",
  searchFailed: "People and clients could not be searched: {why}",
  searchNothing: "Nothing is called “{text}”.",
  searchFound: "{count, plural, one {# result} other {# results}}",

  yourMenu: "your menu",
  yourAccount: "Your account",
  signOut: "Sign out",

  close: "Close",

  shortcutPalette: "Search",
  shortcutGo: "Go to {area}",

  passwordAgain: "Your password again",
  passwordAgainWhy: "What you are about to do cannot be undone, and you signed in more than ten minutes ago.",
  password: "Password",
  confirm: "Confirm",
  confirming: "Confirming…",

  signedOut: "You are signed out",
  signedOutWhy:
    "Your session has ended. What you typed is still here: sign in in a new tab, and this page goes on where it was.",
  signInAgain: "Sign in in a new tab",
  lookAgain: "I am signed in again",
  looking: "Looking…",
  stillSignedOut: "There is still no session in this browser.",
  otherPerson:
    "{name} is signed in now. Load this page again to go on as that person; what you typed here is gone then.",
  backAgain: "You are signed in",
  backAgainWhy: "Close this tab and go on in the one you came from.",

  offline:
    "The server does not answer. What you see may be old; what you typed stays. This goes on by itself when it answers again.",
  retryNow: "Try now",

  leave: "Leave without saving?",
  leaveWhy: "What you changed on this page is not saved.",
  leaveAction: "Leave",
  stay: "Stay",

  notFound: "There is no such page",
  notFoundWhy: "The address may be mistyped, or from another version. Nothing was changed.",
  notFoundAction: "Go to the front page",
  noArea: "This is not yours to see",
  noAreaWhy: "Your role does not let you see {area}. Whoever administers this server can change that.",
  nothingHere: "There is nothing here for you yet",
  nothingHereWhy:
    "The console is for people who administer this server, and your role has no part in that. Your own account is elsewhere.",
  broken: "This page broke",
  brokenWhy:
    "A mistake in the console itself, and not yours: {why} The rest goes on, and nothing was changed.",
  outdated: "The console was updated on the server. Load the page again to go on.",
  reload: "Load the page again",

  problemMissing: "Your role does not allow this. Nothing was changed.",
  problemBeyond: "This would give more than you may do yourself. Nothing was changed.",
  problemForgery: "The request did not look like one of this page. Nothing was changed. Load the page again.",
  problemPassword: "Nothing was changed: the password was not given again.",
  problemWrongPassword: "This is not your password.",
  problemSignedOut: "Nothing was changed: you are signed out.",
  problemGone: "It is not there any more. Somebody may have deleted it meanwhile.",
  problemConflict: "Somebody changed it meanwhile. Nothing of yours was saved yet.",
  problemTooMany:
    "{seconds, plural, one {Too many requests at once. Try again in # second.} other {Too many requests at once. Try again in # seconds.}}",
  problemFailed: "The server failed. It is not known whether anything was changed.",
  problemUnavailable: "The server cannot answer right now. Try again in a moment.",
  problemOutOfReach: "The server does not answer. It is not known whether anything was changed.",
  problemRequest: "{problem} Request {id}.",
} as const;
