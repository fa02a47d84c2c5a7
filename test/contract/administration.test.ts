import { describeAdministrationContract } from './administration-suite.ts';
import { openElectron, openLoopback } from './host-under-test.ts';

describeAdministrationContract('http, the loopback host', openLoopback);
describeAdministrationContract('ipc, the Electron host', openElectron);
