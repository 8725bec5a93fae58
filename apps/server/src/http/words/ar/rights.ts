import type { Translation } from "@grantway/words";
import type { rights as english } from "../en/rights.ts";

export const rights = {
  canSee: "يمكنه الاطلاع على",
  canChange: "يمكنه تغيير",
  howLong: "المدة",
  highRisk: "مخاطرة عالية",
  yourAccount: "حسابك",
  twin: "{name} ({audience})",

  openid: "معرفة هويتك",
  openidDetail: "معرّف ثابت، ولا شيء غيره.",
  profile: "الاطلاع على اسمك واسم المستخدم",
  email: "الاطلاع على عنوان بريدك الإلكتروني",
  groups: "الاطلاع على المجموعات التي تنتمي إليها",
  offline: "الاحتفاظ بالوصول في غيابك",
  offlineDetail: "يمكنه تجديد وصوله دون أن يسألك من جديد، إلى أن تزيله.",
} satisfies Translation<typeof english>;
