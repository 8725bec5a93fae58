import { account } from "./fr/account.ts";
import { activity } from "./fr/activity.ts";
import { answers } from "./fr/answers.ts";
import { apps } from "./fr/apps.ts";
import { consent } from "./fr/consent.ts";
import { console } from "./fr/console.ts";
import { device } from "./fr/device.ts";
import { invitation } from "./fr/invitation.ts";
import { install } from "./fr/install.ts";
import { layout } from "./fr/layout.ts";
import { mail } from "./fr/mail.ts";
import { malformed } from "./fr/malformed.ts";
import { management } from "./fr/management.ts";
import { ownPassword } from "./fr/own-password.ts";
import { password } from "./fr/password.ts";
import { recovery } from "./fr/recovery.ts";
import { report } from "./fr/report.ts";
import { rights } from "./fr/rights.ts";
import { rules } from "./fr/rules.ts";
import { sessions } from "./fr/sessions.ts";
import { setUp } from "./fr/set-up.ts";
import { signIn } from "./fr/sign-in.ts";
import { signOut } from "./fr/sign-out.ts";
import { signUp } from "./fr/sign-up.ts";
import type { Translations } from "./translations.ts";

/** French. */
export const fr = {
  account,
  activity,
  answers,
  apps,
  consent,
  console,
  device,
  invitation,
  install,
  layout,
  mail,
  malformed,
  management,
  ownPassword,
  password,
  recovery,
  report,
  rights,
  rules,
  sessions,
  setUp,
  signIn,
  signOut,
  signUp,
} satisfies Translations;
