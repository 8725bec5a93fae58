import { listSessions } from "@grantway/api";
import { Empty, ListView } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../api/api-context.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { peopleWords } from "../../../words/people.ts";
import { SessionMenu } from "../sessions/session-menu.tsx";
import { deviceOf, type Session, useDeviceColumns } from "../sessions/session-columns.tsx";
import { nameOf, type Person } from "./person.ts";

/** The browsers in which they are signed in. */
export function PersonSessions({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const shown = useShownList(listSessions, { query: { userId: person.id } });
  const columns = useDeviceColumns();
  return (
    <ListView
      {...shown}
      label={say("sessionsOf", { name: nameOf(person) })}
      columns={columns}
      keyOf={({ id }) => id}
      nameOf={deviceOf}
      renderMenu={may("sessions:write") ? renderMenu : undefined}
      filtered={false}
      empty={
        <Empty title={say("notSignedIn")}>
          <p>{say("notSignedInText")}</p>
        </Empty>
      }
      noMatch={undefined}
    />
  );
}

function renderMenu(session: Session) {
  return <SessionMenu session={session} />;
}
