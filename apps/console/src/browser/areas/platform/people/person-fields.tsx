import { ChoiceField, TextField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../forms/draft.ts";
import { peopleWords } from "../../../words/people.ts";
import type { Person } from "./person.ts";
import { type Role, roles, roleWords } from "./roles.ts";

/** What a form says of a person. */
export interface Profile {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
}

/** What a form begins with: somebody as they are, or nobody. */
export function profileOf(person?: Person): Profile {
  const { username = "", email = "", name = "", role = "user", groups = [] } = person ?? {};
  return { username, email, name, role, groups };
}

/** The same as it is sent: without the rows that were left empty. */
export function sentOf<Some extends Partial<Profile>>({ groups, ...profile }: Some) {
  return {
    ...profile,
    ...(groups === undefined ? {} : { groups: groups.map((one) => one.trim()).filter((one) => one !== "") }),
  };
}

/** What each member is called. */
export function useProfileLabels(): Readonly<Record<keyof Profile, string>> {
  const say = useWords(peopleWords);
  return {
    username: say("username"),
    email: say("email"),
    name: say("name"),
    role: say("role"),
    groups: say("groups"),
  };
}

/** The fields of a profile. */
export function ProfileFields(props: {
  readonly draft: DraftFields<Profile>;
  /** Somebody new may be without a name: they are called by their username then. */
  readonly isNew?: boolean;
}) {
  const { draft, isNew = false } = props;
  const say = useWords(peopleWords);
  const labels = useProfileLabels();
  const { values, set, errorOf, errorsOf } = draft;
  return (
    <>
      <TextField
        id="username"
        label={labels.username}
        hint={say("usernameHint")}
        required
        value={values.username}
        onChange={(text) => set("username", text)}
        error={errorOf("username")}
      />
      <TextField
        id="email"
        label={labels.email}
        required
        value={values.email}
        onChange={(text) => set("email", text)}
        error={errorOf("email")}
      />
      <TextField
        id="name"
        label={labels.name}
        hint={isNew ? say("nameHint") : say("nameKept")}
        required={!isNew}
        value={values.name}
        onChange={(text) => set("name", text)}
        error={errorOf("name")}
      />
      <ChoiceField
        id="role"
        label={labels.role}
        hint={say(roleWords[values.role].about)}
        value={values.role}
        onChange={(text) => set("role", roles.find((role) => role === text) ?? values.role)}
        options={roles.map((role) => [role, say(roleWords[role].name)])}
        error={errorOf("role")}
      />
      <ValuesField
        id="groups"
        label={labels.groups}
        hint={say("groupsHint")}
        add={say("addGroup")}
        values={values.groups}
        onChange={(groups) => set("groups", groups)}
        error={errorOf("groups")}
        errors={errorsOf("groups")}
      />
    </>
  );
}
