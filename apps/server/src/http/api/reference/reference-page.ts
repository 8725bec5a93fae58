import {
  isSchema,
  nothing,
  type Operation,
  problemKinds,
  problemRules,
  problemsOf,
  resources,
  type Shape,
} from "@grantway/api";
import { html, type Html } from "../../layout/html.ts";
import { type Frame, page } from "../../layout/layout.ts";
import type { PageWords } from "../../words/page-words.ts";
import { coded } from "./coded.ts";
import { tryingWords } from "./trying-text.ts";

/*
 * The reference of the management API for a person to read: the contract, resource by resource. What it says is the contract's
 * own English, as in the OpenAPI document. Each kind of problem has an anchor, which is where the `type` of a problem leads.
 * Its script adds a form to each operation, by which it can be tried.
 */

type Say = PageWords["management"];

/** @param script - the address of its script. */
export function referencePage(frame: Frame, script: string): string {
  const { management: say } = frame.words;
  return page(frame, {
    title: say("title"),
    module: script,
    main: html`<section
      class="card reference"
      data-base="${frame.base}"
      data-words="${JSON.stringify(tryingWords(say))}"
    >
      <h1>${say("title")}</h1>
      <p class="lead">${say("lead")}</p>
      <p>${say("how")}</p>
      <p><a href="${frame.base}/api/v1/openapi.json">${say("document")}</a></p>
      <ul>
        ${resources.map(({ title }) => html`<li><a href="#${anchorOf(title)}">${title}</a></li>`)}
        <li><a href="#problems">${say("problems")}</a></li>
        <li><a href="#rules">${say("rules")}</a></li>
      </ul>
      ${resources.map(
        ({ title, operations }) =>
          html`<h2 id="${anchorOf(title)}" lang="en">${title}</h2>
            ${operations.map((one) => operationText(one, say))}`,
      )}
      <h2 id="problems">${say("problems")}</h2>
      <dl>
        ${Object.entries(problemKinds).map(
          ([name, { status, title }]) =>
            html`<dt id="${name}"><code>${name}</code> ${status}</dt>
              <dd>${title}.</dd>`,
        )}
      </dl>
      <h2 id="rules">${say("rules")}</h2>
      <p>${say("rulesWhat")}</p>
      <dl lang="en">
        ${Object.entries(problemRules).map(
          ([name, asks]) =>
            html`<dt id="rule-${name}"><code>${name}</code></dt>
              <dd>${asks}</dd>`,
        )}
      </dl>
    </section>`,
  });
}

function operationText(operation: Operation, say: Say): Html {
  const { answers, audit, body, description, fresh, method, name } = operation;
  const { ownPermission, params, path, permission, query, summary } = operation;
  const facts: readonly (readonly [string, Html])[] = [
    [
      say("permission"),
      html`<code>${permission}</code
        >${ownPermission !== undefined && html`, ${say("own")} <code>${ownPermission}</code>`}`,
    ],
    [say("audit"), html`<code>${audit}</code>`],
    ...membersOf(say("path"), params),
    ...membersOf(say("query"), query),
    ...membersOf(say("body"), body !== undefined && "shape" in body ? (body as Shape) : undefined),
    [
      say("answers"),
      html`${Object.entries(answers).map(([status, answer]) => html`${status} ${kindOf(answer)} `)}`,
    ],
    [
      say("problems"),
      html`${problemsOf(operation).map((problem) => html`<a href="#${problem}">${problem}</a> `)}`,
    ],
  ];
  const rules = [
    description,
    fresh && say("fresh"),
    operation.revision && say("revision"),
    operation.idempotent && say("idempotent"),
  ].filter((sentence) => sentence !== undefined);
  return html`<section class="operation" data-operation="${name}" data-fresh="${String(fresh === true)}">
    <h3 id="${name}" lang="en">${summary}</h3>
    <p><code>${`${method} /api/v1${path}`}</code></p>
    ${rules.map((sentence) => html`<p>${coded(sentence)}</p>`)}
    <dl>
      ${facts.map(
        ([label, fact]) =>
          html`<dt>${label}</dt>
            <dd>${fact}</dd>`,
      )}
    </dl>
  </section>`;
}

function membersOf(label: string, shape: Shape | undefined): readonly (readonly [string, Html])[] {
  if (shape === undefined) return [];
  const members = Object.entries(shape.shape).map(
    ([name, schema]) => html`<li><code>${name}</code> ${coded(schema.description ?? "")}</li>`,
  );
  return [
    [
      label,
      html`<ul>
        ${members}
      </ul>`,
    ],
  ];
}

function kindOf(answer: Operation["answers"][number]): string {
  if (answer === nothing) return "";
  if (!isSchema(answer)) return answer.mediaTypes.join(", ");
  return answer.meta()?.id ?? "JSON";
}

function anchorOf(title: string): string {
  return `resource-${title.toLowerCase().replaceAll(" ", "-")}`;
}
