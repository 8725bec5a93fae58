import { ChoiceField, CheckField, Form, LongTextField, TextField } from "@grantway/ui/react";
import { useState } from "react";

/** A form with every kind of field, one of them folded away. It refuses the name `taken`. */
export function FormPart() {
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const [notes, setNotes] = useState("");
  const [kind, setKind] = useState("a");
  const [sure, setSure] = useState(false);
  const [sent, setSent] = useState("");

  async function send(button: string): Promise<void> {
    if (name === "taken") throw new Error("The name taken is taken: choose another.");
    setSent(`${button}: ${name}`);
  }

  return (
    <section aria-label="Form">
      <Form
        buttons={{ draft: "Save a draft", save: "Save" }}
        busy="Saving…"
        onCancel={() => setSent("cancelled")}
        onSend={send}
      >
        <TextField
          label="Name"
          hint="Lower-case letters."
          required
          shape={{ pattern: "[a-z]+", otherwise: "Use lower-case letters alone." }}
          value={name}
          onChange={setName}
        />
        <ChoiceField
          label="Kind"
          value={kind}
          onChange={setKind}
          options={[
            ["a", "One kind"],
            ["b", "The other"],
          ]}
        />
        <LongTextField label="Notes" value={notes} onChange={setNotes} />
        <CheckField checked={sure} onChange={setSure}>
          I am sure
        </CheckField>
        <details>
          <summary>More</summary>
          <TextField label="Key" required value={key} onChange={setKey} />
        </details>
      </Form>
      <output>{sent}</output>
    </section>
  );
}
