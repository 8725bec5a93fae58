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
} as const;
