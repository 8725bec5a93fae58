import type { Translation } from "@grantway/words";
import { apis as english } from "../en/apis.ts";

/** See `../apis.ts`. */
export const apis = {
  ...english,
  lifetimeSeconds:
    "{count, plural, zero {لا ثوانٍ} one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}}",
  lifetimeMinutes:
    "{count, plural, zero {لا دقائق} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}",
  lifetimeHours:
    "{count, plural, zero {لا ساعات} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}",
  deleteScopeClients:
    "{count, plural, =0 {لا عميل يملكه.} zero {لا عميل يملكه.} one {عميل واحد يملكه، ويفقده.} two {عميلان يملكانه، ويفقدانه.} few {# عملاء يملكونه، ويفقدونه.} many {# عميلًا يملكونه، ويفقدونه.} other {# عميل يملكونه، ويفقدونه.}}",
  deleteScopeGrants:
    "{count, plural, =0 {لم يسمح به أحد لتطبيق.} zero {لم يسمح به أحد لتطبيق.} one {سمح به شخص واحد لتطبيق، وينتهي ذلك.} two {سمح به شخصان لتطبيق، وينتهي ذلك.} few {سمح به # أشخاص لتطبيق، وينتهي ذلك.} many {سمح به # شخصًا لتطبيق، وينتهي ذلك.} other {سمح به # شخص لتطبيق، وينتهي ذلك.}}",
  deleteScopesFirst:
    "{count, plural, zero {لا نطاقات لها.} one {لها نطاق واحد: احذفه أولًا.} two {لها نطاقان: احذفهما أولًا.} few {لها # نطاقات: احذفها أولًا.} many {لها # نطاقًا: احذفها أولًا.} other {لها # نطاق: احذفها أولًا.}}",
  deleteIntrospectors:
    "{count, plural, =0 {لا عميل يسأل عن رموزها.} zero {لا عميل يسأل عن رموزها.} one {عميل واحد يسأل عن رموزها، ولن يستطيع بعد ذلك.} two {عميلان يسألان عن رموزها، ولن يستطيعا بعد ذلك.} few {# عملاء يسألون عن رموزها، ولن يستطيعوا بعد ذلك.} many {# عميلًا يسألون عن رموزها، ولن يستطيعوا بعد ذلك.} other {# عميل يسألون عن رموزها، ولن يستطيعوا بعد ذلك.}}",
} satisfies Translation<typeof english>;
