import { context, type Span, type SpanOptions, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";

type Call = (...args: never[]) => unknown;

/**
 * The same functions, each within a span of its own where a span is there already: what is done beside requests, such as
 * sweeping up, is not traced. What they are called with and what they answer is in no span.
 */
export function traceCalls<Calls extends object>(
  tracer: Tracer,
  calls: Calls,
  describe: (name: string) => { readonly name: string } & SpanOptions,
): Calls {
  const traced = Object.entries(calls as Readonly<Record<string, unknown>>).map(([name, member]) => {
    const { name: spanName, ...options } = describe(name);
    return [name, typeof member === "function" ? within(tracer, member as Call, spanName, options) : member];
  });
  return Object.fromEntries(traced) as Calls;
}

function within(tracer: Tracer, call: Call, name: string, options: SpanOptions): Call {
  return (...args) => {
    const around = context.active();
    if (trace.getSpan(around) === undefined) return call(...args);
    const span = tracer.startSpan(name, options, around);
    return context.with(trace.setSpan(around, span), () => ended(span, () => call(...args)));
  };
}

/** Ends the span with the call, or with its promise. */
function ended(span: Span, call: () => unknown): unknown {
  try {
    const answer = call();
    if (!(answer instanceof Promise)) {
      span.end();
      return answer;
    }
    return answer.then(
      (value: unknown) => {
        span.end();
        return value;
      },
      (error: unknown) => fail(span, error),
    );
  } catch (error) {
    return fail(span, error);
  }
}

/** The kind of an error alone: its message may hold what somebody sent. */
function fail(span: Span, error: unknown): never {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", kindOf(error));
  span.end();
  throw error;
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
