/** A page that says one thing: what happened, what was shared, what to do. */
export interface Message {
  readonly title: string;
  readonly text: string;
  /** The words on the button that begins a sign-in. */
  readonly action: string;
}

/** Everything that can happen here, in plain words. */
export const messages = {
  welcome: {
    title: "Your notes, in this browser",
    text: "Token App reads and writes your Acme notes once you allow it. You sign in at Acme, never here. Closing or reloading this page forgets the tokens.",
    action: "Sign in with Acme",
  },
  cancelled: {
    title: "You said no. Nothing was shared.",
    text: "Token App got no access to your account. You can change your mind at any time.",
    action: "Try again",
  },
  unknownSignIn: {
    title: "This sign-in did not start here",
    text: "It belongs to another tab or browser, or was used already. Nothing was shared.",
    action: "Start again",
  },
  failed: {
    title: "The sign-in did not work",
    text: "The provider's answer could not be accepted, so it was thrown away. Nothing was shared.",
    action: "Try again",
  },
  refused: {
    title: "The provider does not sign people in this way",
    text: "It has not said why.",
    action: "Try again",
  },
  unreachable: {
    title: "The provider does not answer",
    text: "You can sign in as soon as it is back. Nothing was shared.",
    action: "Try again",
  },
  ended: {
    title: "Your session has ended",
    text: "Access was removed or ran out. Sign in again to continue; nothing you saved is lost.",
    action: "Sign in",
  },
  signedOut: {
    title: "You are signed out",
    text: "Token App has given its access back and forgotten you. You may still be signed in at the provider.",
    action: "Sign in again",
  },
  signedOutAlone: {
    title: "You are signed out here",
    text: "Token App has forgotten its tokens, but the provider did not answer, so they end there by themselves later.",
    action: "Sign in again",
  },
} as const satisfies Record<string, Message>;
