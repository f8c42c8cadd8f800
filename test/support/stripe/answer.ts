/** Answers an API request: authenticates the caller, replays a stored answer, or runs the endpoint. */
import { ENDPOINTS } from "./endpoints.ts";
import { failAfter, failBefore, failInstead, takeFailure } from "./failures.ts";
import { type Form, readForm } from "./form.ts";
import { errorAnswer, OAuthRefusal, Refusal, refusals } from "./refusals.ts";
import { expireDue } from "./sessions.ts";
import { type Caller, connectionOf, type LoggedRequest, mayActFor, newId, type World } from "./world.ts";

const MAX_IDEMPOTENCY_KEY = 255;
/** `2026-10-28.endive`, or a version from the time before they had names. */
const VERSION = /^\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?$/;

interface Outcome {
  status: number;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** Answers an API request, or fails as `failNext` asked for. */
export async function answerApi(world: World, request: Request): Promise<Response> {
  const requestId = newId("req", 14);
  const logged = log(world, request);
  const { status, body, headers } = await outcomeOf(world, request, requestId, logged);
  logged.status = status;
  return new Response(body, {
    status,
    headers: {
      "Content-Type": "application/json",
      "Request-Id": requestId,
      ...echoed(request, ["Idempotency-Key", "Stripe-Account", "Stripe-Version"]),
      ...headers,
    },
  });
}

async function outcomeOf(
  world: World,
  request: Request,
  requestId: string,
  logged: LoggedRequest,
): Promise<Outcome> {
  const { pathname } = new URL(request.url);
  const key = keyOf(request);
  const failure = takeFailure(world.failures, request.method, pathname);
  try {
    await failBefore(failure, request, key);
    const caller = callerOf(world, request, key, requestId);
    const form = await readForm(request);
    logged.form = form;
    expireDue(world);
    const outcome = once(world, caller, request, form, () => {
      const run = prepare(world, caller, request, form);
      return () => {
        failInstead(failure);
        return run();
      };
    });
    await failAfter(failure, request);
    return outcome;
  } catch (error) {
    return refused(error, requestId, key.includes("_live_"));
  }
}

/** Finds the endpoint and checks its parameters. The effect happens when the result is called. */
function prepare(world: World, caller: Caller, request: Request, form: Form): () => object {
  const { pathname, origin } = new URL(request.url);
  for (const { method, path, prepare } of ENDPOINTS) {
    const match = method === request.method ? path.exec(pathname) : null;
    if (!match) continue;
    const run = prepare(form);
    return () => run({ world, caller, id: decodeURIComponent(match[1] ?? ""), origin });
  }
  throw refusals.unknownUrl(request.method, pathname);
}

/**
 * Runs a POST once per idempotency key. An answer is stored once the effect has begun, whatever comes of it.
 * A request that is refused for its parameters is not stored: it can be corrected and sent with the same key.
 */
function once(
  world: World,
  caller: Caller,
  request: Request,
  form: Form,
  begin: () => () => object,
): Outcome {
  const key = request.method === "POST" ? caller.idempotencyKey : null;
  if (key === null) return { status: 200, body: JSON.stringify(begin()()) };
  if (key.length > MAX_IDEMPOTENCY_KEY) throw refusals.keyTooLong();
  const scope = `${connectionOf(caller)} ${key}`;
  const asked = `${new URL(request.url).pathname} ${JSON.stringify(sorted(form))}`;
  const known = world.answers.get(scope);
  if (known && known.asked !== asked) throw refusals.keyReused(key);
  if (known)
    return {
      ...known,
      headers: { "Idempotent-Replayed": "true", "Original-Request": known.requestId },
    };
  const outcome = begun(begin(), caller);
  world.answers.set(scope, { ...outcome, asked, requestId: caller.requestId });
  return { ...outcome, headers: { ...outcome.headers, "Original-Request": caller.requestId } };
}

function begun(run: () => object, caller: Caller): Outcome {
  try {
    return { status: 200, body: JSON.stringify(run()) };
  } catch (error) {
    return refused(error, caller.requestId, caller.livemode);
  }
}

/** The answer to a refusal. Any other error is a bug of this server and is thrown. */
function refused(error: unknown, requestId: string, livemode: boolean): Outcome {
  if (error instanceof OAuthRefusal)
    return {
      status: error.status,
      body: JSON.stringify({ error: error.error, error_description: error.message }),
    };
  if (!(error instanceof Refusal)) throw error;
  return {
    status: error.status,
    body: JSON.stringify(errorAnswer(error, requestId, livemode)),
    headers: error.headers,
  };
}

function callerOf(world: World, request: Request, key: string, requestId: string): Caller {
  if (key === "") throw refusals.noKey();
  const holder = world.keys.get(key);
  if (!holder) throw refusals.badKey(key);
  const version = request.headers.get("Stripe-Version");
  if (version !== null && !VERSION.test(version)) throw refusals.badVersion(version);
  const owner = { ...holder, account: request.headers.get("Stripe-Account") ?? holder.account };
  if (owner.account !== holder.account && (holder.account !== world.platform || !mayActFor(world, owner)))
    throw refusals.accountInvalid(key, owner.account);
  return { ...owner, key, requestId, idempotencyKey: request.headers.get("Idempotency-Key") };
}

/** The secret key: a bearer token, or the user name of basic authentication. Empty when there is none. */
function keyOf(request: Request): string {
  const [scheme = "", credentials = ""] = (request.headers.get("Authorization") ?? "").split(" ");
  if (scheme.toLowerCase() === "bearer") return credentials;
  return scheme.toLowerCase() === "basic" ? (atob(credentials).split(":")[0] ?? "") : "";
}

function log(world: World, request: Request): LoggedRequest {
  const logged: LoggedRequest = {
    method: request.method,
    path: new URL(request.url).pathname,
    account: request.headers.get("Stripe-Account"),
    idempotencyKey: request.headers.get("Idempotency-Key"),
    form: null,
    status: null,
  };
  world.requests.push(logged);
  return logged;
}

const echoed = (request: Request, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = request.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** The form with its names sorted: the order of parameters does not matter. */
const sorted = (value: unknown): unknown =>
  typeof value !== "object" || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, held]) => [name, sorted(held)]),
      );
