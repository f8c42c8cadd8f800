import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Lösennycklar",
  detail: "Logga in utan e-post: med fingeravtryck, ansikte eller enhetens PIN-kod.",
  yours: "Dina lösennycklar",
  empty: "Det finns ingen lösennyckel ännu.",
  added: (day) => `tillagd ${day}`,
  used: (day) => `senast använd ${day}`,
  neverUsed: "aldrig använd",
  remove: "Ta bort",
  removeSure: "Ingen loggar in med den längre. Radera den på din enhet också.",
  another: "En ny lösennyckel",
  name: "Namn",
  nameHint: "Till exempel enheten som den finns på",
  add: "Lägg till lösennyckeln",
  unable: "Lösennycklar kräver JavaScript och en webbläsare som känner till dem.",
  manage: "Hantera lösennycklar",
  signIn: "Logga in med lösennyckel",
  confirm: "Bekräfta med lösennyckel",
  notGiven: "Webbläsaren lämnade ingen lösennyckel. Försök igen.",
  known: "Den här enheten har redan en lösennyckel för dig.",
  late: {
    title: "Det tog för lång tid",
    detail: "En lösennyckel efterfrågas en gång, under fem minuter och i den här webbläsaren. Försök igen.",
  },
  unknown: {
    title: "Den här lösennyckeln är inte känd här",
    detail: "Den kan ha tagits bort. Radera den på din enhet och logga in med e-post.",
  },
  refused: { title: "Lösennyckeln godtogs inte", detail: "Försök igen, eller logga in med e-post." },
  tooMany: (most) => `Du har ${most} lösennycklar, vilket är det högsta antalet. Ta bort en först.`,
};
