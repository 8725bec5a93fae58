import { Fact, Facts, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { PublisherBadge } from "../../directory/publisher-badge.tsx";
import { requestsWords } from "../../../words/requests.ts";
import type { InstallRequest } from "./request.ts";

/** Who asks, why, since when; and what was decided, by whom and why. */
export function RequestFacts({ request }: { readonly request: InstallRequest }) {
  const say = useWords(requestsWords);
  const { appOf, personName, note, createdAt, expiresAt, status } = request;
  return (
    <section className="panel">
      <h2>{say("facts")}</h2>
      <Facts>
        <Fact label={say("app")}>
          <Link to="/directory/$slug" params={{ slug: appOf.slug }}>
            <bdi>{appOf.name}</bdi>
          </Link>{" "}
          <PublisherBadge domain={appOf.domain} />
        </Fact>
        <Fact label={say("who")}>
          <bdi>{personName}</bdi>
        </Fact>
        <Fact label={say("note")}>
          {note === "" ? say("noNote") : <blockquote dir="auto">{note}</blockquote>}
        </Fact>
        <Fact label={say("asked")}>
          <RelativeTime at={createdAt} />
        </Fact>
        {status === "open" && (
          <Fact label={say("until")}>
            <RelativeTime at={expiresAt} />
          </Fact>
        )}
        <Decision request={request} />
      </Facts>
    </section>
  );
}

function Decision({
  request: { decidedBy, decidedByName, decidedAt, reason },
}: {
  readonly request: InstallRequest;
}) {
  const say = useWords(requestsWords);
  return (
    <>
      {decidedBy !== undefined && (
        <Fact label={say("decidedBy")}>
          <bdi>{decidedByName ?? say("somebody")}</bdi>
        </Fact>
      )}
      {decidedAt !== undefined && (
        <Fact label={say("decided")}>
          <RelativeTime at={decidedAt} />
        </Fact>
      )}
      {reason !== "" && (
        <Fact label={say("reason")}>
          <blockquote dir="auto">{reason}</blockquote>
        </Fact>
      )}
    </>
  );
}
