import { field } from '#services/settings/json-file.ts';
import type { Identity } from './identity.ts';
import { CHALLENGE_PATH, proofOf, START_PATH } from './instance-proof.ts';
import { isSameSecret, secretText } from './sessions.ts';

export type RunningInstance =
  | { readonly kind: 'ours'; readonly startToken: string }
  /** Something else holds the port, or does not answer in time. */
  | { readonly kind: 'foreign' };

const PATIENCE_MS = 3000;

/**
 * Asks whatever listens on the port whether it is the instance of this data folder, and for a token to open a window.
 * `file` is a central file for that window to look over, or null.
 */
export async function findRunningInstance({ port, secret }: Identity, file: string | null): Promise<RunningInstance> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? response.json() : undefined;
  };
  try {
    const challenge = field(await post(CHALLENGE_PATH, {}), 'challenge');
    if (typeof challenge !== 'string') return { kind: 'foreign' };
    const parts = { port, challenge, nonce: secretText(), file };
    const claim = { challenge, nonce: parts.nonce, file, proof: proofOf(secret, 'starter', parts) };
    const granted = await post(START_PATH, claim);
    const proof = field(granted, 'proof');
    const startToken = field(granted, 'startToken');
    if (typeof proof !== 'string' || typeof startToken !== 'string') return { kind: 'foreign' };
    return isSameSecret(proof, proofOf(secret, 'instance', parts)) ? { kind: 'ours', startToken } : { kind: 'foreign' };
  } catch {
    return { kind: 'foreign' };
  }
}
