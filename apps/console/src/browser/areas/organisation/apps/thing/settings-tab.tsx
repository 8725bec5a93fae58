import { useSession } from "../../../../api/api-context.ts";
import type { App } from "../app.ts";
import { BlockPanel } from "./block-panel.tsx";
import { DeletePanel } from "./delete-panel.tsx";
import { SuspendPanel } from "./suspend-panel.tsx";
import { TransferPanel } from "./transfer-panel.tsx";
import { VisibilityPanel } from "./visibility-panel.tsx";

/** Who finds an app, and what stops it: the gravest last. */
export function SettingsTab({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const { mayAll, mayIn } = useSession();
  const mine = mayIn(organisation, "apps:write");
  return (
    <>
      {mine && <VisibilityPanel app={app} />}
      {mine && <SuspendPanel app={app} />}
      {mayAll("reviews:write") && <BlockPanel app={app} />}
      {mine && <TransferPanel app={app} organisation={organisation} />}
      {mine && <DeletePanel app={app} organisation={organisation} />}
    </>
  );
}
