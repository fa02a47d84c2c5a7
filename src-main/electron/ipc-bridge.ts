import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callHost } from '#contract/call-host.ts';
import { callError } from '#contract/call-result.ts';
import { CHANNEL_NAMES } from '#contract/channels.ts';
import type { HostApi } from '#contract/host-api.ts';
import type { PageAddress } from './page-address.ts';

/** One handler for each channel of the contract. Calls from anything but our own page get `not_allowed`. */
export function answerCalls(api: HostApi, page: PageAddress, reportDefect: (error: unknown) => void): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(channel, (event, ...args: readonly unknown[]) =>
      isFromOurPage(event, page) ? callHost(api, channel, args, reportDefect) : callError('not_allowed'),
    );
  }
}

/** Checklist: https://electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages */
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent, page: PageAddress): boolean {
  return senderFrame !== null && senderFrame.parent === null && page.isOurs(senderFrame.url);
}
