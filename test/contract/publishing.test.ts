import { openElectron, openLoopback } from './host-under-test.ts';
import { describePublishingContract } from './publishing-suite.ts';

describePublishingContract('http, the loopback host', openLoopback);
describePublishingContract('ipc, the Electron host', openElectron);
