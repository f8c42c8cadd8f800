import type { Said } from "./said.ts";

export interface YouWords extends Said {
  name: string;
  language: string;
  save: string;
  sessions: string;
  thisOne: string;
  seen(time: string): string;
  unknownBrowser: string;
  end: string;
  endOthers: string;
  endAll: string;
}
