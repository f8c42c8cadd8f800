/** One request to a provider, with a time limit. */
import { ProviderError } from "./message-ports.ts";

export type Fetch = (request: Request) => Promise<Response>;

export interface HttpOptions {
  /** Replaced in tests. */
  fetch?: Fetch;
  timeoutMs?: number;
}

export interface Answer {
  status: number;
  /** Null when it is not JSON. */
  body: unknown;
}

const TIMEOUT_MS = 20_000;
/** Providers refuse requests without a User-Agent, and the platform adds none. */
const USER_AGENT = "FastFaktura/1.0";

/** Throws a temporary `ProviderError` if no answer arrives: the provider may have taken the message. */
export async function ask(
  provider: string,
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  { fetch = (request) => globalThis.fetch(request), timeoutMs = TIMEOUT_MS }: HttpOptions,
): Promise<Answer> {
  try {
    const request = new Request(url, {
      method: "POST",
      headers: { "User-Agent": USER_AGENT, Accept: "application/json", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const response = await fetch(request);
    return { status: response.status, body: parsed(await response.text()) };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    throw new ProviderError(
      late ? `${provider} did not answer in time.` : `${provider} could not be reached.`,
      {
        temporary: true,
      },
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
