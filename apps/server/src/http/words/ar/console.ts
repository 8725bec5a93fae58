import type { Translation } from "@grantway/words";
import type { console as english } from "../en/console.ts";

export const console = {
  title: "وحدة التحكم",
  building: "يجري بناء وحدة التحكم",
  buildingWhy: "لم تُفتح من قبل على هذا الخادم. يحدث هذا مرة واحدة ويستغرق بضع ثوانٍ.",
  goesOn: "تتابع هذه الصفحة وحدها.",
  unbuilt: "تعذّر بناء وحدة التحكم",
  unbuiltHappened: "لم يستطع الخادم بناء وحدة التحكم من مصادرها. كل ما عداها يعمل.",
  unbuiltToDo: "يذكر سجل الخادم السبب. زيارة أخرى تحاول من جديد.",
} satisfies Translation<typeof english>;
