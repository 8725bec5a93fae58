import type { Translation } from "@grantway/words";
import type { operations as english } from "../en/operations.ts";

/** See `../operations.ts`. */
export const operations: Translation<typeof english> = {
  search: "ابحث عن عملية",
  tags: "الوسوم",
  next: "العملية التالية",
  previous: "العملية السابقة",
  found:
    "{count, plural, zero {لا عمليات} one {عملية واحدة} two {عمليتان} few {# عمليات} many {# عملية} other {# عملية}}",
  noMatch: "لا عملية تطابق",
  noMatchWhy: "يُبحث عن كل كلمة في الاسم والمسار والطريقة والوسوم.",
  clear: "اعرض كل العمليات",
  recent: "مؤخرًا",
  all: "كل العمليات",
  allowed: "يمكنك استدعاؤها",
  toAsk: "تُطلب أولًا",
  more: "{count, plural, zero {لا مزيد} one {اعرض واحدة أخرى} two {اعرض اثنتين أخريين} few {اعرض {count, number} أخرى} many {اعرض {count, number} أخرى} other {اعرض {count, number} أخرى}}",
  deprecated: "ستُهجر",
  needs: "تحتاج {scopes}",
  typed: "اكتب عنوانًا",
  typedWhy: "أي شيء تحت {base}",

  history: "أُرسل من قبل",
  historyEmpty: "ما ترسله يُدوّن هنا، في هذا المتصفح وحده وبلا أسرار.",
  clearHistory: "امسح",
  cleared: "لم يعد شيء من {name} محفوظًا في هذا المتصفح.",
  noStatus: "بلا جواب",

  theDocument: "العمليات",
  noDocument: "لا يمكن عرض وثيقة {name}: {why} ما زال بإمكانك كتابة عنوان في الأسفل.",
  partly:
    "{count, plural, zero {قُرئ كل شيء في الوثيقة.} one {تعذّرت قراءة شيء واحد في الوثيقة.} two {تعذّرت قراءة شيئين في الوثيقة.} few {تعذّرت قراءة {count, number} أشياء في الوثيقة.} many {تعذّرت قراءة {count, number} شيئًا في الوثيقة.} other {تعذّرت قراءة {count, number} شيء في الوثيقة.}}",
};
