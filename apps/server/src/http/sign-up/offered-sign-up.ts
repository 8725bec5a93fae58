import type { SignUp, SignUpByMail } from "@grantway/identity";
import type { MailQueue } from "../../mail/mail-queue.ts";

/** How people make accounts of their own. */
export interface OfferedSignUp {
  readonly signUp: SignUp;
  /** Where mail is sent: accounts are made by a link alone. */
  readonly byMail: MailedSignUp | undefined;
}

/** How they do where mail is sent. */
export interface MailedSignUp {
  readonly links: SignUpByMail;
  readonly mail: Pick<MailQueue, "post">;
}
