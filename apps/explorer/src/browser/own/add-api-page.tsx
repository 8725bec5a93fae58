import { ownIdOf } from "@grantway/explorer/own-id";
import { useTelling } from "@grantway/ui/frame";
import { CodeSnippet, Form, TextField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { profilesQuery } from "../apis/profiles-query.ts";
import { useProblemWords } from "../server/problem-words.ts";
import { ownWords } from "../words/own.ts";
import { addOwnApi } from "./own-requests.ts";

const nothing = {
  name: "",
  document: "",
  base: "",
  issuer: "",
  clientId: "",
  clientSecret: "",
  scopes: [] as readonly string[],
};

/** `/explorer/add`: an API of one's own, by its document and by who signs people in for it. */
export function AddApiPage() {
  const say = useWords(ownWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [entered, setEntered] = useState(nothing);
  const change = (changes: Partial<typeof nothing>) => setEntered((before) => ({ ...before, ...changes }));
  const callback = `${location.origin}/bff/callback/${ownIdOf(entered.name)}`;
  useEffect(() => {
    document.title = [say("add"), say("explorer")].join(" · ");
  });

  async function send(): Promise<void> {
    try {
      const { id } = await addOwnApi(entered);
      await queries.invalidateQueries(profilesQuery);
      await navigate({ to: "/$api", params: { api: id } });
      tell({ tone: "success", text: say("added", { name: entered.name }), passing: true });
    } catch (error) {
      throw new Error(words(error), { cause: error });
    }
  }

  return (
    <div className="front front-narrow">
      <h1>{say("add")}</h1>
      <p>{say("addLead")}</p>
      <Form
        onSend={send}
        buttons={{ add: say("addAction") }}
        busy={say("adding")}
        onCancel={() => void navigate({ to: "/" })}
      >
        <TextField label={say("name")} required value={entered.name} onChange={(name) => change({ name })} />
        <TextField
          label={say("document")}
          hint={say("documentHint")}
          type="url"
          required
          code
          value={entered.document}
          onChange={(address) => change({ document: address })}
        />
        <TextField
          label={say("base")}
          hint={say("baseHint")}
          type="url"
          required
          code
          value={entered.base}
          onChange={(base) => change({ base })}
        />
        <TextField
          label={say("issuer")}
          hint={say("issuerHint")}
          type="url"
          required
          code
          value={entered.issuer}
          onChange={(issuer) => change({ issuer })}
        />
        <CodeSnippet label={say("callback")} code={callback} />
        <TextField
          label={say("clientId")}
          hint={say("clientIdHint")}
          required
          code
          value={entered.clientId}
          onChange={(clientId) => change({ clientId })}
        />
        <TextField
          label={say("clientSecret")}
          hint={say("clientSecretHint")}
          type="password"
          code
          value={entered.clientSecret}
          onChange={(clientSecret) => change({ clientSecret })}
        />
        <ValuesField
          label={say("scopes")}
          hint={say("scopesHint")}
          add={say("addScope")}
          values={entered.scopes}
          onChange={(scopes) => change({ scopes })}
        />
      </Form>
    </div>
  );
}
