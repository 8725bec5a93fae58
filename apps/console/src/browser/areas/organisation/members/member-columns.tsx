import { type Column, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../api/api-context.ts";
import { membersWords } from "../../../words/members.ts";
import { nameOf } from "../../platform/people/person.ts";
import { useBuiltInNames } from "../roles/use-roles.ts";
import type { Member } from "./member.ts";

/** What the list tells of each member. */
export function useMemberColumns(): readonly Column<Member>[] {
  const say = useWords(membersWords);
  const names = useBuiltInNames();
  return [
    { key: "name", head: say("name"), renderCell: renderName },
    { key: "username", head: say("username"), renderCell: ({ username }) => <bdi>{username}</bdi> },
    { key: "email", head: say("email"), renderCell: ({ email }) => <bdi>{email}</bdi> },
    {
      key: "role",
      head: say("role"),
      renderCell: ({ role, roleName, inherited }) => (
        <>
          <bdi>{roleName ?? names.get(role) ?? role}</bdi>
          {inherited && <span className="quiet"> {say("inherited")}</span>}
        </>
      ),
    },
    {
      key: "state",
      head: say("state"),
      renderCell: ({ status }) => (
        <StateWord tone={status === "active" ? "good" : "caution"}>{say(status)}</StateWord>
      ),
    },
    { key: "joined", head: say("joined"), renderCell: ({ joinedAt }) => <RelativeTime at={joinedAt} /> },
  ];
}

function renderName(member: Member) {
  return <MemberName member={member} />;
}

function MemberName({ member }: { readonly member: Member }) {
  const say = useWords(membersWords);
  const { user } = useSession();
  return (
    <>
      <bdi>{nameOf(member)}</bdi>
      {member.person === user.id && <span className="quiet"> {say("you")}</span>}
    </>
  );
}
