import type { Translation } from "@grantway/words";
import type { layout as english } from "../en/layout.ts";

export const layout = {
  switchAccount: "تبديل الحساب",
  signedInAs: "سجّلت الدخول باسم <b>{name}</b> ({username}).",
  request: "الطلب <code>{id}</code>",
  language: "اللغة",
  done: "تم: {page}",
  goToAccount: "الانتقال إلى حسابك",
  tryAgain: "إعادة المحاولة",
} satisfies Translation<typeof english>;
