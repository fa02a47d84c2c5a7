import { contextBridge, ipcRenderer } from 'electron';
import { bridgeOver } from '#contract/host-client.ts';

/**
 * All the page gets of Electron: one function for each channel of the contract. `ipcRenderer` itself stays here.
 * Results come as plain values, failures too, since errors lose their fields on the way through the bridge.
 */
contextBridge.exposeInMainWorld(
  'host',
  bridgeOver((channel, args) => ipcRenderer.invoke(channel, ...args)),
);
