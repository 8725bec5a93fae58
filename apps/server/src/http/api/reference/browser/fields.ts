import type { OpenApi, Parameter, Schema } from "./contract.ts";
import { resolved } from "./contract.ts";
import { element } from "./element.ts";
import { exampleOf } from "./example.ts";
import type { Words } from "./words.ts";

/** The fields of one operation. Their ids begin with `id`, which no other has. */
export function parameterFields(
  document: OpenApi,
  parameters: readonly Parameter[],
  { id, words }: { readonly id: string; readonly words: Words },
): readonly HTMLElement[] {
  return parameters.map((parameter, place) => {
    const { name, required = false, description } = parameter;
    const own = `${id}-${place}`;
    const said = description ?? parameter.schema.description;
    const described = said === undefined ? undefined : `${own}-hint`;
    return element(
      "div",
      { class: "field" },
      element("label", { for: own }, element("code", {}, name), required && ` (${words.required})`),
      said !== undefined &&
        element("p", { class: "hint", id: described, lang: "en", dir: "ltr" }, ...coded(said)),
      control(resolved(document, parameter.schema), {
        id: own,
        name,
        required,
        "aria-describedby": described,
        autocomplete: "off",
        spellcheck: "false",
        dir: "ltr",
      }),
    );
  });
}

/** The field of the body, with an example in it. */
export function bodyField(
  document: OpenApi,
  body: Schema,
  { id, words }: { readonly id: string; readonly words: Words },
): HTMLElement {
  const text = JSON.stringify(exampleOf(document, body), undefined, 2);
  const own = `${id}-body`;
  const area = element(
    "textarea",
    {
      id: own,
      name: "body",
      rows: String(Math.min(16, text.split("\n").length + 1)),
      spellcheck: "false",
      dir: "ltr",
    },
    text,
  );
  return element("div", { class: "field" }, element("label", { for: own }, words.bodyOf), area);
}

/** What stands between backticks is code, as on the page. */
function coded(sentence: string): readonly (HTMLElement | string)[] {
  return sentence.split("`").map((part, place) => (place % 2 === 0 ? part : element("code", {}, part)));
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

function control(schema: Schema, attributes: Attributes): HTMLElement {
  const choices = schema.type === "boolean" ? ["true", "false"] : schema.enum?.map(String);
  if (choices === undefined) return element("input", { type: "text", ...attributes });
  const nothing = attributes["required"] === true ? [] : [""];
  return element(
    "select",
    attributes,
    ...[...nothing, ...choices].map((choice) => element("option", { value: choice }, choice)),
  );
}
