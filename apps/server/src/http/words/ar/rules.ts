import type { Translation } from "@grantway/words";
import type { rules as english } from "../en/rules.ts";

export const rules = {
  username:
    "يجب أن يتكون اسم المستخدم من 1 إلى 64 من الحروف اللاتينية من A إلى Z والأرقام والنقطة والشرطة السفلية والشرطة.",
  email: "يجب أن يكون عنوان البريد الإلكتروني على شكل name@example.com.",
  name: "يجب أن يتكون الاسم من 1 إلى 200 حرف دون رموز تحكم.",
  passwordTooShort:
    "يجب ألا تقل كلمة المرور عن {least, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}.",
  passwordTooLong: "يجب ألا تزيد كلمة المرور على {most} بايت.",
  passwordNul: "يجب ألا تحتوي كلمة المرور على الرمز NUL.",
  passwordOwnName: "يجب ألا تكون كلمة المرور هي اسم المستخدم أو عنوان البريد الإلكتروني.",
  passwordCommon: "كلمة المرور هذه من أول ما يخطر ببال أي شخص: اختر غيرها.",
} satisfies Translation<typeof english>;
