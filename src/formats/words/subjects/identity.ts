/** The names of the facts of a seller's legal identity. */
export interface IdentityWords {
  capital: string;
  /** A legal form with its capital, formatted. */
  withCapital: (legalForm: string, capital: string) => string;
  registeredOffice: string;
  register: string;
  vatNumber: string;
  taxNumber: string;
  directors: string;
  /** The directors of a German AG. */
  executiveBoard: string;
  supervisoryBoardChair: string;
}
