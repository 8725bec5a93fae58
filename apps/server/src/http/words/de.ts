import { account } from "./de/account.ts";
import { activity } from "./de/activity.ts";
import { answers } from "./de/answers.ts";
import { apps } from "./de/apps.ts";
import { consent } from "./de/consent.ts";
import { console } from "./de/console.ts";
import { device } from "./de/device.ts";
import { invitation } from "./de/invitation.ts";
import { install } from "./de/install.ts";
import { layout } from "./de/layout.ts";
import { mail } from "./de/mail.ts";
import { malformed } from "./de/malformed.ts";
import { management } from "./de/management.ts";
import { ownPassword } from "./de/own-password.ts";
import { password } from "./de/password.ts";
import { recovery } from "./de/recovery.ts";
import { report } from "./de/report.ts";
import { rights } from "./de/rights.ts";
import { rules } from "./de/rules.ts";
import { sessions } from "./de/sessions.ts";
import { setUp } from "./de/set-up.ts";
import { signIn } from "./de/sign-in.ts";
import { signOut } from "./de/sign-out.ts";
import { signUp } from "./de/sign-up.ts";
import type { Translations } from "./translations.ts";

/** German. */
export const de = {
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
