import * as api from "@grantway/api";
import {
  createScope,
  deleteScope,
  listScopes,
  type Problem,
  problemAt,
  type RegisteredScope,
  showScope,
  updateScope,
} from "@grantway/protocol";
import { handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";

/** `/scopes`. */
export const scopeHandlers = [
  handle(api.listScopes, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listScopes, pageRequest(query)), scopeBody),
  })),

  handle(api.showScope, async ({ perform, params: { key } }) => {
    const found = await perform(showScope, { key });
    if (found === undefined) throw notFound("scope", key);
    return { status: 200, body: scopeBody(found) };
  }),

  handle(api.createScope, async ({ perform, body }) => {
    const made = await perform(createScope, body);
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "taken":
        throw taken("key", "There is a scope of this name already.");
      case "built-in":
        throw new ApiRefusal("built-in", "This API is built in and has the scopes it has.");
      case "unknown-api":
        throw invalid([unknownApi(body.audience)]);
      case "created": {
        const location = `/scopes/${encodeURIComponent(made.scope.key)}`;
        return { status: 201, body: scopeBody(made.scope), location };
      }
    }
  }),

  handle(api.updateScope, async ({ perform, params: { key }, body: changes, revision }) => {
    const answer = await perform(updateScope, { key, revision, changes });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems);
      case "unknown":
        throw notFound("scope", key);
      case "built-in":
        throw builtIn();
      case "conflict": {
        const current = await perform(showScope, { key });
        throw changedMeanwhile(answer, current && scopeBody(current));
      }
      case "updated":
        return { status: 200, body: scopeBody(answer.scope) };
    }
  }),

  handle(api.deleteScope, async ({ perform, params: { key }, revision }) => {
    const answer = await perform(deleteScope, { key, revision });
    switch (answer.outcome) {
      case "unknown":
        throw notFound("scope", key);
      case "built-in":
        throw builtIn();
      case "conflict": {
        const current = await perform(showScope, { key });
        throw changedMeanwhile(answer, current && scopeBody(current));
      }
      case "deleted":
        return { status: 204 };
    }
  }),
];

function builtIn(): ApiRefusal {
  return new ApiRefusal("built-in", "This scope is built in and stays as it is.");
}

function scopeBody(scope: RegisteredScope) {
  return { ...scope, builtIn: scope.revision === undefined };
}

function unknownApi(audience: string): Problem {
  return problemAt("audience", "There is no API of this audience.", "api-unknown", { audience });
}
