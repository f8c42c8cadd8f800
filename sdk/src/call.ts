/** What an answer holds, and the answer itself with its status and headers. Its body is read already. */
export interface Answer<T> {
  data: T;
  response: Response;
}

/** A request that is under way. Awaited, it is what the answer holds. */
export class Call<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "Call";
  readonly #answer: Promise<Answer<T>>;

  constructor(answer: Promise<Answer<T>>) {
    this.#answer = answer;
  }

  /** What the answer holds together with its status and headers, such as `X-Request-Id`. */
  withResponse(): Promise<Answer<T>> {
    return this.#answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is a promise
  readonly then: Promise<T>["then"] = (done, failed) =>
    this.#answer.then(({ data }) => data).then(done, failed);

  readonly catch: Promise<T>["catch"] = (failed) => this.then(null, failed);

  readonly finally: Promise<T>["finally"] = (ended) => this.then().finally(ended);
}
