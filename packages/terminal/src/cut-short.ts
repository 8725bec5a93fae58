/** Whether this is what `fetch` throws where the body of an answer breaks off. */
export function isCutShort(error: unknown): error is TypeError {
  return error instanceof TypeError && error.message === "terminated";
}
