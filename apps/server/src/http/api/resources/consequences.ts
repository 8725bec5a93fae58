import * as api from "@grantway/api";
import { userConsequences } from "@grantway/identity";
import {
  apiConsequences,
  clientConsequences,
  grantConsequences,
  scopeConsequences,
} from "@grantway/protocol";
import { handle } from "../handle.ts";

/** `/…/consequences`: what ends with something, in numbers. */
export const consequenceHandlers = [
  handle(api.userConsequences, async ({ perform, params }) => ({
    status: 200,
    body: await perform(userConsequences, params),
  })),
  handle(api.clientConsequences, async ({ perform, params }) => ({
    status: 200,
    body: await perform(clientConsequences, params),
  })),
  handle(api.apiConsequences, async ({ perform, params }) => ({
    status: 200,
    body: await perform(apiConsequences, params),
  })),
  handle(api.scopeConsequences, async ({ perform, params }) => ({
    status: 200,
    body: await perform(scopeConsequences, params),
  })),
  handle(api.grantConsequences, async ({ perform, params }) => ({
    status: 200,
    body: await perform(grantConsequences, params),
  })),
];
