import { ApiProblem } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { apiFailure } from "./api-failure.ts";
import { invalidOf, meaning } from "./face.ts";

const told = { type: "#invalid", title: "T", status: 422, detail: "Something.", requestId: "r-1" };
const access = { issuer: "https://id.example", connection: "acme", clientId: "ci" };
const problemOf = (type: string, status = 400) => new ApiProblem({ ...told, type: `#${type}`, status }, 7);

describe("a problem of the management API", () => {
  it("that points nowhere is one of the whole", () => {
    expect(invalidOf(new ApiProblem(told))).toEqual({
      outcome: "invalid",
      problems: [{ path: [], problem: "Something.", rule: "other" }],
    });
  });

  it("is an outcome where it means one, and thrown where it does not", async () => {
    const asking = () => Promise.reject(problemOf("taken", 409));
    await expect(meaning(asking(), { taken: () => "taken" })).resolves.toBe("taken");
    await expect(meaning(asking(), {})).rejects.toBeInstanceOf(ApiProblem);
    const defect = new Error("x");
    await expect(meaning(Promise.reject(defect), { taken: () => "taken" })).rejects.toBe(defect);
  });

  it.each([
    ["unauthenticated", 401, "sign_in_needed", "takes no token of acme"],
    ["too-large", 413, "usage", "more than https://id.example takes"],
    ["too-many-requests", 429, "provider", "ask again in 7 seconds"],
    ["failed", 500, "provider", "Its log has the reason under r-1."],
    ["unavailable", 503, "provider", "Its log has the reason under r-1."],
    ["in-use", 409, "refused", "Something."],
    ["taken", 409, "already_exists", "Something."],
    ["in-progress", 409, "provider", "Something."],
    ["beyond-caller", 403, "refused", "Something."],
  ])("%s is told in a sentence", (type, status, kind, sentence) => {
    const failure = apiFailure(problemOf(type, status), access);
    expect(failure).toMatchObject({ kind, more: { request_id: "r-1" } });
    expect(failure.message).toContain(sentence);
  });
});
