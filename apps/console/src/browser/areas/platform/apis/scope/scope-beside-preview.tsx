import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { Beside } from "../../../../preview/beside.tsx";
import { apisWords } from "../../../../words/apis.ts";
import type { ApiView, ScopeDraft } from "../model.ts";

/** Where people go in the preview, as no app in particular asks. */
const someUri = "https://app.example/callback";

/** The form of a scope beside how people read it. */
export function ScopeBesidePreview(props: {
  readonly api: Pick<ApiView, "audience" | "name">;
  readonly scope: ScopeDraft;
  readonly children: ReactNode;
}) {
  const { api, scope, children } = props;
  const say = useWords(apisWords);
  const previewed = {
    clientName: say("previewClient"),
    redirectUri: someUri,
    scopes: ["openid"],
    renews: false,
    scope: {
      ...scope,
      // Neither is asked for before it is there.
      key: scope.key.trim() === "" ? "new" : scope.key.trim(),
      title: scope.title.trim() === "" ? say("untitled") : scope.title,
      audience: api.audience,
      apiName: api.name,
    },
  };
  return (
    <Beside title={say("preview")} about={say("previewWhy")} previewed={previewed} instead="">
      {children}
    </Beside>
  );
}
