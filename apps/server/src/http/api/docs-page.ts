import {
  isSchema,
  nothing,
  type Operation,
  problemKinds,
  problemsOf,
  resources,
  type Shape,
} from "@grantway/api";
import { html, type Html } from "../layout/html.ts";
import { type Frame, page } from "../layout/layout.ts";

/*
 * The reference of the management API for a person to read: the contract, resource by resource. What it says is the contract's
 * own English, as in the OpenAPI document. Each kind of problem has an anchor, which is where the `type` of a problem leads.
 */

const words = {
  title: "Management API",
  lead: "Everything an administrator, an auditor or a support desk may do, for programs.",
  how: "Send a bearer token of this server for the audience of this API. Its scopes are the permissions; in a page of this server the session counts.",
  document: "The same for other tools: openapi.json",
  permission: "Permission",
  audit: "Audit",
  answers: "Answers",
  path: "Path",
  query: "Query",
  body: "Body",
  problems: "Problems",
  fresh: "In a browser it needs a sign-in of the last ten minutes.",
  revision: "Needs If-Match with the revision that was read.",
  idempotent: "May carry an Idempotency-Key.",
} as const;

/** The page. */
export function docsPage(frame: Frame): string {
  return page(frame, {
    title: words.title,
    main: html`<section class="card">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <p>${words.how}</p>
      <p><a href="${frame.base}/api/v1/openapi.json">${words.document}</a></p>
      <ul>
        ${resources.map(({ title }) => html`<li><a href="#${anchorOf(title)}">${title}</a></li>`)}
        <li><a href="#problems">${words.problems}</a></li>
      </ul>
      ${resources.map(
        ({ title, operations }) =>
          html`<h2 id="${anchorOf(title)}">${title}</h2>
            ${operations.map(operationText)}`,
      )}
      <h2 id="problems">${words.problems}</h2>
      <dl>
        ${Object.entries(problemKinds).map(
          ([name, { status, title }]) =>
            html`<dt id="${name}"><code>${name}</code> ${status}</dt>
              <dd>${title}.</dd>`,
        )}
      </dl>
    </section>`,
  });
}

function operationText(operation: Operation): Html {
  const { answers, audit, description, method, name, params, path, permission, query, summary, body } =
    operation;
  const facts: readonly (readonly [string, Html])[] = [
    [words.permission, html`<code>${permission}</code>`],
    [words.audit, html`<code>${audit}</code>`],
    ...membersOf(words.path, params),
    ...membersOf(words.query, query),
    ...membersOf(words.body, body !== undefined && "shape" in body ? (body as Shape) : undefined),
    [
      words.answers,
      html`${Object.entries(answers).map(([status, answer]) => html`${status} ${kindOf(answer)} `)}`,
    ],
    [
      words.problems,
      html`${problemsOf(operation).map((problem) => html`<a href="#${problem}">${problem}</a> `)}`,
    ],
  ];
  const rules = [
    description,
    operation.fresh && words.fresh,
    operation.revision && words.revision,
    operation.idempotent && words.idempotent,
  ].filter((sentence) => sentence !== undefined);
  return html`<h3 id="${name}">${summary}</h3>
    <p><code>${method} /api/v1${path}</code></p>
    ${rules.map((sentence) => html`<p>${sentence}</p>`)}
    <dl>
      ${facts.map(
        ([label, fact]) =>
          html`<dt>${label}</dt>
            <dd>${fact}</dd>`,
      )}
    </dl>`;
}

function membersOf(label: string, shape: Shape | undefined): readonly (readonly [string, Html])[] {
  if (shape === undefined) return [];
  const members = Object.entries(shape.shape).map(
    ([name, schema]) => html`<li><code>${name}</code> ${schema.description ?? ""}</li>`,
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
