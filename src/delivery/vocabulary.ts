export const CHANNELS = ["email", "sms", "link"] as const;
export type Channel = (typeof CHANNELS)[number];

export const DELIVERY_KINDS = ["invoice", "reminder", "receipt"] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

export const DELIVERY_STATUSES = ["queued", "sent", "delivered", "failed", "bounced"] as const;
