import type { ProviderList, ProviderView } from "@grantway/helper/contract";
import { type FormEvent, useDeferredValue, useState } from "react";
import { call } from "../api/call.ts";
import { Field } from "../parts/field.tsx";
import { Link } from "../parts/link.tsx";
import { Screen } from "../parts/screen.tsx";
import { Empty, WhenLoaded } from "../parts/states.tsx";
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
        <Field
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
          <Link to="/add/by-hand" className="button button-secondary">
            Define a provider
          </Link>
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
      <Empty title={words === "" ? "The catalogue is empty" : `No provider matches “${words}”`}>
        <p>Look it up by its issuer or define it by hand, below.</p>
      </Empty>
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
  function look(event: FormEvent): void {
    event.preventDefault();
    navigate(`/add/issuer?url=${encodeURIComponent(issuer.trim())}`);
  }
  return (
    <section className="way" aria-labelledby="way-issuer">
      <h2 id="way-issuer">By its issuer</h2>
      <form className="form-line" onSubmit={look}>
        <Field
          label="Issuer"
          hint="The address the provider calls itself by, its host, or the address of its metadata. Its endpoints are read from what it publishes there."
          type="text"
          required
          code
          placeholder="https://login.example"
          value={issuer}
          onChange={setIssuer}
        />
        <button type="submit" className="button button-secondary">
          Look up
        </button>
      </form>
    </section>
  );
}
