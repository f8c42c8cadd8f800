/** A sentence for each value of a fact. */
export type Chosen<Fact extends string, Value extends string, Sentence = string> = Readonly<
  Record<Fact, Readonly<Record<Value, Sentence>>>
>;

/** A sentence made of facts. They come as texts in the reader's language: amounts with their currency, days in words. */
export type Told<Fact extends string> = (facts: Readonly<Record<Fact, string>>) => string;
