/** See `../keys.ts`. */
export const keys = {
  title: "Keys",
  loading: "the keys",
  signing: "Signing keys",
  signingLead:
    "They sign ID tokens. Apps read their public parts and keep them for a while, so each is published before it signs and stays published after.",
  none: "No signing key yet",
  noneWhy: "The server makes the first ones when it starts.",
  now: "Now",
  published: "published before it signs",
  signs: "signs",
  stays: "published still",
  stateNext: "Is next",
  stateSigns: "Signs",
  stateVerifies: "Verifies",
  stateRetired: "Retired",
  willSign: "Published. Signs from {moment}.",
  signsUntil: "Signs until {moment}, then the next takes over.",
  signsOpen: "Signs until somebody rotates it.",
  verifiesUntil: "Signs no more. Stays published until {moment}, when the last token it signed has run out.",
  retiredAt: "Retired {moment}. What it signed verifies no more.",
  retiredKeys: "{count, plural, one {# retired key} other {# retired keys}}",

  rotate: "Rotate…",
  rotateTitle: "Rotate the signing key",
  algorithm: "Algorithm",
  when: "When the next key takes over",
  ahead: "After {wait}: nobody notices",
  soon: "After {wait}: for a key that leaked",
  stepPublish: "At once: the next key is published. Where one is published already, that one is taken.",
  stepSign: "From {moment}: it signs. The one before signs no more.",
  stepRetire:
    "At {moment}: the one before is retired by the server, as the last token it signed has run out.",
  soonWarning:
    "Apps that keep the published keys and do not look again may refuse tokens for five minutes from then.",
  rotateAction: "Rotate the {algorithm} key",
  rotating: "Rotating…",
  rotated:
    "{kid} is published and signs from {moment}. Until then {before} signs; it stays published until {until}.",
  wasNext:
    "{kid} was published before, so no other was made. It signs from {moment}; {before} stays published until {until}.",

  retire: "Retire…",
  retireOf: "the key {kid}",
  retireTitle: "Retire {kid}?",
  retireNeeded:
    "Tokens it signed may be valid until {moment}; the server retires it then by itself. Retired now, they verify no more: people in apps that check them are signed out there.",
  retireFree: "No token it signed is valid any more. Apps may keep its public part for five more minutes.",
  retireForGood: "Its private part is deleted, for good.",
  retireAction: "Retire it now",
  retiring: "Retiring…",
  retired: "{kid} is retired. Servers stop publishing it within a minute.",

  instance: "Instance keys",
  instanceLead:
    "They seal what is stored and given out. They come from the configuration; one can be taken out there when nothing needs it.",
  useSeals: "Seals",
  useOpens: "Opens only",
  useMissing: "Missing",
  sealsWhy: "New seals use it.",
  freeWhy: "Nothing needs it: it can be taken out of the configuration.",
  missingWhy: "Something stored needs it, and the configuration does not have it.",
  needsKeys:
    "{count, plural, one {# signing key is sealed with it} other {# signing keys are sealed with it}}",
  needsClients:
    "{count, plural, one {# client has a secret kept with it} other {# clients have a secret kept with it}}",
  needsRefresh: "{count, plural, one {# refresh token} other {# refresh tokens}} until {moment}",
  needsSessions: "{count, plural, one {# session} other {# sessions}} until {moment}",
  needsOthers: "access tokens and sign-ins under way until {moment}",
} as const;
