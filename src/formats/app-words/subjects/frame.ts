export interface FrameWords {
  skip: string;
  navigation: string;
  /** The entries of the navigation, and the button that opens it on a phone. */
  start: string;
  menu: string;
  invoices: string;
  creditNotes: string;
  clients: string;
  products: string;
  exports: string;
  settings: string;
  audit: string;
  clock: string;
  keys: string;
  members: string;
  you: string;
  signOut: string;
  /** The band above everything in the sandbox. */
  sandbox: string;
  toSandbox: string;
  toLive: string;
  switchBusiness: string;
  languages: string;
  copy: string;
  copied: string;
  selected: string;
  back: string;
  goOn: string;
}
