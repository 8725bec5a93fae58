/** Pages that say why there is no other, and the page on the way back to an app. */
export const answers = {
  nothingShared: "Nothing was shared.",
  nothingSharedOrChanged: "Nothing was shared and nothing was changed.",

  expiredTitle: "This page has expired",
  expiredHappened: "It was left open too long, or its address is incomplete.",
  expiredToDo: "Go back to the app you came from and start again there.",

  failedTitle: "We could not finish this",
  failedHappened: "The server ran into a fault of its own while it answered. It was logged.",
  failedShared: "No app was given anything by this request.",
  failedToDo:
    "Go back and try again. If it happens again, tell the people who run this server, with the request number below.",

  formTitle: "Please send this form again",
  formHappened:
    "We could not check that this form came from our own page: you may have signed in or out elsewhere meanwhile, or this browser keeps no cookies.",
  formShared: "Nothing was changed and nothing was shared.",
  formToDo: "Open the form again and send it from there. Allow cookies, and use the address {address}.",
  formAgain: "Open the form again",

  notFoundTitle: "There is no such page",
  notFoundHappened: "The address leads nowhere here.",
  notFoundToDo: "Check the address for a typing mistake, or go back to where you came from.",

  unavailableTitle: "Please wait a moment",
  unavailableHappened: "The server cannot reach its records right now.",
  unavailableToDo: "This usually passes by itself. Wait a little, then try again.",

  unsafeTitle: "This link does not work",
  unsafeShared: "Nothing was shared, and we did not send you on.",
  unsafeToDo:
    "Go back to the app and try again. If it happens again, tell the people who run the app, with the request number below.",
  unknownClient: "The app that sent you here is not registered with us.",
  suspendedClient: "The app that sent you here has been suspended.",
  unreadClient:
    "The app that sent you here describes itself at an address of its own, and that description could not be read.",
  wrongAddress: "The app sent you here with an address to return to that it has not registered.",
  noAddress: "The app sent you here without saying where to return to.",
  wrongHint: "The app sent you here with a token that we did not issue to it.",

  malformedTitle: "This request cannot be read",
  malformedToDo: "Go back and try again. If you followed a link, it may have been cut off: ask for it again.",

  goingBackTitle: "Going back",
  goingBack: "Going back to the app",
  goingBackToDo: "If your browser does not go on by itself, press Continue.",
  continue: "Continue",
} as const;
