import type { importClients, Output } from "@grantway/api";
import { Button, CopyButton, saveText, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { clientsWords } from "../../../../words/clients.ts";

/** What came of an import. */
export type Imported = Output<typeof importClients>;

/** The clients that were registered, with the secrets that were made for them, at the only moment those are known. */
export function ImportedClients({
  imported,
  onMore,
}: {
  readonly imported: Imported;
  readonly onMore: () => void;
}) {
  const say = useWords(clientsWords);
  const secrets = imported.clients.flatMap(({ id, secret }) =>
    secret === undefined ? [] : [[id, secret] as const],
  );
  return (
    <div className="section">
      {secrets.length > 0 && (
        <>
          <p>{say("importSecrets")}</p>
          <div>
            <Button
              look="secondary"
              onClick={() =>
                saveText(
                  "client-secrets.json",
                  `${JSON.stringify(Object.fromEntries(secrets), undefined, 2)}\n`,
                  "application/json",
                )
              }
            >
              {say("importSave")}
            </Button>
          </div>
        </>
      )}
      <ul className="plain section">
        {imported.clients.map(({ id, secret, unkept }) => (
          <li key={id} className="panel">
            <Link to="/clients/$id" params={{ id }}>
              {id}
            </Link>
            {secret !== undefined && (
              <p>
                <code dir="ltr">{secret}</code>{" "}
                <CopyButton text={secret}>
                  {say("copySecret")}
                  <Unseen> {say("moreFor", { name: id })}</Unseen>
                </CopyButton>
              </p>
            )}
            {unkept.length > 0 && (
              <p className="quiet">{say("importUnkept", { members: unkept.join(", ") })}</p>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onMore}>{say("importMore")}</Button>
      </div>
    </div>
  );
}
