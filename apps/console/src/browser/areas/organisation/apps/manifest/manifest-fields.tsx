import { categories, lineBounds, type Manifest, mostDescription } from "@grantway/platform/form-rules";
import {
  ChecksField,
  ChoiceField,
  LongTextField,
  RadioField,
  TextField,
  ValuesField,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { manifestWords } from "../../../../words/manifest.ts";
import { EmbedFields } from "./embed-fields.tsx";
import { useManifestLabels } from "./manifest-labels.ts";
import { type ManifestFieldsProps, useMemberRules } from "./member-rules.ts";
import { ScopesField } from "./scopes-field.tsx";

/** A manifest as a form, in the order in which people meet what it says. */
export function ManifestFields(
  props: ManifestFieldsProps & {
    /** What is known of the page of the frame. */
    readonly framing: ReactNode;
  },
) {
  const { draft } = props;
  const { values, set, errorOf, errorsOf } = draft;
  const say = useWords(manifestWords);
  const labels = useManifestLabels();
  const rule = useMemberRules(props);
  const label = (member: keyof Manifest) => labels.get(member) ?? member;
  const line = (member: "name" | "summary") => (
    <TextField
      id={member}
      label={label(member)}
      hint={say(`${member}Hint`, { most: lineBounds[member] })}
      required={member === "name"}
      value={values[member]}
      check={rule(member, (value) => ({ [member]: value }))}
      error={errorOf(member)}
      onChange={(value) => set(member, value)}
    />
  );
  const address = (
    member: "homepage" | "privacyPolicy" | "termsOfService" | "support" | "logo" | "setupUrl",
  ) => (
    <TextField
      key={member}
      id={member}
      label={label(member)}
      hint={say(`${member}Hint`)}
      type="url"
      code
      placeholder="https://"
      value={values[member]}
      check={rule(member, (value) => ({ [member]: value.trim() }))}
      error={errorOf(member)}
      onChange={(value) => set(member, value)}
    />
  );
  return (
    <div className="form">
      {line("name")}
      {line("summary")}
      <LongTextField
        id="description"
        label={label("description")}
        hint={say("descriptionHint", { most: mostDescription })}
        prose
        rows={6}
        value={values.description}
        check={rule("description", (description) => ({ description }))}
        error={errorOf("description")}
        onChange={(value) => set("description", value)}
      />
      <ChoiceField
        id="category"
        label={label("category")}
        value={values.category}
        error={errorOf("category")}
        onChange={(value) => set("category", value)}
        options={categories.map((one) => [one, say(`category-${one}`)])}
      />
      <ScopesField {...props} />
      <ChecksField
        id="actsAs"
        label={label("actsAs")}
        required
        values={values.actsAs}
        error={errorOf("actsAs")}
        onChange={(chosen) => set("actsAs", chosen as Manifest["actsAs"])}
        options={[
          { value: "app", label: say("asApp"), detail: say("asAppWhat") },
          { value: "person", label: say("asPerson"), detail: say("asPersonWhat") },
        ]}
      />
      <ChecksField
        id="installsFor"
        label={label("installsFor")}
        required
        values={values.installsFor}
        error={errorOf("installsFor")}
        onChange={(chosen) => set("installsFor", chosen as Manifest["installsFor"])}
        options={[
          { value: "organisation", label: say("forOrganisation"), detail: say("forOrganisationWhat") },
          { value: "person", label: say("forPerson"), detail: say("forPersonWhat") },
        ]}
      />
      <ValuesField
        id="redirectHosts"
        label={label("redirectHosts")}
        hint={say("redirectHostsHint")}
        add={say("redirectHostAdd")}
        placeholder="app.example"
        values={values.redirectHosts}
        check={rule("redirectHosts", (host) => ({ redirectHosts: [host] }))}
        error={errorOf("redirectHosts")}
        errors={errorsOf("redirectHosts")}
        onChange={(hosts) =>
          set(
            "redirectHosts",
            hosts.filter((host, at) => host !== "" || at === hosts.length - 1),
          )
        }
      />
      <EmbedFields {...props} />
      {address("setupUrl")}
      <RadioField
        id="afterInstall"
        label={label("afterInstall")}
        value={values.afterInstall}
        error={errorOf("afterInstall")}
        onChange={(value) => set("afterInstall", value as Manifest["afterInstall"])}
        options={[
          { value: "directory", label: say("toDirectory"), detail: say("toDirectoryWhat") },
          { value: "app", label: say("toApp"), detail: say("toAppWhat") },
        ]}
      />
      {address("homepage")}
      {address("privacyPolicy")}
      {address("termsOfService")}
      {address("support")}
      {address("logo")}
    </div>
  );
}
