import type { Translation } from "@grantway/words";
import type { documentMessages as english } from "../en/document.ts";

/** See `../document.ts`. */
export const documentMessages = {
  empty: "المستند فارغ.",
  tooLarge: "في المستند {size} حرفًا. يُقرأ هنا JSON حتى 100 مليون.",
  yamlTooLarge: "المستند YAML من {size} حرفًا. يُقرأ هنا حتى 15 مليونًا، وبصيغة JSON يمكن أن يكون أكبر.",
  notJson: "يبدأ المستند كما يبدأ JSON وليس كذلك: {why}",
  notYaml: "المستند ليس JSON ولا YAML: {why}",
  tooDeep: "المستند متداخل أعمق من أن يُقرأ.",
  notAnObject: "قُرئ المستند وليس وصفًا لواجهة API: هو قائمة أو قيمة واحدة.",
  swagger:
    "قُرئ المستند: هو Swagger {version}. تُعرض هنا OpenAPI 3.0 و3.1 و3.2. معظم الخدمات تقدّم إحداها أيضًا، أو حوّل هذا بأداة مثل swagger2openapi.",
  notOpenapi: "قُرئ المستند ولا يقول إنه OpenAPI 3.",
  notOpenapiTitle: "قُرئ «{title}» ولا يقول إنه OpenAPI 3.",
  noOperations: "قُرئ المستند ولا يسمّي أي عملية. يمكن كتابة عنوان مع ذلك.",
  unknownVersion: "يقول المستند OpenAPI {version}، وهو أحدث مما هو معروف هنا. يُقرأ كأنه 3.2.",
  tooManyOperations: "في المستند أكثر من {count} عملية. تُعرض الأولى منها.",
  brokenPath: "لا يمكن قراءة المسار {place} فتُرك.",
  brokenOperation: "لا يمكن قراءة العملية {place} فتُركت.",
  brokenParameter: "لا يمكن قراءة معامل فتُرك: {place}",
  brokenReference: "{place} لا يؤدي إلى شيء، فيُقبل هناك أي شيء.",
  brokenSchema: "لا يمكن قراءة جزء من مخطط، فيُقبل هناك أي شيء: {detail}",
  outsideReference: "{place} في مستند آخر لا يُحمَّل، فيُقبل هناك أي شيء.",
  schemaTooLarge: "المخطط أكبر مما يُعرض هنا. ما ينقص يمكن كتابته.",
  leftOut:
    "{count, plural, zero {لا موضع في المستند يُعرض على غير ما كُتب} one {موضع واحد في المستند لا يُعرض كما كُتب} two {موضعان في المستند لا يُعرضان كما كُتبا} few {# مواضع في المستند لا تُعرض كما كُتبت} many {# موضعًا في المستند لا يُعرض كما كُتب} other {# موضع في المستند لا يُعرض كما كُتب}}",
} satisfies Translation<typeof english>;
