import '#ui/styles/base.css';
import { HostCallError } from '#contract/call-result.ts';
import { chosenLanguage } from '#data/language-choice.ts';
import { loadMessages } from '#texts/load-messages.ts';
import { askingEarly } from './asking-early.ts';
import { gatherData } from './gather.ts';
import { connectHost } from './host-client.ts';
import { restoreLocation } from './restore-location.ts';

/** The first code to run, and small: it asks the host and reads the data while the rest of the program is still on its way. */
async function start(): Promise<void> {
  // The host first: the start token is out of the address when this returns. Then the place in the program stands there.
  const connecting = connectHost();
  restoreLocation();
  const opensWithOverview = location.hash.startsWith('#/oversikt');
  if (opensWithOverview) void gatherData(location.search);
  try {
    // Asked before the rest of the program runs: that keeps the page from hearing any answer.
    const host = askingEarly(await connecting, ['app:info', 'backups:sentinel', 'journal:probe']);
    void loadRest(opensWithOverview);
    const info = await host['app:info']();
    await (await page()).showProgram(host, info);
  } catch (error) {
    if (!(error instanceof HostCallError)) throw error;
    await (await page()).showNoHost();
  }
}

const page = () => import('./page.tsx');

/** Whether it can be loaded is seen where it is shown. */
async function loadRest(opensWithOverview: boolean): Promise<void> {
  // In which language the system is the host has yet to say, where none was chosen.
  const rest = [page(), loadMessages(chosenLanguage() ?? 'nb')];
  await Promise.allSettled(opensWithOverview ? [...rest, import('#features/overview/index.ts')] : rest);
}

// Not awaited: what is loaded here imports from the file that this is in, and would wait for it to be done.
void start();
