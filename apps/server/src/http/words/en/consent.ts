export const consent = {
  continueTo: "Continue to {app}?",
  asks: "{app} asks for access to your account",
  asksMore: "{app} asks for {count, plural, one {# new right} other {# new rights}}",
  allowedBefore:
    "You allowed this before. Another program on your device could ask in its name: continue only if you just started it.",
  unconfirmed: "We have not confirmed who runs this app.",
  unverified:
    "Nobody here has verified this app: who runs it, and its name, are its own word. Go on only if you just started this yourself.",
  knownAs: "We know this app by an address at {host}.",
  ownPages: "By its own word:",
  home: "Website ({host})",
  privacyPolicy: "Privacy policy ({host})",
  terms: "Terms of service ({host})",
  anyProgram:
    "What you allow goes to a program on this device, and any program here can say that it is this app.",
  never: "Will not be able to",
  neverPassword: "See or change your password",
  neverElse: "Do anything that is not listed here",
  kept: "Already allowed ({count, number})",
  actsAsYou: "Acts as you, and never does more than you can do yourself.",
  lasting: "Keeps its access while you are away.",
  passing: "Loses its access soon after you stop using it.",
  afterwards: "After you choose, you go to <b>{place}</b>.",
  removal: "You can take this back at any time under <a>Connected apps</a>.",
  cancel: "Cancel",
  keep: "Keep current access",
  continue: "Continue",
  allow: "Allow",
  allowMore: "Allow {count, plural, one {# new} other {# new}}",
  changed:
    "What this app asks for has changed since you opened this page. Nothing was shared. Please read it again.",

  atDevice: "An app on this device",
  atDeviceBy: "An app on this device ({scheme})",
  toDevice: "an app on this device",
  toDeviceBy: "an app on this device ({scheme})",
} as const;
