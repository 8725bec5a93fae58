import type { listAudit, Output } from "@grantway/api";
import { type Column, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { auditWords } from "../../../words/audit.ts";
import { ActionWord } from "./action-words.ts";
import { Mentioned } from "./mentioned.tsx";

/** Something that was done. */
export type AuditRecord = Output<typeof listAudit>["items"][number];

/** What the list tells of each record. */
export function useAuditColumns(): readonly Column<AuditRecord>[] {
  const say = useWords(auditWords);
  return [
    { key: "action", head: say("action"), renderCell: renderAction },
    { key: "target", head: say("target"), renderCell: renderTarget },
    { key: "actor", head: say("actor"), renderCell: renderActor },
    { key: "when", head: say("when"), renderCell: ({ at }) => renderTime(at) },
  ];
}

function renderAction({ id, action }: AuditRecord) {
  return (
    <Link to="/audit/$id" params={{ id }} preload="intent">
      <ActionWord action={action} />
    </Link>
  );
}

function renderTarget({ target, targetName }: AuditRecord) {
  return <Mentioned mentioned={target} name={targetName} />;
}

function renderActor({ actor, actorName }: AuditRecord) {
  return <Mentioned mentioned={actor} name={actorName} />;
}

function renderTime(at: string) {
  return <RelativeTime at={at} />;
}
