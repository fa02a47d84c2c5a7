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
  const loading = import('./page.tsx');
  // Until the host has said in which language the system is, where none was chosen.
  void loadMessages(chosenLanguage() ?? 'nb');
  if (location.hash.startsWith('#/oversikt')) {
    // What most open with. Whether it can be loaded is seen where it is shown.
    void import('#features/overview/index.ts').catch(() => undefined);
    void gatherData(location.search);
  }
  try {
    const host = askingEarly(await connecting, ['app:info', 'backups:sentinel', 'journal:probe']);
    const info = await host['app:info']();
    await (await loading).showProgram(host, info);
  } catch (error) {
    if (!(error instanceof HostCallError)) throw error;
    await (await loading).showNoHost();
  }
}

// Not awaited: what is loaded here imports from the file that this is in, and would wait for it to be done.
void start();
