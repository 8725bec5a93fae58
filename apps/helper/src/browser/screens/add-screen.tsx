import type { ProviderList, ProviderView } from "@grantway/helper/contract";
import { Button, CheckedForm, LinkButton, NoMatch, TextField, useFormCheck } from "@grantway/ui/react";
import { useDeferredValue, useState } from "react";
import { call } from "../api/call.ts";
import { follow, Link } from "../parts/link.tsx";
import { Screen } from "../parts/screen.tsx";
import { WhenLoaded } from "../parts/when-loaded.tsx";
import { useLoaded } from "../state/loaded.ts";
import { navigate } from "../state/path.ts";

/** `/add`: what to connect to. */
export function AddScreen() {
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const loaded = useLoaded(asked, () =>
    call<ProviderList>(`/api/providers?words=${encodeURIComponent(asked)}`),
  );
  return (
    <Screen title="Add a connection" narrow back={{ to: "/", label: "All connections" }}>
      <section className="way" aria-labelledby="way-catalogue">
        <h2 id="way-catalogue">From the catalogue</h2>
        <TextField
          label="Search the catalogue"
          hint="By a provider’s name, its service, or a word of what is noted about it."
          type="search"
          required
          value={words}
          onChange={setWords}
        />
        <WhenLoaded loaded={loaded} what="the catalogue">
          {({ providers }) => <Found providers={providers} words={asked} />}
        </WhenLoaded>
      </section>
      <ByIssuer />
      <section className="way" aria-labelledby="way-hand">
        <h2 id="way-hand">By hand</h2>
        <p className="quiet">
          Any OAuth provider, however far it is from the specification: every endpoint and every parameter is
          yours to set.
        </p>
        <p>
          <LinkButton look="secondary" {...follow("/add/by-hand")}>
            Define a provider
          </LinkButton>
        </p>
      </section>
    </Screen>
  );
}

function Found({
  providers,
  words,
}: {
  readonly providers: readonly ProviderView[];
  readonly words: string;
}) {
  if (providers.length === 0) {
    return (
      <NoMatch title={words === "" ? "The catalogue is empty" : `No provider matches “${words}”`}>
        <p>Look it up by its issuer or define it by hand, below.</p>
      </NoMatch>
    );
  }
  return (
    <>
      <p role="status" className="unseen">
        {providers.length} providers
      </p>
      <ul className="providers">
        {providers.map(({ id, name, service }) => (
          <li key={id}>
            <Link to={`/add/${encodeURIComponent(id)}`} className="provider">
              <span className="provider-name">{name}</span>
              {service !== id && <span className="quiet">{service}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function ByIssuer() {
  const [issuer, setIssuer] = useState("");
  const check = useFormCheck();
  return (
    <section className="way" aria-labelledby="way-issuer">
      <h2 id="way-issuer">By its issuer</h2>
      <CheckedForm
        check={check}
        className="form-line"
        onPass={() => navigate(`/add/issuer?url=${encodeURIComponent(issuer.trim())}`)}
      >
        <TextField
          label="Issuer"
          hint="The address the provider calls itself by, its host, or the address of its metadata. Its endpoints are read from what it publishes there."
          type="text"
          required
          code
          placeholder="https://login.example"
          value={issuer}
          onChange={setIssuer}
        />
        <Button type="submit" look="secondary">
          Look up
        </Button>
      </CheckedForm>
    </section>
  );
}
