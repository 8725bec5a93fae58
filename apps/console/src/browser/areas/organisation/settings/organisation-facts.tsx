import { Fact, Facts, Identifier, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../organisation.ts";

/** What there is to know of an organisation. */
export function OrganisationFacts(props: {
  readonly organisation: Organisation;
  /** More of them, before who needs its identifier. */
  readonly children?: ReactNode;
}) {
  const { organisation, children } = props;
  const { id, name, slug, kind, createdAt } = organisation;
  const say = useWords(organisationsWords);
  return (
    <Facts>
      <Fact label={say("name")}>
        <bdi>{name}</bdi>
      </Fact>
      <Fact label={say("slug")}>
        <code dir="ltr">{slug}</code>
      </Fact>
      <Fact label={say("kind")}>{say(kind)}</Fact>
      {children}
      <Fact label={say("created")}>
        <RelativeTime at={createdAt} />
      </Fact>
      <Fact label={say("id")}>
        <Identifier value={id} of={say("id")} />
      </Fact>
    </Facts>
  );
}
