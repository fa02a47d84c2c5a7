import { openElectron, openLoopback } from './host-under-test.ts';
import { describeStoredDocumentsContract } from './stored-documents-suite.ts';

describeStoredDocumentsContract('http, the loopback host', openLoopback);
describeStoredDocumentsContract('ipc, the Electron host', openElectron);
