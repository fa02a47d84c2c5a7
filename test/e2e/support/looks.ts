import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  /** Axe puts itself into the page under this name. */
  interface Window {
    readonly axe: typeof axe;
  }
}

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** What a user's system can ask for. The colours of the program follow the system where nothing is chosen. */
const LOOKS = {
  light: {},
  dark: { colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
  'high contrast': { forcedColors: 'active', contrast: 'more', colorScheme: 'dark' },
} as const;

const PLAIN = {
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  reducedMotion: 'reduce',
} as const;

/**
 * What axe finds in the page as it stands, a line each: every rule in light colours, and in each other look what colours can break.
 * Axe is put into the page once and asked there, which takes a fraction of the time that a run from outside does.
 * @param within narrows it to a part, such as a dialog
 */
export async function findingsInEveryLook(page: Page, name: string, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...PLAIN, ...media });
    const runOnly = look === 'light' ? [...STANDARD] : ['color-contrast'];
    await page.waitForFunction(isShown, { ...PLAIN, ...media }, { polling: 100 });
    // What is found while the page is still changing its colours is not there when it is asked again; the rest is.
    let findings: readonly string[] = [];
    for (let time = 0; time < TIMES && (time === 0 || findings.length > 0); time++) {
      findings = await axeFindings(page, within, runOnly);
    }
    found.push(...findings.map((finding) => `${name}, ${look}: ${finding}`));
  }
  await page.emulateMedia(PLAIN);
  return found;
}

const TIMES = 3;

function axeFindings(page: Page, within: string, runOnly: string[]): Promise<string[]> {
  return page.evaluate(
    async ([selector, only]) => {
      // Nothing is fading into the new colours. What was replaced meanwhile never ends, so it is not waited for long.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const fading = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      await Promise.race([fading, new Promise((resolve) => setTimeout(resolve, 500))]);
      const { violations } = await window.axe.run(selector, { runOnly: only, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 300)}`);
    },
    [within, runOnly] as const,
  );
}

type Media = { readonly colorScheme: string; readonly contrast: string; readonly forcedColors: string };

/** In the page: the colours asked for are those of the page, which hears of them a moment after the window. */
function isShown({ colorScheme, contrast, forcedColors }: Media): boolean {
  return (
    document.documentElement.dataset.colorScheme === colorScheme &&
    matchMedia(`(prefers-contrast: ${contrast})`).matches &&
    matchMedia(`(forced-colors: ${forcedColors})`).matches
  );
}
