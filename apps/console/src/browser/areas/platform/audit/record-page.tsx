import { showAudit } from "@grantway/api";
import { Fact, Facts, Failed, Identifier, Loading, RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useRead } from "../../../api/queries.ts";
import { Page } from "../../../frame/page.tsx";
import { preload } from "../../../list/preload.ts";
import { auditWords } from "../../../words/audit.ts";
import { useActionWords } from "./action-words.ts";
import type { AuditRecord } from "./audit-columns.tsx";
import { ChangedMembers } from "./changed-members.tsx";
import { Mentioned, useMentionedWords } from "./mentioned.tsx";

const route = getRouteApi("/audit/$id");

/** Has it read before it is shown. */
export function preloadRecord(id: string): void {
  preload(showAudit, { params: { id } });
}

/** `/audit/…`: one record, with what was before and what is after. */
export function RecordPage() {
  const say = useWords(auditWords);
  const words = useProblemWords();
  const actionWords = useActionWords();
  const mentionedWords = useMentionedWords();
  const { id } = route.useParams();
  const { data: record, error, refetch } = useRead(showAudit, { params: { id } });
  const above = [{ label: say("title"), link: { to: "/audit" } }] as const;
  if (record === undefined) {
    return (
      <Page title={say("record", { id })} above={above}>
        {error === null ? (
          <Loading what={say("loadingRecord")} />
        ) : (
          <Failed message={words(error)} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={actionWords(record.action)}
      above={above}
      lead={<p>{mentionedWords(record.target, record.targetName)}</p>}
    >
      <RecordFacts record={record} />
      <ChangedMembers changes={record.changes ?? {}} />
      <Related record={record} />
    </Page>
  );
}

function RecordFacts({ record }: { readonly record: AuditRecord }) {
  const say = useWords(auditWords);
  const formats = useFormats();
  const { id, at, action, actor, actorName, target, targetName, onBehalfOf, onBehalfOfName } = record;
  const { detail, requestId, revision } = record;
  return (
    <Facts>
      <Fact label={say("when")}>
        {formats.moment(Date.parse(at))} · <RelativeTime at={at} />
      </Fact>
      <Fact label={say("actor")}>
        <Mentioned mentioned={actor} name={actorName} />
      </Fact>
      {onBehalfOf !== undefined && (
        <Fact label={say("onBehalfOf")}>
          <Mentioned mentioned={onBehalfOf} name={onBehalfOfName} />
        </Fact>
      )}
      <Fact label={say("target")}>
        <Mentioned mentioned={target} name={targetName} />
      </Fact>
      {detail !== undefined && <Fact label={say("detail")}>{detail}</Fact>}
      {requestId !== undefined && (
        <Fact label={say("request")}>
          <Identifier value={requestId} of={say("request")} />
        </Fact>
      )}
      {revision !== undefined && <Fact label={say("revision")}>{revision}</Fact>}
      <Fact label={say("number")}>
        {id} <code>{action}</code>
      </Fact>
    </Facts>
  );
}

/** The ways on: what belongs to the same request, thing or person. */
function Related({ record }: { readonly record: AuditRecord }) {
  const say = useWords(auditWords);
  const { requestId, target, actor } = record;
  return (
    <ul className="plain-list">
      {requestId !== undefined && (
        <li>
          <Link to="/audit" search={{ request: requestId }}>
            {say("sameRequest")}
          </Link>
        </li>
      )}
      <li>
        <Link to="/audit" search={{ target }}>
          {say("sameTarget")}
        </Link>
      </li>
      <li>
        <Link to="/audit" search={{ actor }}>
          {say("sameActor")}
        </Link>
      </li>
    </ul>
  );
}
