import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { membersWords } from "../../../words/members.ts";
import type { Here } from "../in-organisation.tsx";
import { LeaveDialog } from "../members/leave-dialog.tsx";

/** How one leaves an organisation. */
export function LeavePanel({ organisation }: { readonly organisation: Here }) {
  const say = useWords(membersWords);
  const [asking, setAsking] = useState(false);
  return (
    <section className="panel danger">
      <h2>{say("leaveTitle", { organisation: organisation.name })}</h2>
      <p className="quiet">{say("leaveWhy")}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{say("leave")}</Button>
      </div>
      {asking && <LeaveDialog here={organisation} onClose={() => setAsking(false)} />}
    </section>
  );
}
