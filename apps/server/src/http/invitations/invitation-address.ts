/** The form of a token, see `invitation-token.ts` of the platform. */
const form = /^\/invitations\/gwin_[0-9a-f-]{36}_[\w-]{43}$/;

/** Where the invitation with this token is. */
export function invitationLocation(token: string, base: string): string {
  return `${base}/invitations/${encodeURIComponent(token)}`;
}

/** The sign-in page for somebody who then comes back to the invitation. */
export function signInForInvitation(token: string, base: string): string {
  return `${base}/sign-in?place=${encodeURIComponent(invitationLocation(token, ""))}`;
}

/** The address on this server of what came back from the sign-in page; `undefined` where it leads to no invitation. */
export function invitationPlace(place: string | undefined, base: string): string | undefined {
  return place !== undefined && form.test(place) ? base + place : undefined;
}
