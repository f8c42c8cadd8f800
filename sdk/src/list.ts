import type { Call } from "./call.ts";

/** A page of a list: `data`, and where it goes on. */
export interface PageOf<Item> {
  data: Item[];
  has_more?: boolean;
  next_cursor?: string | null;
}

/**
 * A list that is read page by page, as far as it is wanted: `for await (const invoice of ff.invoices.list())`.
 * Nothing is asked before that.
 */
export class List<Item, Page extends PageOf<Item> = PageOf<Item>> implements AsyncIterable<Item> {
  readonly #load: (cursor?: string) => Call<Page>;

  constructor(load: (cursor?: string) => Call<Page>) {
    this.#load = load;
  }

  /** One page: the first, or the one that `cursor` or `page` asked for. */
  page(): Call<Page> {
    return this.#load();
  }

  /** Every page from that one on. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    let page = await this.#load();
    yield page;
    while (page.has_more && page.next_cursor) {
      page = await this.#load(page.next_cursor);
      yield page;
    }
  }

  /** Every item of every page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.pages()) yield* data;
  }
}
