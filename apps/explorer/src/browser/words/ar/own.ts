import type { Translation } from "@grantway/words";
import type { own as english } from "../en/own.ts";

/** See `../own.ts`. */
export const own: Translation<typeof english> = {
  explorer: "مستكشف الواجهات",
  add: "أضف واجهة",
  addLead: "هي لك وحدك، في هذا المتصفح.",
  addAction: "أضفها",
  adding: "جارٍ الإضافة…",
  added: "{name} هنا. سجّل الدخول لاستدعائها.",
  name: "الاسم",
  document: "عنوان وثيقة OpenAPI الخاصة بها",
  documentHint: "JSON أو YAML، وفق OpenAPI 3.",
  base: "عنوان الواجهة",
  baseHint: "تذهب الاستدعاءات إلى ما تحته ولا تذهب إلى غيره.",
  issuer: "من يسجّل دخول الناس لها",
  issuerHint: "المُصدِر: عنوان تحته بيانات وصفية لـ OpenID أو OAuth.",
  callback: "سجّل عنوان إعادة التوجيه هذا لعميلك هناك",
  clientId: "معرّف العميل",
  clientIdHint: "للعميل الذي سجّلته هناك لهذا المستكشف.",
  clientSecret: "سر العميل",
  clientSecretHint: "اتركه فارغًا لعميل عام. يُحفظ مختومًا ولا تستعيده أي صفحة أبدًا.",
  scopes: "النطاقات",
  addScope: "أضف نطاقًا",
  scopesHint: "تُطلب عند أول تسجيل دخول. وما تحتاجه عملية فوق ذلك يُطلب حينها.",
  remove: "أزل {name}",
  removed: "لم تعد {name} هنا. ما سُمح لها به ينتهي حين تسجّل الخروج هناك أو تسحبه هناك.",
};
