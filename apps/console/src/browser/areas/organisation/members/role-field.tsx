import { ChoiceField } from "@grantway/ui/react";
import { useSession } from "../../../api/api-context.ts";
import { ChoicesFailed } from "../../../forms/choices-failed.tsx";
import { type Here, useIsOwner } from "../in-organisation.tsx";
import { useRoles } from "../roles/use-roles.ts";

/** One of the roles of an organisation that who is signed in may give. What they may not, the server would refuse. */
export function RoleField(props: {
  readonly here: Here;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (role: string) => void;
  readonly error?: string | undefined;
}) {
  const { here, value, ...field } = props;
  const { mayIn } = useSession();
  const isOwner = useIsOwner(here.slug);
  const reading = useRoles(here.id);
  const { roles = [] } = reading;
  const given = roles.filter(
    ({ id, permissions }) =>
      id === value ||
      ((id !== "owner" || isOwner) && permissions.every((permission) => mayIn(here.slug, permission))),
  );
  return (
    <>
      <ChoicesFailed of={reading} />
      <ChoiceField {...field} id="role" value={value} options={given.map(({ id, name }) => [id, name])} />
    </>
  );
}
