import type { Translation } from "@grantway/words";
import type { checkMessages as english } from "../en/checks.ts";

/** See `../checks.ts`. */
export const checkMessages = {
  required: "لا يمكن أن يبقى هذا فارغًا.",
  type: "{wanted, select, string {هذا نص.} integer {هذا عدد صحيح.} number {هذا عدد.} boolean {هذا true أو false.} array {هذه قائمة.} object {هذا كائن.} null {هذا null.} other {هذا من نوع آخر.}}",
  enum: "هذا واحد من: {wanted}",
  const: "لا يمكن أن يكون هذا إلا {wanted}.",
  minLength:
    "الحد الأدنى هنا: {wanted, plural, zero {حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}}",
  maxLength:
    "الحد الأقصى هنا: {wanted, plural, zero {حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}}",
  pattern: "ليس هذا بالشكل المطلوب: {wanted}",
  format:
    "{wanted, select, date {هذا يوم، مثل 2026-01-31.} datetime {هذا يوم ووقت، مثل 2026-01-31T12:00:00Z.} time {هذا وقت، مثل 12:00:00Z.} email {هذا عنوان بريد.} uuid {هذا UUID، مثل 123e4567-e89b-42d3-a456-426614174000.} uri {هذا عنوان، مثل https://example.com/.} other {ليس هذا بالشكل المطلوب.}}",
  minimum: "هذا {wanted} على الأقل.",
  maximum: "هذا {wanted} على الأكثر.",
  exclusiveMinimum: "هذا أكثر من {wanted}.",
  exclusiveMaximum: "هذا أقل من {wanted}.",
  multipleOf: "هذا من مضاعفات {wanted}.",
  minItems:
    "الحد الأدنى هنا: {wanted, plural, zero {مدخل} one {مدخل واحد} two {مدخلان} few {# مدخلات} many {# مدخلًا} other {# مدخل}}",
  maxItems:
    "الحد الأقصى هنا: {wanted, plural, zero {مدخل} one {مدخل واحد} two {مدخلان} few {# مدخلات} many {# مدخلًا} other {# مدخل}}",
  uniqueItems: "كل مدخل هنا مرة واحدة.",
  additionalProperties: "لا مكان هنا لشيء بهذا الاسم.",
  choice: "لا يناسب أي من الأشكال الممكنة.",
  other: "هذا غير متحقق: {keyword}",
  notJson: "هذا ليس JSON: {why}",
} satisfies Translation<typeof english>;
