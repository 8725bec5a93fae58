import { TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../forms/draft.ts";
import { organisationsWords } from "../../../words/organisations.ts";

/** What an organisation is called. */
export interface Names {
  readonly name: string;
  readonly slug: string;
}

/** What a form begins with: an organisation as it is, or none. */
export function namesOf({ name, slug }: Partial<Names> = {}): Names {
  return { name: name ?? "", slug: slug ?? "" };
}

/** What each member is called. */
export function useNameLabels(): Readonly<Record<keyof Names, string>> {
  const say = useWords(organisationsWords);
  return { name: say("name"), slug: say("slug") };
}

/** The fields of both. */
export function NameFields(props: { readonly draft: DraftFields<Names>; readonly isNew?: boolean }) {
  const { draft, isNew = false } = props;
  const { values, set, errorOf } = draft;
  const say = useWords(organisationsWords);
  const labels = useNameLabels();
  return (
    <>
      <TextField
        id="name"
        label={labels.name}
        hint={say("nameHint")}
        required
        value={values.name}
        onChange={(name) => set("name", name)}
        error={errorOf("name")}
      />
      <TextField
        id="slug"
        label={labels.slug}
        hint={say(isNew ? "slugNewHint" : "slugHint")}
        code
        required
        value={values.slug}
        onChange={(slug) => set("slug", slug)}
        error={errorOf("slug")}
      />
    </>
  );
}
