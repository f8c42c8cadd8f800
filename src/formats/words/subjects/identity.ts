/** The names of the facts of a seller's legal identity. */
export type IdentityWords = Readonly<
  Record<"capital" | "registeredOffice" | "register" | "vatNumber" | "taxNumber" | "directors", string>
>;
