import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** A page that says one thing: what happened, what was shared, what to do. */
export interface Message {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly href: string };
}

const again = { label: "Try again", href: "/sign-in" };

/** Everything that can go wrong here, in plain words. */
export const messages = {
  cancelled: {
    status: 200,
    title: "You said no. Nothing was shared.",
    text: "Code App got no access to your account. You can change your mind at any time.",
    action: again,
  },
  unknownSignIn: {
    status: 400,
    title: "This sign-in did not start here",
    text: "It belongs to another browser, or took longer than ten minutes. Nothing was shared.",
    action: { ...again, label: "Start again" },
  },
  failed: {
    status: 502,
    title: "The sign-in did not work",
    text: "The provider's answer could not be accepted, so it was thrown away. Nothing was shared.",
    action: again,
  },
  unreachable: {
    status: 503,
    title: "The provider does not answer",
    text: "You can sign in as soon as it is back. Nothing was shared.",
    action: again,
  },
  sessionEnded: {
    status: 401,
    title: "Your session has ended",
    text: "Access was removed or ran out. Sign in again to continue; nothing you saved is lost.",
    action: { label: "Sign in", href: "/sign-in" },
  },
  staleForm: {
    status: 403,
    title: "That form is no longer good",
    text: "It came from an older page, or from somewhere else. Nothing was changed.",
    action: { label: "Back to the app", href: "/" },
  },
  signedOut: {
    status: 200,
    title: "You are signed out",
    text: "Code App has given its access back and forgotten you. You may still be signed in at the provider.",
    action: { label: "Sign in again", href: "/sign-in" },
  },
  signedOutAlone: {
    status: 200,
    title: "You are signed out here",
    text: "Code App has forgotten its tokens, but the provider did not answer, so they end there by themselves later.",
    action: { label: "Sign in again", href: "/sign-in" },
  },
  notFound: {
    status: 404,
    title: "There is no such page",
    text: "The address is wrong, or the page is gone.",
    action: { label: "Back to the app", href: "/" },
  },
  broken: {
    status: 500,
    title: "Code App made a mistake",
    text: "Nothing was shared. The mistake is in its log.",
    action: { label: "Back to the app", href: "/" },
  },
} as const satisfies Record<string, Message>;

/** Renders it. */
export function messagePage(message: Message): string {
  const body = html`<section class="card narrow">
    <h1>${message.title}</h1>
    <p>${message.text}</p>
    <p class="actions"><a class="button" href="${message.action.href}">${message.action.label}</a></p>
  </section>`;
  return layout({ title: message.title, body });
}
