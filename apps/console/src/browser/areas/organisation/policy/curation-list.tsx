import { curateDirectory, listDirectory, type Output } from "@grantway/api";
import {
  Button,
  type Column,
  Empty,
  Failed,
  ListView,
  NoMatch,
  SearchField,
  StateWord,
  Unseen,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useShownList } from "../../../list/shown-list.ts";
import { policyWords } from "../../../words/policy.ts";
import { PublisherBadge } from "../../directory/publisher-badge.tsx";
import type { KeptPolicy } from "./policy.ts";

type Listed = Output<typeof listDirectory>["items"][number];

/** The apps of the directory, each with whether members are shown it, and the button that changes that at once. */
export function CurationList(props: {
  readonly organisation: string;
  readonly mode: KeptPolicy["directory"];
  readonly locked: boolean;
}) {
  const { organisation, mode, locked } = props;
  const say = useWords(policyWords);
  const [search, setSearch] = useState("");
  const filter = search === "" ? {} : { search };
  const shown = useShownList(listDirectory, { query: { ...filter, organisation, all: true } });
  const { curate, failure } = useCurating(organisation);
  const isShown = ({ choice }: Listed) =>
    mode === "all-but-hidden" ? choice !== "hidden" : choice === "shown";
  const columns: readonly Column<Listed>[] = [
    { key: "app", head: say("app"), renderCell: renderApp },
    { key: "publisher", head: say("publisherName"), renderCell: renderPublisher },
    {
      key: "shown",
      head: say("membersSee"),
      renderCell: (app) => (
        <StateWord tone={isShown(app) ? "good" : "plain"}>
          {say(isShown(app) ? "isShown" : "isHidden")}
        </StateWord>
      ),
    },
    ...(locked
      ? []
      : [
          {
            key: "change",
            head: say("change"),
            renderCell: (app: Listed) => (
              <Button onClick={() => void curate(app, isShown(app) ? "hidden" : "shown")}>
                {say(isShown(app) ? "hide" : "show")}
                <Unseen> {app.name}</Unseen>
              </Button>
            ),
          },
        ]),
  ];
  return (
    <>
      {failure !== undefined && <Failed message={failure} />}
      <SearchField label={say("findListed")} value={search} onSearch={(text) => setSearch(text.trim())} />
      <ListView
        {...shown}
        label={say("directoryList")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        filtered={search !== ""}
        empty={
          <Empty title={say("noListed")}>
            <p>{say("noListedText")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatch")} clear={{ label: say("showAll"), onClear: () => setSearch("") }}>
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </>
  );
}

function useCurating(organisation: string) {
  const words = useProblemWords();
  const change = useChange(curateDirectory, { touches: ["directory", "audit"] });
  return {
    failure: change.error === null ? undefined : words(change.error),
    curate: ({ id }: Listed, choice: "shown" | "hidden") =>
      change.mutateAsync({ params: { organisation, app: id }, body: { choice } }).then(
        () => undefined,
        () => undefined,
      ),
  };
}

function renderApp({ slug, name }: Listed) {
  return (
    <Link to="/directory/$slug" params={{ slug }} preload="intent">
      <bdi>{name}</bdi>
    </Link>
  );
}

function renderPublisher({ publisher, domain }: Listed) {
  return (
    <span className="publisher">
      <bdi>{publisher.name}</bdi> <PublisherBadge domain={domain} />
    </span>
  );
}
