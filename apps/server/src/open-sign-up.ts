import {
  createRecover,
  createSignUp,
  createSignUpByMail,
  type PasswordLinks,
  type SignUpDependencies,
} from "@grantway/identity";
import type { Hashing } from "@grantway/protocol";
import type { PageContext } from "./http/page-context.ts";
import type { Config } from "./config/config.ts";
import type { OfferedSignUp } from "./http/sign-up/offered-sign-up.ts";
import type { MailQueue } from "./mail/mail-queue.ts";

/** How people make accounts of their own here: by mail where there is some; `undefined` where nobody does. */
export function openSignUp(
  { signUp: { policy, perHour }, lifetimes }: Pick<Config, "signUp" | "lifetimes">,
  mail: MailQueue | undefined,
  parts: Omit<SignUpDependencies, "perHour">,
): OfferedSignUp | undefined {
  if (policy === "off") return undefined;
  const signUp = createSignUp({ ...parts, perHour });
  if (mail === undefined) return { signUp, byMail: undefined };
  const links = createSignUpByMail({ ...parts, perHour, signUp, lifetime: lifetimes.signUpLink });
  return { signUp, byMail: { links, mail } };
}

/** How forgotten passwords are recovered: by mail, or not at all. */
export function openRecovery(
  { signUp: { perHour }, lifetimes }: Pick<Config, "signUp" | "lifetimes">,
  mail: MailQueue | undefined,
  parts: Omit<SignUpDependencies, "perHour"> & {
    readonly hashing: Hashing;
    readonly passwordLinks: PasswordLinks;
  },
): PageContext["recovery"] {
  return mail && { recover: createRecover({ ...parts, perHour, lifetime: lifetimes.passwordLink }), mail };
}
