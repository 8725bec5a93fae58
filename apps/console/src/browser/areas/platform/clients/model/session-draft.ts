import type { Client } from "./client.ts";

/* Where the sign-ins of a client may begin, and what it is told of sign-outs, as a form has it: an empty address is none. */

/** What a form has of it. */
export interface SessionDraft {
  readonly backchannelLogoutUri: string;
  readonly backchannelLogoutSessionRequired: boolean;
  readonly frontchannelLogoutUri: string;
  readonly frontchannelLogoutSessionRequired: boolean;
  readonly initiateLoginUri: string;
}

/** Of a client that is told nothing. */
export const noSession: SessionDraft = {
  backchannelLogoutUri: "",
  backchannelLogoutSessionRequired: false,
  frontchannelLogoutUri: "",
  frontchannelLogoutSessionRequired: false,
  initiateLoginUri: "",
};

/** What a form begins with. */
export function sessionDraftOf({
  backchannelLogoutUri = "",
  backchannelLogoutSessionRequired,
  frontchannelLogoutUri = "",
  frontchannelLogoutSessionRequired,
  initiateLoginUri = "",
}: Pick<Client, keyof SessionDraft>): SessionDraft {
  return {
    backchannelLogoutUri,
    backchannelLogoutSessionRequired,
    frontchannelLogoutUri,
    frontchannelLogoutSessionRequired,
    initiateLoginUri,
  };
}
