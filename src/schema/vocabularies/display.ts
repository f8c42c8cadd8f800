/** The parts that a document may show or leave out, and whether each is shown where it says nothing of it. */
export const USUAL_DISPLAY = {
  title: true,
  full_name: true,
  email: true,
  phone: true,
  legal_form: true,
  product_mentions: true,
  personal_services: true,
  approved_association: true,
  delivery_address: true,
  imprint: false,
} as const satisfies Record<string, boolean>;

export type DisplayPart = keyof typeof USUAL_DISPLAY;

/** Those that the law may want. */
export type MentionPart = Extract<
  DisplayPart,
  "legal_form" | "product_mentions" | "personal_services" | "approved_association" | "delivery_address"
>;

export const DISPLAY_PARTS = Object.keys(USUAL_DISPLAY) as DisplayPart[];
