/** The parts of an answer that the bench needs. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * Reads answers from a connection that stays open, one after the other (RFC 9112 §6): bodies with a length, and chunked
 * ones. Not a general parser: it expects servers that speak correctly and text that is ASCII.
 */
export function createResponseReader(onAnswer: (answer: Answer) => void): (chunk: string) => void {
  let text = "";
  return (chunk) => {
    text += chunk;
    for (let found = takeAnswer(text); found !== undefined; found = takeAnswer(text)) {
      text = text.slice(found.end);
      onAnswer(found.answer);
    }
  };
}

interface Found {
  readonly answer: Answer;
  readonly end: number;
}

function takeAnswer(text: string): Found | undefined {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const status = Number(text.slice(9, 12));
  const start = headEnd + 4;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, headEnd))?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return text.length < end ? undefined : { answer: { status, body: text.slice(start, end) }, end };
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(text.slice(0, headEnd))) {
    return { answer: { status, body: "" }, end: start };
  }
  const chunks = takeChunks(text, start);
  return chunks === undefined ? undefined : { answer: { status, body: chunks.body }, end: chunks.end };
}

function takeChunks(
  text: string,
  start: number,
): { readonly body: string; readonly end: number } | undefined {
  let body = "";
  let at = start;
  for (;;) {
    const lineEnd = text.indexOf("\r\n", at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (text.length < end) return undefined;
    if (size === 0) return { body, end };
    body += text.slice(lineEnd + 2, end - 2);
    at = end;
  }
}
