import { describeContract } from './contract-suite.ts';
import { openElectron, openLoopback } from './host-under-test.ts';

describeContract('http, the loopback host', openLoopback);
describeContract('ipc, the Electron host', openElectron);
