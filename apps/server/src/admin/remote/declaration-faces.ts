import * as contract from "@grantway/api";
import {
  applyDeclaration,
  type DeclarationRequest,
  exportDeclaration,
  planDeclaration,
  type Shown,
} from "@grantway/protocol";
import { face, invalidOf, meaning } from "./face.ts";

/** Declarations. */
export const declarationFaces = [
  face(exportDeclaration, (api) => api.call(contract.exportDeclaration, {})),

  face(planDeclaration, async (api, asked) => {
    const planning = api.call(contract.planDeclaration, { body: bodyOf(asked) });
    return meaning(
      planning.then((plan) => ({ outcome: "planned" as const, ...plan })),
      { invalid: invalidDocuments },
    );
  }),

  face(applyDeclaration, async (api, { fingerprint, ...asked }) => {
    const applying = api.call(contract.applyDeclaration, { body: { ...bodyOf(asked), fingerprint } });
    return meaning(
      applying.then((plan) => ({ outcome: "applied" as const, ...plan })),
      {
        invalid: invalidDocuments,
        // What it is now comes along, as the contract says.
        conflict: ({ current }) => ({ outcome: "moved-on" as const, ...(current as Shown) }),
      },
    );
  }),
];

function bodyOf({ documents, prune }: DeclarationRequest) {
  return { documents: [...documents], prune };
}

/** Places begin with that of the document. */
function invalidDocuments(problem: contract.ApiProblem) {
  const { problems } = invalidOf(problem);
  return {
    outcome: "invalid" as const,
    problems: problems.map((one) => {
      const [list, ...path] = one.path;
      return Object.assign({}, one, { path: list === "documents" ? path : [] });
    }),
  };
}
