import { account } from "./ar/account.ts";
import { activity } from "./ar/activity.ts";
import { answers } from "./ar/answers.ts";
import { apps } from "./ar/apps.ts";
import { consent } from "./ar/consent.ts";
import { console } from "./ar/console.ts";
import { device } from "./ar/device.ts";
import { invitation } from "./ar/invitation.ts";
import { install } from "./ar/install.ts";
import { layout } from "./ar/layout.ts";
import { mail } from "./ar/mail.ts";
import { malformed } from "./ar/malformed.ts";
import { management } from "./ar/management.ts";
import { ownPassword } from "./ar/own-password.ts";
import { password } from "./ar/password.ts";
import { recovery } from "./ar/recovery.ts";
import { report } from "./ar/report.ts";
import { rights } from "./ar/rights.ts";
import { rules } from "./ar/rules.ts";
import { sessions } from "./ar/sessions.ts";
import { setUp } from "./ar/set-up.ts";
import { signIn } from "./ar/sign-in.ts";
import { signOut } from "./ar/sign-out.ts";
import { signUp } from "./ar/sign-up.ts";
import type { Translations } from "./translations.ts";

/** Arabic. */
export const ar = {
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
