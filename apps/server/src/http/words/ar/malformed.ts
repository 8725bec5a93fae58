import type { Translation } from "@grantway/words";
import type { malformed as english } from "../en/malformed.ts";

export const malformed = {
  repeated: "أُرسل أحد حقول النموذج أكثر من مرة.",
  request: "صيغة الطلب غير سليمة.",
  parameters: "صيغة المعاملات غير سليمة.",
  tooManyParameters: "عدد المعاملات أكبر من المسموح.",
  parameterTooLong: "أحد المعاملات أطول من المسموح.",
  noForm: "يجب أن يكون نوع المحتوى application/x-www-form-urlencoded.",
  coded: "يجب أن يأتي المحتوى دون Content-Encoding.",
  bodyTooLarge: "حجم المحتوى أكبر من المسموح.",
  noAnswer: "وصل النموذج دون إجابة.",
} satisfies Translation<typeof english>;
