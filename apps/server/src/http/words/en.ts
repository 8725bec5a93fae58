import { account } from "./en/account.ts";
import { activity } from "./en/activity.ts";
import { answers } from "./en/answers.ts";
import { apps } from "./en/apps.ts";
import { consent } from "./en/consent.ts";
import { console } from "./en/console.ts";
import { device } from "./en/device.ts";
import { invitation } from "./en/invitation.ts";
import { install } from "./en/install.ts";
import { layout } from "./en/layout.ts";
import { mail } from "./en/mail.ts";
import { malformed } from "./en/malformed.ts";
import { management } from "./en/management.ts";
import { ownPassword } from "./en/own-password.ts";
import { password } from "./en/password.ts";
import { recovery } from "./en/recovery.ts";
import { report } from "./en/report.ts";
import { rights } from "./en/rights.ts";
import { rules } from "./en/rules.ts";
import { sessions } from "./en/sessions.ts";
import { setUp } from "./en/set-up.ts";
import { signIn } from "./en/sign-in.ts";
import { signOut } from "./en/sign-out.ts";
import { signUp } from "./en/sign-up.ts";

/** Every text of the pages, by room. English is what the others are translated from. */
export const en = {
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
} as const;
