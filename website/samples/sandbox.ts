import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

const { now } = await ff.business.testClock.get();
const later = new Date(Date.parse(now) + 10 * 86_400_000).toISOString();
await ff.business.testClock.move({ now: later });
console.log((await ff.business.testClock.get()).now);
