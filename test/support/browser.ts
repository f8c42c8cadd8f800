/**
 * A real Chromium for tests: an installed one, or the one from npm with the libraries and fonts that it
 * brings.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import carried, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { ROOT } from "../../scripts/local.ts";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installed = (): string | undefined =>
  process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path));

/**
 * Starts `$CHROMIUM`, else an installed Chromium, else the one from npm. An empty `$CHROMIUM` forces the one
 * from npm.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed();
  return chromium.launch(executablePath ? { executablePath, args: ["--no-sandbox"] } : await unpacked());
}

/** Unpacks the Chromium from npm if it is the one that will be started. Two that do so at once disturb each other. */
export async function unpackBrowser(): Promise<void> {
  if (!installed()) await unpacked();
}

/**
 * Unpacks the Chromium from npm and the libraries that a bare machine lacks (NSS and others). Of its own
 * arguments, only those that start it without privileges are used: others turn off the web security that
 * tests check.
 */
async function unpacked(): Promise<LaunchOptions> {
  const packed = join(ROOT, "node_modules/@sparticuz/chromium/bin");
  carried.setGraphicsMode = false;
  const executablePath = await carried.executablePath();
  const libraries = join(await inflate(join(packed, "al2023.tar.br")), "lib");
  const fonts = join(dirname(executablePath), "fonts");
  const known = process.env.LD_LIBRARY_PATH;
  return {
    executablePath,
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--headless=shell"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: known ? `${libraries}:${known}` : libraries,
      ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: fonts }),
    },
  };
}
