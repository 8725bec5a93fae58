import { listSessions } from "@grantway/api";
import { Fact, Facts, Identifier, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { useRead } from "../../../api/queries.ts";
import { peopleWords } from "../../../words/people.ts";
import type { Person } from "./person.ts";
import { roleWords } from "./roles.ts";

/** Who they are and what they may, and where they are signed in at this moment. */
export function PersonProfile({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const { may, mayAll } = useSession();
  const { name, username, email, emailVerified, role, groups, createdAt, updatedAt, id } = person;
  const words = roleWords[role];
  return (
    <Facts>
      <Fact label={say("name")}>{name === "" ? say("none") : name}</Fact>
      <Fact label={say("username")}>{username}</Fact>
      <Fact label={say("email")}>
        {email} <span className="quiet">{emailVerified ? say("verified") : say("notVerified")}</span>
      </Fact>
      <Fact label={say("role")}>
        {say(words.name)} <span className="quiet">{say(words.about)}</span>
      </Fact>
      <Fact label={say("groups")}>{groups.length === 0 ? say("none") : <Groups groups={groups} />}</Fact>
      {mayAll("clients:read") && (
        <Fact label={say("ownedClients")}>
          <Link to="/clients" search={{ owner: id }}>
            {say("showClients")}
          </Link>
        </Fact>
      )}
      {may("sessions:read") && (
        <Fact label={say("signedIn")}>
          <SignedIn id={id} />
        </Fact>
      )}
      <Fact label={say("created")}>
        <RelativeTime at={createdAt} />
      </Fact>
      <Fact label={say("changed")}>
        <RelativeTime at={updatedAt} />
      </Fact>
      <Fact label={say("id")}>
        <Identifier value={id} of={say("id")} />
      </Fact>
    </Facts>
  );
}

/** Each leads to those who are in it too. */
function Groups({ groups }: { readonly groups: readonly string[] }) {
  const say = useWords(peopleWords);
  return (
    <ul className="plain-list" aria-label={say("groups")}>
      {groups.map((group) => (
        <li key={group}>
          <Link to="/people" search={{ group }}>
            {group}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function SignedIn({ id }: { readonly id: string }) {
  const say = useWords(peopleWords);
  const { data } = useRead(listSessions, { query: { userId: id, limit: 1, total: true } });
  const [newest] = data?.items ?? [];
  if (data === undefined) return undefined;
  if (newest === undefined) return say("notSignedIn");
  return (
    <>
      {say("signedInCount", { count: data.total ?? 1 })} <RelativeTime at={newest.authenticatedAt} />
    </>
  );
}
