import type { FoundInvitation } from "@grantway/platform";
import { html } from "../layout/html.ts";
import { type Account, type Frame, page } from "../layout/layout.ts";
import type { PageWords } from "../words/page-words.ts";
import { signInForInvitation } from "./invitation-address.ts";

/** What the page shows. */
export interface InvitationView {
  readonly frame: Frame;
  readonly token: string;
  readonly invitation: FoundInvitation;
  /** Who is signed in, with what the form needs; absent for who has to sign in first. */
  readonly own?: { readonly account: Account; readonly csrf: string } | undefined;
}

/** `/invitations/<token>`: who invites, to what, as what; and the yes. */
export function invitationPage(view: InvitationView): string {
  const { frame, token, invitation, own } = view;
  const { invitation: say, formats } = frame.words;
  const { organisationName: organisation, inviter, expiresAt } = invitation;
  return page(frame, {
    title: say("title", { organisation }),
    account: own?.account,
    main: html`<section class="card">
      <h1>${say("title", { organisation })}</h1>
      <p class="lead">
        ${inviter === undefined ? say.rich("leadNobody", { organisation, b }) : say.rich("lead", { inviter, organisation, b })}
      </p>
      <p>${say.rich("role", { role: roleText(invitation, frame.words), b })}</p>
      <p class="hint">${say("until", { until: formats.moment(expiresAt) })}</p>
      ${
        own === undefined
          ? html`<p>${say("signInFirst")}</p>
              <p class="actions-single">
                <a class="button button-wide" href="${signInForInvitation(token, frame.base)}"
                  >${say("signIn")}</a
                >
              </p>`
          : html`<form method="post" action="${frame.base}/invitations" class="form">
                <input type="hidden" name="csrf" value="${own.csrf}" /><input
                  type="hidden"
                  name="token"
                  value="${token}"
                />
                <button class="button button-wide">${say("join", { organisation })}</button>
              </form>
              <p class="hint">${say("leave")}</p>`
      }
    </section>`,
  });
}

function b(name: unknown) {
  return html`<strong>${name as string}</strong>`;
}

/** What the role is called, and what one may do by it where every organisation has it. */
function roleText({ role, roleName }: FoundInvitation, { invitation: say }: PageWords): string {
  if (roleName !== undefined) return roleName;
  if (role === "owner" || role === "admin") return say(role);
  return say("member");
}
