/** Devices that ask for access: their code, what is said of them, and what became of it. */
export const device = {
  title: "Connect a device",
  problemTitle: "Problem with the code",
  compareTitle: "Is this the code on your device?",
  lead: "Enter the code that the device shows.",
  compare: "Compare it with what the device in front of you shows.",
  code: "Code of the device",
  hint: "8 letters. Capitals, spaces and dashes do not matter.",
  stranger:
    "Use only a code from a device of your own. If somebody sent you one or read it to you, stop: they would get into your account.",
  submit: "Continue",
  same: "It is the same",
  incomplete: "Enter the code that the device shows.",
  unknown: "There is no such code. Compare it with the device: a letter may be wrong.",
  expired: "This code has expired. Start again on the device: it then shows a new one.",
  used: "This code was used already. Start again on the device: it then shows a new one.",
  throttled:
    "Too many codes were tried, so this one was not looked at. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.",

  asks: "{app} asks for access to your account, on a device",
  from: "Asks from",
  program: "Calls itself",
  askedAt: "When",
  caution:
    "Anybody could ask in the name of this app. Allow it only if you started it yourself just now, on a device that is yours.",
  afterwards: "After you choose, go back to <b>the device</b>.",
  deny: "Deny",
  place: "A device",

  allowed: "The device is allowed",
  allowedApp: "{app} is allowed on the device",
  allowedHappened: "It goes on by itself in a few seconds.",
  close: "You can close this page.",
  denied: "The device was told no",
  deniedHappened: "It gets no access, and its code is over.",
  nothingShared: "Nothing was shared.",
  usedTitle: "This code was used already",
  usedHappened: "Somebody else has answered for this device.",
  expiredTitle: "This code has expired",
  expiredHappened: "A code lives for ten minutes, and these are over.",
  startAgain: "Start again on the device: it then shows a new code.",
  another: "Enter another code",
  connectedApps: "Connected apps",

  laterTitle: "Go on at the device",
  laterHappened: "Your administrators have answered since you entered its code, and that code has run out.",
} as const;
