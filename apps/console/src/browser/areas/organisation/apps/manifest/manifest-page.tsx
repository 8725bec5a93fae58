import { editAppVersion, showAppVersion } from "@grantway/api";
import type { Manifest } from "@grantway/platform/form-rules";
import { Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../../../../api/queries.ts";
import { ConflictQuestion } from "../../../../forms/conflict-question.tsx";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useConflict } from "../../../../forms/use-conflict.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { Beside } from "../../../../preview/beside.tsx";
import { developersWords } from "../../../../words/developers.ts";
import { manifestWords } from "../../../../words/manifest.ts";
import { portalWords } from "../../../../words/portal.ts";
import type { Version } from "../app.ts";
import { FramingCheck } from "../framing/framing-check.tsx";
import { JsonField } from "./json-field.tsx";
import { ManifestFields } from "./manifest-fields.tsx";
import { useManifestLabels } from "./manifest-labels.ts";
import { useManifestWorld } from "./manifest-world.ts";

const route = getRouteApi("/organisations/$organisation/apps/$app/versions/$version/edit");

/** `/organisations/$organisation/apps/$app/versions/$version/edit`: a manifest as a form and as JSON, beside what people are asked. */
export function ManifestPage() {
  const say = useWords(portalWords);
  const { organisation, app, version } = route.useParams();
  const number = Number(version);
  const params = { organisation, app };
  const list = { label: say("title"), link: { to: "/organisations/$organisation/apps", params } } as const;
  return (
    <ThingPage
      operation={showAppVersion}
      input={{ params: { app, version: number } }}
      known={say("version", { number })}
      title={({ manifest }) => say("editTitle", { name: manifest.name, number })}
      above={(shown) => [
        list,
        {
          label: shown?.manifest.name ?? say("app"),
          link: { to: "/organisations/$organisation/apps/$app", params },
        },
        {
          label: say("version", { number }),
          link: {
            to: "/organisations/$organisation/apps/$app/versions/$version",
            params: { ...params, version },
          },
        },
      ]}
      loading={say("loadingVersion")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(shown) =>
        shown.status === "draft" ? (
          <Editor key={app + version} organisation={organisation} app={app} version={shown} />
        ) : (
          <p>{say("notADraft")}</p>
        )
      }
    </ThingPage>
  );
}

/** It begins with the manifest as it was when the page was entered, however often that is read again meanwhile. */
function Editor(props: { readonly organisation: string; readonly app: string; readonly version: Version }) {
  const { organisation, app, version } = props;
  const say = useWords(manifestWords);
  const labels = Object.fromEntries(useManifestLabels()) as Record<keyof Manifest, string>;
  const world = useManifestWorld();
  const navigate = useNavigate();
  const { view = "form" } = route.useSearch();
  const { tell } = useTelling();
  const save = useChange(editAppVersion, { touches: ["apps", "app-clients", "audit"] });
  const draft = useDraft(manifestOf(version));
  const conflicts = useConflict({ draft, read: version, valuesOf: manifestOf });
  const [key, setKey] = useState(0);
  const { values } = draft;
  const at = { organisation, app, version: String(version.number) };

  async function send() {
    const { revision, saving } = conflicts;
    const saved = await saving(() =>
      save.mutateAsync({
        params: { app, version: version.number },
        revision,
        body: { manifest: values as never },
      }),
    );
    if (saved === undefined) return undefined;
    return async () => {
      await navigate({ to: "/organisations/$organisation/apps/$app/versions/$version", params: at });
      tell({ tone: "success", text: say("saved") });
    };
  }

  const asked = values.scopes.map(({ scope }) => scope);
  const host = values.redirectHosts.find((one) => !one.endsWith(":")) ?? "app.example";
  return (
    <Beside
      title={say("preview")}
      about={say("previewWhy")}
      previewed={{
        clientName: values.name.trim() === "" ? say("nameless") : values.name.trim(),
        redirectUri: `https://${host}/`,
        scopes: asked,
        renews: false,
      }}
      instead=""
    >
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{ to: "/organisations/$organisation/apps/$app/versions/$version", params: at }}
        onSend={send}
      >
        <Tabs
          label={say("views")}
          tabs={[
            {
              name: "form",
              label: say("viewForm"),
              content: (
                <ManifestFields
                  draft={draft}
                  world={world}
                  framing={<Framing at={at} saved={version.manifest.embed?.url} typed={values.embed?.url} />}
                />
              ),
            },
            {
              name: "json",
              label: "JSON",
              content: (
                <JsonField
                  // It begins with what the form says each time it is turned to.
                  key={key}
                  manifest={values}
                  world={world}
                  onChange={(next) => {
                    for (const [name, value] of Object.entries(next))
                      draft.set(name as keyof Manifest, value as never);
                  }}
                />
              ),
            },
          ]}
          shown={view}
          onShow={(next) => {
            setKey(key + 1);
            void navigate({
              to: ".",
              search: { view: next === "json" ? "json" : undefined },
              replace: true,
              resetScroll: false,
            });
          }}
        />
      </DraftForm>
      <ConflictQuestion
        conflicts={conflicts}
        name={values.name}
        labels={labels}
        show={(_, value) => (typeof value === "string" ? value : JSON.stringify(value))}
      />
    </Beside>
  );
}

/** The page that is saved is asked, and no other: whoever may read the app does not choose what our server asks. */
function Framing(props: {
  readonly at: { readonly app: string; readonly version: string };
  readonly saved: string | undefined;
  readonly typed: string | undefined;
}) {
  const { at, saved, typed } = props;
  const say = useWords(developersWords);
  if (saved === undefined || saved !== typed) return <p className="quiet">{say("framingSaveFirst")}</p>;
  return <FramingCheck app={at.app} version={Number(at.version)} />;
}

function manifestOf({ manifest }: Pick<Version, "manifest">): Manifest {
  return manifest;
}
