export const signOut = {
  title: "Sign out",
  question: "Sign out?",
  appsKeep: "Apps keep <a>what you allowed them</a>. Apps you signed in to may keep their own session.",
  stay: "Stay signed in",
  submit: "Sign out",
  doneTitle: "You are signed out",
  doneHappened: "Nobody is signed in here in this browser.",
  doneToDo:
    "Apps you signed in to may keep their own session. Sign out there too when you share this device.",
  again: "Sign in again",
  appAsks: "{app} asks to sign you out here too.",
  otherPerson: "The app asked for somebody else, who is not signed in here. Nobody was signed out.",
  backTo: "Back to {app}",
  leaving: "You are signed out here. The apps that you signed in to are being told.",
  leavingFrame: "Signing out of an app",
} as const;
