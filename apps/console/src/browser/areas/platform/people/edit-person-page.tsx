import { showUser, updateUser } from "@grantway/api";
import { Failed, Loading } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange, useRead } from "../../../api/queries.ts";
import { ConflictQuestion } from "../../../forms/conflict-question.tsx";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useConflict } from "../../../forms/use-conflict.ts";
import { type Above, Page } from "../../../frame/page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";
import { type Profile, profileOf, ProfileFields, sentOf, useProfileLabels } from "./person-fields.tsx";
import { roles, roleWords } from "./roles.ts";

const route = getRouteApi("/people/$id/edit");

/** `/people/…/edit`: changes a profile. */
export function EditPersonPage() {
  const say = useWords(peopleWords);
  const words = useProblemWords();
  const { id } = route.useParams();
  const { data: person, error, refetch } = useRead(showUser, { params: { id } });
  const list: Above = { label: say("title"), link: { to: "/people" } };
  const above: readonly Above[] =
    person === undefined
      ? [list]
      : [list, { label: nameOf(person), link: { to: "/people/$id", params: { id } } }];
  return (
    <Page title={say("edit")} above={above} narrow>
      {person !== undefined && <EditForm person={person} />}
      {person === undefined &&
        (error === null ? (
          <Loading what={say("loadingPerson")} />
        ) : (
          <Failed message={words(error)} onRetry={() => void refetch()} />
        ))}
    </Page>
  );
}

function EditForm({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const { tell } = useTelling();
  const navigate = route.useNavigate();
  const labels = useProfileLabels();
  const show = useShownProfile();
  const draft = useDraft(profileOf(person));
  const conflicts = useConflict({ draft, read: person, valuesOf: profileOf });
  const update = useChange(updateUser, { touches: ["audit"] });
  const { id } = person;

  async function send(): Promise<(() => Promise<void>) | undefined> {
    const body = sentOf(draft.changes);
    const { revision } = conflicts;
    const after = await conflicts.saving(() => update.mutateAsync({ params: { id }, revision, body }));
    if (after === undefined) return undefined;
    return async () => {
      await navigate({ to: "/people/$id", params: { id } });
      tell({ tone: "success", text: say("nowSaved", { name: nameOf(after) }) });
    };
  }

  return (
    <DraftForm
      draft={draft}
      labels={labels}
      action={say("saveAction")}
      busy={say("saving")}
      back={{ to: "/people/$id", params: { id } }}
      onSend={send}
    >
      <ProfileFields draft={draft} />
      <ConflictQuestion conflicts={conflicts} name={nameOf(person)} labels={labels} show={show} />
    </DraftForm>
  );
}

/** A value of a member, as people read it. */
function useShownProfile(): (member: keyof Profile, value: unknown) => string {
  const say = useWords(peopleWords);
  const formats = useFormats();
  return (member, value) => {
    const role = member === "role" ? roles.find((one) => one === value) : undefined;
    if (role !== undefined) return say(roleWords[role].name);
    const text = Array.isArray(value) ? formats.list(value.map(String)) : String(value);
    return text === "" ? say("none") : text;
  };
}
