import {
  Button,
  type Choices,
  CodeSnippet,
  ConflictDialog,
  ConsequencesDialog,
  Fact,
  Facts,
  Identifier,
  SecretBox,
  StateWord,
  Steps,
  Tabs,
} from "@grantway/ui/react";
import { useRef, useState } from "react";

/** The page of a thing, with what is asked about it. */
export function ThingPart() {
  const [shown, setShown] = useState("use");
  const [secret, setSecret] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<"delete" | "conflict">();
  const [said, setSaid] = useState("");
  const [choices, setChoices] = useState<Choices>();
  const close = () => setAsking(undefined);

  async function remove(): Promise<void> {
    if (said === "") {
      setSaid("refused");
      throw new Error("It is in use. Nothing was deleted.");
    }
    setSaid("removed");
    close();
  }

  return (
    <section aria-label="Thing">
      <h2>Northwind Sync</h2>
      <StateWord tone="good">Active</StateWord>
      <div className="actions">
        <Button onClick={() => setSecret(true)}>New secret</Button>{" "}
        <Button ref={button} onClick={() => setAsking("delete")}>
          Delete it
        </Button>{" "}
        <Button onClick={() => setAsking("conflict")}>Collide</Button>
      </div>
      {secret && (
        <SecretBox title="New client secret" secret="gwcs_0123456789" file="secret.txt">
          <p>It is shown this once.</p>
        </SecretBox>
      )}
      <Tabs
        label="Northwind Sync"
        shown={shown}
        onShow={setShown}
        tabs={[
          {
            name: "use",
            label: "Use",
            content: (
              <>
                <Facts>
                  <Fact label="Client id">
                    <Identifier value="0123456789abcdefghijklmnopqrstuvwxyz" of="client id" />
                  </Fact>
                  <Fact label="State">
                    <StateWord tone="caution">Secret never rotated</StateWord>
                  </Fact>
                </Facts>
                <CodeSnippet
                  label="curl"
                  code={`curl https://sign-in.example/token ${"-d grant_type=x ".repeat(12)}`}
                />
              </>
            ),
          },
          {
            name: "secrets",
            label: "Secrets",
            content: (
              <Steps
                steps={[
                  { title: "Create the new one", state: "done" },
                  { title: "Deploy it", state: "current", content: <p>The old one was used 2 hours ago.</p> },
                  { title: "Retire the old one", state: "ahead" },
                ]}
              />
            ),
          },
        ]}
      />
      <ConsequencesDialog
        title="Delete Northwind Sync?"
        open={asking === "delete"}
        onClose={close}
        returnTo={button}
        consequences={["214 people lose their connection at once.", "3 secrets stop working."]}
        name="Northwind Sync"
        action="Delete"
        busy="Deleting…"
        onAct={remove}
      />
      <ConflictDialog
        title="Somebody else changed Northwind Sync"
        open={asking === "conflict"}
        onClose={close}
        returnTo={button}
        about="Grace saved it two minutes ago."
        contested={[
          { name: "name", label: "Name", mine: "Northwind Sync 2", theirs: "Northwind" },
          { name: "scopes", label: "Scopes", mine: "notes:read", theirs: "notes:read, notes:write" },
        ]}
        action="Save these"
        onResolve={(chosen) => {
          setChoices(chosen);
          close();
        }}
      />
      <output>
        {said} {choices !== undefined && JSON.stringify(choices)}
      </output>
    </section>
  );
}
