import { describeBackupsContract } from './backups-suite.ts';
import { openElectron, openLoopback } from './host-under-test.ts';

describeBackupsContract('http, the loopback host', openLoopback);
describeBackupsContract('ipc, the Electron host', openElectron);
