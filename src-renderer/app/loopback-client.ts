import { type CallError, callError } from '#contract/call-result.ts';
import { decodeMessage, encodeMessage, type TextCodec } from '#contract/codec.ts';
import type { Channel, HostApi } from '#contract/host-api.ts';
import { hostApiOver } from '#contract/host-client.ts';
import { LOOPBACK } from '#contract/loopback-protocol.ts';

/** What the client needs of the page it runs in. */
export type LoopbackPage = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Belongs to this address, port included, and is shared by the program's windows. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly fragment: string;
  readonly dropFragment: () => void;
};

const TOKEN_KEY = 'b24-token';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const text: TextCodec = { encode: (value) => encoder.encode(value), decode: (bytes) => decoder.decode(bytes) };

/** The renderer's side of the loopback host: trades the start token in the address, then calls over HTTP. */
export async function openLoopbackHost(page: LoopbackPage): Promise<HostApi> {
  await tradeStartToken(page);
  return hostApiOver((channel, args) => call(page, channel, args));
}

/** A token that is refused was used before (a reload, an old tab): the keys from then may still be good. */
async function tradeStartToken(page: LoopbackPage): Promise<void> {
  const prefix = `#${LOOPBACK.startFragment}`;
  if (!page.fragment.startsWith(prefix)) return;
  page.dropFragment();
  const response = await post(page, LOOPBACK.tradePath, page.fragment.slice(prefix.length), {});
  if (response?.ok) page.storage.setItem(TOKEN_KEY, await response.text());
}

async function call(page: LoopbackPage, channel: Channel, args: readonly unknown[]): Promise<unknown> {
  const headers = {
    'content-type': LOOPBACK.messageType,
    [LOOPBACK.tokenHeader]: page.storage.getItem(TOKEN_KEY) ?? '',
  };
  const response = await post(page, LOOPBACK.callPath + channel, encodeMessage(args, text), headers);
  if (response === undefined) return callError('unreachable');
  if (!response.ok) return refusal(response.status);
  const bytes = await response.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return callError('unreachable');
  const message = decodeMessage(new Uint8Array(bytes), text);
  return message.kind === 'decoded' ? message.value : callError('unreachable');
}

/** Undefined when the host did not answer at all. */
function post(
  page: LoopbackPage,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  const init: RequestInit = { method: 'POST', body, headers, credentials: 'same-origin', redirect: 'error' };
  return page.fetch(path, init).catch(() => undefined);
}

function refusal(status: number): CallError {
  if (status === 403) return callError('not_allowed');
  if (status === 404) return callError('unknown_channel');
  return callError('bad_arguments');
}
