/** A careful program: what was answered with 5xx, or not at all, it asks again, with the same Idempotency-Key. */
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../src/app.ts";
import { type Answer, apiWith, type Fetch } from "../support/business.ts";
import type { Weather } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Business, Intent, World } from "./world.ts";

const app = createApp();

/** Nobody will ever know what became of the request. */
class NoAnswer extends Error {}

/** The Worker under this weather. */
export const through =
  (weather: Weather): Fetch =>
  async (request) => {
    const ctx = createExecutionContext();
    const response = await app.fetch(request, { ...env, ...weather.bindings }, ctx);
    await waitOnExecutionContext(ctx).catch(() => undefined);
    if (!weather.isSilent()) return response;
    await response.body?.cancel().catch(() => undefined);
    throw new NoAnswer("no answer");
  };

export interface Wish {
  kind: string;
  business: Business;
  method: string;
  path: string;
  body?: unknown;
  tag: string;
  headers?: Record<string, string>;
}

const TRIES = 12;
/** Probability that something fails under a request. */
export const BADNESS = 0.22;

/** Asks until there is an answer, and remembers it. Now and then a hasty caller asks twice at the same time. */
export async function ask(world: World, random: Random, wish: Wish): Promise<Intent> {
  const intent: Intent = {
    kind: wish.kind,
    tag: wish.tag,
    business: wish.business,
    method: wish.method,
    path: wish.path,
    body: wish.body,
    key: wish.method === "POST" ? `key-${world.seed}-${wish.tag}` : null,
    at: Date.now(),
    aheadMs: wish.business.aheadMs,
    status: 0,
    code: "",
    answer: {},
  };
  const twice = intent.key !== null && !world.calm && random.chance(0.06);
  const [answer, other] = await Promise.all([
    answerOf(world, random.fork("one"), intent, wish.headers),
    ...(twice ? [answerOf(world, random.fork("two"), intent, wish.headers)] : []),
  ]);
  if (answer) keep(intent, answer);
  if (answer && other) {
    world.note("caller: asked twice at once");
    requireSame(world, intent, other);
  }
  world.note(`${wish.kind}: ${intent.status}${intent.code && ` ${intent.code}`}`);
  return intent;
}

/** Remembers an intent for the checks; steps call this in their own order, so that a seed repeats it. */
export const remember = (world: World, intent: Intent): void => void world.intents.push(intent);

function keep(intent: Intent, { status, body }: Answer): void {
  intent.status = status;
  intent.answer = body instanceof Uint8Array ? {} : body;
  intent.code = status >= 400 ? String(intent.answer.code) : "";
}

/** The answer; null when there was none at all, which is a violation. */
async function answerOf(
  world: World,
  random: Random,
  { business, method, path, body, key }: Pick<Intent, "business" | "method" | "path" | "body" | "key">,
  headers: Record<string, string> = {},
): Promise<Answer | null> {
  const all = { ...headers, ...(key && { "Idempotency-Key": key }) };
  const heard: string[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const weather = world.weather(random.fork(attempt), attempt < TRIES / 2 ? BADNESS : 0);
    const answer = await tryOnce(world, weather, { business, method, path, body, headers: all });
    heard.push(answer ? `${answer.status} ${answer.body.code}` : "nothing");
    if (!answer) continue;
    // What Stripe refuses for good, it refuses again.
    if (answer.status === 502 && attempt >= TRIES / 2) return answer;
    if (answer.status === 502) continue;
    if (answer.status >= 500) {
      world.note(`answer: ${answer.status}`);
      if (!weather.isBad())
        world.violate(`answers: ${method} ${path} was answered ${answer.status} although nothing failed`);
      continue;
    }
    if (answer.body.code === "concurrent_change") {
      world.note("answer: 409 concurrent_change");
      continue;
    }
    if (UNEXPECTED.has(answer.status))
      world.violate(
        `answers: ${method} ${path} was answered ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    return answer;
  }
  world.violate(`answers: ${method} ${path} was never answered: ${heard.join(" ")}`);
  return null;
}

/** What a caller that knows the API is never told. */
const UNEXPECTED = new Set([400, 401, 403, 405, 406, 413, 415, 429]);

async function tryOnce(
  world: World,
  weather: Weather,
  {
    business,
    method,
    path,
    body,
    headers,
  }: { business: Business; method: string; path: string; body: unknown; headers: Record<string, string> },
): Promise<Answer | null> {
  try {
    return await apiWith(business.key, through(weather)).call(method, path, body, headers);
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    world.violate(`answers: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/** Repeats a request that was answered 2xx: the answer must be the same, and nothing may happen again. */
export async function repeat(world: World, random: Random, intent: Intent): Promise<void> {
  const answer = await answerOf(world, random, intent);
  if (answer) requireSame(world, intent, answer);
}

function requireSame(world: World, intent: Intent, { status, body }: Answer): void {
  if (intent.status >= 400 && status >= 400) return;
  const differing = differences({ status: intent.status, ...intent.answer }, { status, ...body });
  // A test clock that was moved since then tells the status by its new time.
  // Asked for what is done already, the first answer is the row as read, the kept one as it stood a moment later.
  const isNewer = Number(body.version) > Number(intent.answer.version);
  const isLater = intent.business.aheadMs !== intent.aheadMs;
  const wrong = differing.filter(
    (text) => !(isNewer || isLater) || LASTING.some((name) => text.startsWith(`/${name}`)),
  );
  if (wrong.length > 0)
    world.violate(`answers: ${intent.tag} repeated with its key was answered otherwise: ${wrong.join("; ")}`);
  else if (differing.length > 0) world.note("answer: repeated with a newer version");
}

const LASTING = ["id", "number", "deliveries", "amount_cents", "total_cents", "lines"];

/** Where two answers differ, in whatever order their fields stand. */
function differences(one: unknown, other: unknown, path = ""): string[] {
  if (!isObject(one) || !isObject(other))
    return one === other ? [] : [`${path} ${JSON.stringify(one)} and then ${JSON.stringify(other)}`];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differences(one[name], other[name], `${path}/${name}`));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Asks without faults; for what the simulation itself wants to know. */
export async function calmly(
  world: World,
  business: Business,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const weather = world.weather(world.random, 0);
  return apiWith(business.key, through(weather)).call(method, path, body);
}

/** For requests of browsers and providers: null where there was no answer. */
export function unanswered(error: unknown): null {
  if (error instanceof NoAnswer) return null;
  throw error;
}
