import type { Translation } from "@grantway/words";
import type { layout as english } from "../en/layout.ts";

export const layout = {
  switchAccount: "Konto wechseln",
  signedInAs: "Sie sind angemeldet als <b>{name}</b> ({username}).",
  request: "Anfrage <code>{id}</code>",
  language: "Sprache",
  done: "Erledigt: {page}",
  goToAccount: "Zu Ihrem Konto",
  tryAgain: "Erneut versuchen",
} satisfies Translation<typeof english>;
