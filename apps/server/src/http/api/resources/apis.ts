import * as api from "@grantway/api";
import { createApi, deleteApi, listApis, type RegisteredApi, showApi, updateApi } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, type Shown, taken } from "../refusal.ts";

/** `/apis`. */
export const apiHandlers = [
  handle(api.listApis, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listApis, pageRequest(query)), apiBody),
  })),

  handle(api.showApi, async ({ perform, params: { audience } }) => {
    const found = await perform(showApi, { audience });
    if (found === undefined) throw notFound("API", audience);
    return { status: 200, body: apiBody(found) };
  }),

  handle(api.createApiOfInstance, async ({ perform, body: { accessTokenLifetime, ...asked } }) => {
    const lifetime =
      accessTokenLifetime === undefined ? {} : { accessTokenLifetime: accessTokenLifetime * 1000 };
    const made = await perform(createApi, { ...asked, ...lifetime });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "taken":
        throw taken("audience", "There is an API of this audience already.");
      case "created": {
        const location = `/apis/${encodeURIComponent(made.api.audience)}`;
        return { status: 201, body: apiBody(made.api), location };
      }
    }
  }),

  handle(api.updateApi, async ({ perform, params: { audience }, body, revision }) => {
    const { accessTokenLifetime, ...said } = body;
    const changes = { ...said, ...lifetimeOf(accessTokenLifetime) };
    const answer = await perform(updateApi, { audience, revision, changes });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems);
      case "unknown":
        throw notFound("API", audience);
      case "built-in":
        throw builtIn();
      case "conflict": {
        const current = await perform(showApi, { audience });
        throw changedMeanwhile(answer, current && apiBody(current), shown);
      }
      case "updated":
        return { status: 200, body: apiBody(answer.api) };
    }
  }),

  handle(api.deleteApi, async ({ perform, params: { audience }, revision }) => {
    const answer = await perform(deleteApi, { audience, revision });
    switch (answer.outcome) {
      case "unknown":
        throw notFound("API", audience);
      case "built-in":
        throw builtIn();
      case "has-scopes":
        throw new ApiRefusal("in-use", "It still has scopes: delete them first.");
      case "conflict": {
        const current = await perform(showApi, { audience });
        throw changedMeanwhile(answer, current && apiBody(current), shown);
      }
      case "deleted":
        return { status: 204 };
    }
  }),
];

/** Lifetimes are milliseconds in records. */
const shown: Shown = { accessTokenLifetime: (milliseconds) => Number(milliseconds) / 1000 };

function lifetimeOf(seconds: number | null | undefined) {
  if (seconds === undefined) return {};
  return { accessTokenLifetime: seconds === null ? null : seconds * 1000 };
}

function builtIn(): ApiRefusal {
  return new ApiRefusal("built-in", "This API is built in and stays as it is.");
}

function apiBody({ audience, name, accessTokenLifetime, tokenFormat = "opaque", revision }: RegisteredApi) {
  return {
    audience,
    name,
    ...(accessTokenLifetime === undefined ? {} : { accessTokenLifetime: accessTokenLifetime / 1000 }),
    tokenFormat,
    builtIn: revision === undefined,
    ...(revision === undefined ? {} : { revision }),
  };
}
