import type { Translation } from "@grantway/words";
import type { forms as english } from "../en/forms.ts";

/** See `../forms.ts`. */
export const forms = {
  cancel: "إلغاء",
  conflict: "تغيّر {name} في هذه الأثناء",
  conflictBy: "غيّر {actor} {fields}، {when}.",
  conflictContested: "غيّرتَ الشيء نفسه. اختر ما يتابع به النموذج؛ لا يُحفظ شيء حتى تحفظ مرة أخرى.",
  conflictMerged: "غيّرتَ شيئًا آخر، فالتغييران متوافقان. لا يُحفظ شيء حتى تحفظ مرة أخرى.",
  conflictGoOn: "المتابعة بهذا",
} satisfies Translation<typeof english>;
