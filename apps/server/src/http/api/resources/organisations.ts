import * as api from "@grantway/api";
import {
  cancelDeletion,
  createOrganisation,
  createSandbox,
  listOrganisations,
  type Organisation,
  organisationConsequences,
  planDeletion,
  resumeOrganisation,
  showOrganisation,
  suspendOrganisation,
  updateOrganisation,
} from "@grantway/platform";
import type { Conflict } from "@grantway/protocol";
import { type Asked, handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { type ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";
import { allowedThere, refusedBecause, refusedThere } from "./organisation-refusals.ts";

type AnyAsked = Pick<Asked<typeof api.showOrganisation>, "perform">;

/** `/organisations`. */
export const organisationHandlers = [
  handle(api.listOrganisations, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listOrganisations, pageRequest(query)), organisationBody),
  })),

  handle(api.showOrganisation, async ({ perform, params: { organisation: name } }) => {
    const found = await perform(showOrganisation, { name });
    return { status: 200, body: organisationBody(allowedThere(found, name, "organisations:read")) };
  }),

  handle(api.createOrganisation, async ({ perform, body }) => {
    const made = await perform(createOrganisation, body);
    if (made.outcome === "invalid") throw invalid(made.problems);
    if (made.outcome === "slug-taken") throw slugTaken();
    return created(made.organisation);
  }),

  handle(api.createSandbox, async ({ perform, params: { organisation: of }, body }) => {
    const made = await perform(createSandbox, { ...body, of });
    switch (made.outcome) {
      case "created":
        return created(made.organisation);
      case "invalid":
        throw invalid(made.problems);
      case "slug-taken":
        throw slugTaken();
      case "unknown":
      case "forbidden":
        throw refusedThere(made.outcome, of, "apps:write");
      case "closed":
      case "not-live":
      case "too-many":
        throw refusedBecause(made.outcome);
    }
  }),

  handle(api.updateOrganisation, async (asked) => {
    const { perform, params, body: changes, revision } = asked;
    const id = params.organisation;
    const answer = await perform(updateOrganisation, { id, revision, changes });
    switch (answer.outcome) {
      case "updated":
        return { status: 200, body: organisationBody(answer.organisation) };
      case "invalid":
        throw invalid(answer.problems);
      case "slug-taken":
        throw slugTaken();
      case "conflict":
        throw await conflicting(asked, id, answer);
      case "unknown":
      case "forbidden":
        throw refusedThere(answer.outcome, id, "organisations:write");
    }
  }),

  handle(api.suspendOrganisation, async ({ perform, params: { organisation: id } }) => {
    if ((await perform(suspendOrganisation, { id })) === "unknown") throw notFound("organisation", id);
    return { status: 204 };
  }),

  handle(api.resumeOrganisation, async ({ perform, params: { organisation: id } }) => {
    if ((await perform(resumeOrganisation, { id })) === "unknown") throw notFound("organisation", id);
    return { status: 204 };
  }),

  handle(api.organisationConsequences, async ({ perform, params: { organisation: id } }) => ({
    status: 200,
    body: allowedThere(await perform(organisationConsequences, { id }), id, "organisations:read"),
  })),

  handle(api.planDeletion, async (asked) => {
    const { perform, params, body, revision } = asked;
    const id = params.organisation;
    const answer = await perform(planDeletion, { id, revision, ...body });
    switch (answer.outcome) {
      case "planned":
        return { status: 200, body: organisationBody(answer.organisation) };
      case "invalid":
        throw invalid(answer.problems);
      case "conflict":
        throw await conflicting(asked, id, answer);
      case "owners-only":
      case "published":
        throw refusedBecause(answer.outcome);
      case "unknown":
      case "forbidden":
        throw refusedThere(answer.outcome, id, "organisations:write");
    }
  }),

  handle(api.cancelDeletion, async ({ perform, params: { organisation: id } }) => {
    const outcome = await perform(cancelDeletion, { id });
    if (outcome === "cancelled") return { status: 204 };
    if (outcome === "owners-only" || outcome === "not-planned") throw refusedBecause(outcome);
    throw refusedThere(outcome, id, "organisations:write");
  }),
];

function slugTaken(): ApiRefusal {
  return taken("slug", "Another organisation has, or had, this slug.");
}

async function conflicting({ perform }: AnyAsked, id: string, conflict: Conflict): Promise<ApiRefusal> {
  const current = await perform(showOrganisation, { name: id });
  const shown = typeof current === "string" ? undefined : organisationBody(current);
  return changedMeanwhile(conflict, shown, { deleteAt: (value) => isoInstant(Number(value)) });
}

function created(organisation: Organisation) {
  const location = `/organisations/${encodeURIComponent(organisation.id)}`;
  return { status: 201 as const, body: organisationBody(organisation), location };
}

function organisationBody(organisation: Organisation) {
  const { id, slug, name, kind, sandboxOf, status, deleteAt, suspendedAt, createdAt, revision } =
    organisation;
  return {
    id,
    slug,
    name,
    kind,
    ...(sandboxOf === null ? {} : { sandboxOf }),
    status,
    ...(suspendedAt === null ? {} : { suspendedAt: isoInstant(suspendedAt) }),
    ...(deleteAt === null ? {} : { deleteAt: isoInstant(deleteAt) }),
    createdAt: isoInstant(createdAt),
    revision,
  };
}
