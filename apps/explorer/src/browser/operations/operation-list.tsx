import { Button, Icon, NoMatch, SearchField, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { noChoice, useApiAddress, useGo } from "../api/api-address.ts";
import type { ApiDocument, OperationEntry } from "../document/api-document.ts";
import { operationWords } from "../words/operations.ts";
import { findOperations, type ListedOperation, tagsOf } from "./find-operations.ts";
import "./operations.css";
import { useRowKeys } from "./row-keys.ts";

/** How many are shown at once: nobody reads further, and a word more finds the others. */
const step = 200;

/** The operations of an API: found by words and tags, what the scopes allow first, what was used lately above. */
export function OperationList(props: {
  readonly document: ApiDocument;
  readonly granted: readonly string[];
  /** Ids of those that were sent lately, the newest first. */
  readonly recent: readonly string[];
}) {
  const { document, granted, recent } = props;
  const say = useWords(operationWords);
  const go = useGo();
  const { search } = useApiAddress();
  const [most, setMost] = useState(step);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, { next: say("next"), previous: say("previous") });
  const found = findOperations(document.operations, { ...search, granted });
  const tags = tagsOf(document.operations, document.tags);
  const searching = search.search !== undefined || search.tag !== undefined;
  const lately = searching ? [] : recent.flatMap((id) => found.filter(({ entry }) => entry.id === id));
  const allowed = found.filter(({ missing }) => missing.length === 0);
  const others = found.filter(({ missing }) => missing.length > 0);
  const clear = { label: say("clear"), onClear: () => go({ search: undefined, tag: undefined }) };
  return (
    <div className="operations">
      <SearchField
        label={say("search")}
        value={search.search ?? ""}
        onSearch={(text) => go({ search: text === "" ? undefined : text })}
      />
      {tags.length > 1 && (
        <div className="tags" role="group" aria-label={say("tags")}>
          {tags.map(({ name, count }) => (
            <button
              key={name}
              type="button"
              className="tag"
              aria-pressed={name === search.tag}
              onClick={() => go({ tag: name === search.tag ? undefined : name })}
            >
              {name} <span className="count">{count}</span>
            </button>
          ))}
        </div>
      )}
      <p role="status" className="quiet">
        {searching && say("found", { count: found.length })}
      </p>
      {found.length === 0 && (
        <NoMatch title={say("noMatch")} clear={clear}>
          <p>{say("noMatchWhy")}</p>
        </NoMatch>
      )}
      <div ref={list} className="operation-groups">
        <Group title={say("recent")} rows={lately} />
        <Group title={others.length === 0 ? say("all") : say("allowed")} rows={allowed.slice(0, most)} />
        <Group title={say("toAsk")} rows={others.slice(0, Math.max(0, most - allowed.length))} />
      </div>
      {found.length > most && (
        <Button look="secondary" onClick={() => setMost(most + step)}>
          {say("more", { count: found.length - most })}
        </Button>
      )}
    </div>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly ListedOperation[] }) {
  if (rows.length === 0) return undefined;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ entry, missing }) => (
          <li key={entry.id}>
            <Row entry={entry} missing={missing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ entry, missing }: { readonly entry: OperationEntry; readonly missing: readonly string[] }) {
  const say = useWords(operationWords);
  const { api, choice, operation, search } = useApiAddress();
  const { step: _, ...kept } = search;
  const { id, method, path, summary, deprecated } = entry;
  return (
    <Link
      to="/$api/$choice/$operation"
      params={{ api, choice: choice ?? noChoice, operation: id }}
      search={kept}
      className="operation-row"
      data-current={id === operation}
      activeOptions={{ includeSearch: false }}
    >
      <Method name={method} />
      <span className="operation-name">
        <span className={deprecated ? "deprecated" : undefined}>{summary ?? path}</span>
        {summary !== undefined && <span className="operation-path">{path}</span>}
        {deprecated && <span className="operation-path">{say("deprecated")}</span>}
      </span>
      {missing.length > 0 && (
        <span className="operation-missing" title={say("needs", { scopes: missing.join(", ") })}>
          <Icon name="caution" />
          <Unseen>{say("needs", { scopes: missing.join(", ") })}</Unseen>
        </span>
      )}
    </Link>
  );
}

/** A method, as wide as the others; those that change something stand out by weight and not by colour alone. */
function Method({ name }: { readonly name: string }) {
  const reads = name === "GET" || name === "HEAD" || name === "OPTIONS";
  return <span className={reads ? "method" : "method method-changes"}>{name}</span>;
}
