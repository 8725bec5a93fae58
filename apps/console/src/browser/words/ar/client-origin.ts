import type { Translation } from "@grantway/words";
import type { clientOrigin as english } from "../en/client-origin.ts";

/** See `../client-origin.ts`. */
export const clientOrigin: Translation<typeof english> = {
  known: "معروف هنا",
  verified: "موثّق",
  unverified: "غير موثّق",
  fromRegistration: "سجّل نفسه بنفسه.",
  fromDocument: "يُعرف بوثيقة خاصة به.",
  quarantine: "لا أحد هنا يعرف من يديره، لذا لا يحصل إلا على ما يُسأل الناس عنه.",
  verify: "توثيق",
  isVerified: "تم توثيق {name}.",
};
