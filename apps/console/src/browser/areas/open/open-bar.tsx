import { Menu, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type Ref, useEffect } from "react";
import { consolePath, issuerPath } from "../../address.ts";
import { useTrail } from "../../frame/trail.tsx";
import { openWords } from "../../words/open.ts";
import type { OpenedApp } from "./opening.ts";

const nothingAbove: readonly never[] = [];

function go(address: string): void {
  location.assign(address);
}

/** The thin bar above the frame, which is ours: whose app it is, where it is open, and what can be done. */
export function OpenBar(props: {
  readonly opening: OpenedApp;
  /** Where in the app the person is, as the app says it. */
  readonly place: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onReload: () => void;
  readonly onClose: () => void;
}) {
  const { opening, place, headingRef, onReload, onClose } = props;
  const { app, organisation, elsewhere } = opening;
  const say = useWords(openWords);
  useTrail(app.name, nothingAbove);
  const title = [place, app.name, "Grantway"].filter((part) => part !== "").join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
  const here = organisation?.name ?? say("forYourself");
  return (
    <div className="open-bar">
      <div className="open-bar-who">
        <h1 ref={headingRef} tabIndex={-1}>
          {app.name}
        </h1>
        <p className="open-bar-publisher">
          {app.domain === undefined ? (
            say("unconfirmed", { publisher: app.publisher })
          ) : (
            <bdi>{app.domain}</bdi>
          )}
        </p>
      </div>
      {elsewhere.length === 0 ? (
        <p className="open-bar-here">
          <Unseen>{say("openIn")} </Unseen>
          {here}
        </p>
      ) : (
        <Menu
          label={here}
          of={say("switchOf", { app: app.name })}
          items={elsewhere.map((other) => ({
            label: other.organisation?.name ?? say("forYourself"),
            onChoose: () => go(`${consolePath}/open/${encodeURIComponent(other.installation)}`),
          }))}
        />
      )}
      <Menu
        label={say("menu")}
        of={say("menuOf", { app: app.name })}
        icon="more"
        items={[
          { label: say("reload"), onChoose: onReload },
          { label: say("access"), onChoose: () => go(`${issuerPath}/account/apps`) },
          { label: say("close"), onChoose: onClose },
        ]}
      />
    </div>
  );
}
