/**
 * A careful API client: after a 5xx, a 409 `concurrent_change` or a lost answer, it retries with the same
 * Idempotency-Key.
 */
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../src/app.ts";
import { type Answer, apiWith, type Fetch } from "../support/business.ts";
import type { Weather } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Business, Intent, World } from "./world.ts";

const app = createApp();

/** The caller gets no answer, and never learns what became of the request. */
class NoAnswer extends Error {}

/** The Worker under this weather. Throws `NoAnswer` when the caller must get no answer. */
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
/** Probability that a request meets a fault. */
export const BADNESS = 0.22;

/**
 * Sends a request until it is answered, and gives the outcome. Now and then a hasty caller sends it twice at
 * once.
 */
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
  // In the order in which they arrive.
  const answers: Answer[] = [];
  const hear = async (name: string) => {
    const answer = await answerOf(world, random.fork(name), intent, wish.headers);
    if (answer) answers.push(answer);
  };
  await Promise.all(twice ? [hear("one"), hear("two")] : [hear("one")]);
  const [first, second] = answers;
  if (first) keep(intent, first);
  if (first && second) {
    world.note("caller: asked twice at once");
    // A refusal is not stored, so the later of the two may do what the earlier was refused. Never the reverse.
    if (first.status >= 400 && second.status < 400) keep(intent, second);
    else requireSame(world, intent, second);
  }
  world.note(`${wish.kind}: ${intent.status}${intent.code && ` ${intent.code}`}`);
  return intent;
}

/** Records an intent for the checks. Steps call this in their own order, so that a seed reproduces it. */
export const remember = (world: World, intent: Intent): void => void world.intents.push(intent);

function keep(intent: Intent, { status, body }: Answer): void {
  intent.status = status;
  intent.answer = body instanceof Uint8Array ? {} : body;
  intent.code = status >= 400 ? String(intent.answer.code) : "";
}

/** The answer; null when no try got one, which is a violation. */
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
    // A 502 means that Stripe refused or failed. It is retried, and taken as final in the second half of the
    // tries.
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

/** Statuses that a caller who knows the API never gets. */
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
  // After the test clock has moved, the status of an answer follows the new time.
  const isLater = intent.business.aheadMs !== intent.aheadMs;
  const wrong = differing.filter((text) => !isLater || LASTING.some((name) => text.startsWith(`/${name}`)));
  if (wrong.length > 0)
    world.violate(`answers: ${intent.tag} repeated with its key was answered otherwise: ${wrong.join("; ")}`);
  else if (differing.length > 0) world.note("answer: repeated after the test clock had moved");
}

const LASTING = ["id", "number", "deliveries", "amount_cents", "total_cents", "lines"];

/** Where two answers differ, whatever the order of their fields. */
function differences(one: unknown, other: unknown, path = ""): string[] {
  if (!isObject(one) || !isObject(other))
    return one === other ? [] : [`${path} ${JSON.stringify(one)} and then ${JSON.stringify(other)}`];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differences(one[name], other[name], `${path}/${name}`));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Sends a request without faults, for what the simulation itself needs to know. */
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

/** For requests of browsers and providers: turns a lost answer into null. */
export function unanswered(error: unknown): null {
  if (error instanceof NoAnswer) return null;
  throw error;
}
