import type { IncomingMessage, ServerResponse } from 'node:http';
import { callHost } from '#contract/call-host.ts';
import { callError } from '#contract/call-result.ts';
import { CHANNELS, isChannel } from '#contract/channels.ts';
import { decodeMessage, encodeMessage, type TextCodec } from '#contract/codec.ts';
import type { HostApi } from '#contract/host-api.ts';
import { LOOPBACK } from '#contract/loopback-protocol.ts';
import { answer, readBody, refuse } from './answers.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const text: TextCodec = { encode: (value) => Buffer.from(value), decode: (bytes) => decoder.decode(bytes) };

/** `POST /api/<channel>`: one call of the contract. The caller has been checked before this. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  api: HostApi,
  reportDefect: (error: unknown) => void,
): Promise<void> {
  const channel = path.slice(LOOPBACK.callPath.length);
  if (!isChannel(channel)) return refuse(response, 404);
  if (request.headers['content-type'] !== LOOPBACK.messageType) return refuse(response, 400);
  const body = await readBody(request, response, CHANNELS[channel].maxBytes);
  if (body === undefined) return refuse(response, 413);
  const message = decodeMessage(body, text);
  const result =
    message.kind === 'decoded' ? await callHost(api, channel, message.value, reportDefect) : callError('bad_arguments');
  answer(response, encodeMessage(result, text), LOOPBACK.messageType);
}
