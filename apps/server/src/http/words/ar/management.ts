import type { Translation } from "@grantway/words";
import type { management as english } from "../en/management.ts";

export const management = {
  title: "واجهة الإدارة البرمجية",
  lead: "كل ما يجوز للمسؤول أو المدقق أو فريق الدعم فعله، للبرامج. الأوصاف بالإنجليزية كما في مستند OpenAPI.",
  how: "أرسل رمز bearer من هذا الخادم موجّهًا إلى هذه الواجهة. نطاقاته هي الصلاحيات؛ وفي صفحات هذا الخادم تكفي الجلسة.",
  document: "الشيء نفسه لأدوات أخرى: openapi.json",
  permission: "الصلاحية",
  audit: "سجل التدقيق",
  answers: "الإجابات",
  path: "المسار",
  query: "معاملات الاستعلام",
  body: "المحتوى",
  problems: "المشكلات",
  rules: "القواعد",
  rulesWhat:
    "يسمّي كل حقل خاطئ في طلب غير صالح القاعدة التي يخالفها. الاسم ثابت لتعتمد عليه البرامج؛ وما بين العلامتين المائلتين يأتي قيمةً.",
  fresh: "يتطلب في المتصفح تسجيل دخول خلال آخر عشر دقائق.",
  revision: "يتطلب If-Match بالمراجعة التي قُرئت.",
  idempotent: "يجوز أن يحمل Idempotency-Key.",
} satisfies Translation<typeof english>;
