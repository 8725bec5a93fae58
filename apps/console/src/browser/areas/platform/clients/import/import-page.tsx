import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { Page } from "../../../../frame/page.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { ImportForm } from "./import-form.tsx";
import { type Imported, ImportedClients } from "./imported-clients.tsx";

/** `/import/clients`: registers the clients that a file or a pasted text describes. */
export function ImportPage() {
  const say = useWords(clientsWords);
  const [imported, setImported] = useState<Imported>();
  return (
    <Page
      narrow
      title={
        imported === undefined ? say("importTitle") : say("importDone", { count: imported.clients.length })
      }
      above={[{ label: say("title"), link: { to: "/clients" } }]}
      lead={imported === undefined ? <p className="quiet">{say("importLead")}</p> : undefined}
    >
      {imported === undefined ? (
        <ImportForm onImported={setImported} />
      ) : (
        <ImportedClients imported={imported} onMore={() => setImported(undefined)} />
      )}
    </Page>
  );
}
