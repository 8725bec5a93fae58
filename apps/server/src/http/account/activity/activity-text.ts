import type { AuditAction, AuditRecord } from "@grantway/protocol";
import { html, type Html } from "../../layout/html.ts";
import type { PageWords } from "../../words/page-words.ts";

type Say = PageWords["activity"];
type Deed = Pick<AuditRecord, "action" | "target" | "detail">;

/** What was done, in a few words. Administrators did things to others too, which are told as the audit calls them. */
export function deedText(deed: Deed, apps: ReadonlyMap<string, string>, say: Say): Html | string {
  const { action, detail, target } = deed;
  const app = apps.get(target.slice(target.indexOf(":") + 1));
  const words = deeds[action];
  if (words === undefined) return html`<code>${action}</code> <code>${target}</code>`;
  return words(say, { address: detail, app });
}

type Words = (
  say: Say,
  facts: { readonly address: string | undefined; readonly app: string | undefined },
) => string;

const deeds: { readonly [Action in AuditAction]?: Words } = {
  "session.opened": (say, { address = "" }) =>
    address === "" ? say("sessionOpened") : say("sessionOpenedFrom", { address }),
  "session.ended": (say) => say("sessionEnded"),
  "grant.allowed": (say, { app }) =>
    app === undefined ? say("grantAllowed") : say("grantAllowedTo", { app }),
  "grant.narrowed": (say, { app }) =>
    app === undefined ? say("grantNarrowed") : say("grantNarrowedOf", { app }),
  "grant.revoked": (say, { app }) =>
    app === undefined ? say("grantRevoked") : say("grantRevokedOf", { app }),
  "client.device-allowed": (say, { address = "" }) => say("deviceAllowed", { address }),
  "client.device-denied": (say, { address = "" }) => say("deviceDenied", { address }),
  "family.ended": (say) => say("familyEnded"),
  "app.reported": (say) => say("appReported"),
  "token.revoked": (say) => say("tokenRevoked"),
  "user.created": (say) => say("userCreated"),
  "user.updated": (say) => say("userUpdated"),
  "user.password-link-made": (say) => say("passwordLinkMade"),
  "user.password-set": (say) => say("passwordSet"),
  "user.signed-out": (say) => say("userSignedOut"),
};

/** Who did it, where it was not the person themselves. */
export function byText(actor: string, person: string, say: Say): string | undefined {
  if (actor === person) return undefined;
  if (actor === "operator") return say("byOperator");
  if (actor.startsWith("user:")) return say("byPerson");
  return actor.startsWith("client:") ? say("byClient") : say("bySystem");
}
