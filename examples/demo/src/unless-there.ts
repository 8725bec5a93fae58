import { ApiProblem } from "@grantway/api";

/** Makes something; that it is there already is as good. */
export async function unlessThere(make: Promise<unknown>): Promise<void> {
  try {
    await make;
  } catch (error) {
    if (!(error instanceof ApiProblem && error.type === "taken")) throw error;
  }
}

/** What is asked for; `undefined` where there is no such thing. */
export async function ifThere<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof ApiProblem && error.type === "not-found") return undefined;
    throw error;
  }
}
