/** What stands around every page. */
export const layout = {
  switchAccount: "Switch account",
  signedInAs: "You are signed in as <b>{name}</b> ({username}).",
  request: "Request <code>{id}</code>",
  language: "Language",
  done: "Done: {page}",
  goToAccount: "Go to your account",
  tryAgain: "Try again",
} as const;
