import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { field } from '#services/settings/json-file.ts';
import { answer, readBody, refuse } from './answers.ts';
import { isFromAProgram } from './request-guard.ts';
import { isSameSecret, type Sessions, secretText } from './sessions.ts';

/**
 * How a second start and the instance that runs prove to each other that both can read the secret of the data folder,
 * without either sending it: whatever else may listen on the port learns nothing it could use.
 */
export const CHALLENGE_PATH = '/instance/challenge';
export const START_PATH = '/instance/start';

const MAX_BODY = 1024;
const MAX_CHALLENGES = 16;
const JSON_TYPE = 'application/json';

export type ProofParts = { readonly port: number; readonly challenge: string; readonly nonce: string };

/** `side` keeps one side's proof from passing for the other's. */
export function proofOf(secret: string, side: 'starter' | 'instance', { port, challenge, nonce }: ProofParts): string {
  return createHmac('sha256', secret).update(`${side}|${port}|${challenge}|${nonce}`).digest('base64url');
}

export type InstanceRoute = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** The instance's half: hands out challenges good once, and a start token for a proof of the secret. */
export function createInstanceRoute(port: number, secret: string, sessions: Sessions): InstanceRoute {
  const challenges: string[] = [];
  return async (request, response, path) => {
    if (!isFromAProgram(request.headers)) return refuse(response, 403);
    const body = await readBody(request, response, MAX_BODY);
    if (body === undefined) return refuse(response, 413);
    if (path === CHALLENGE_PATH) {
      const challenge = secretText();
      challenges.push(challenge);
      if (challenges.length > MAX_CHALLENGES) challenges.shift();
      return answer(response, JSON.stringify({ challenge }), JSON_TYPE);
    }
    const claim = parseClaim(body);
    const index = claim === undefined ? -1 : challenges.indexOf(claim.challenge);
    if (claim === undefined || index === -1) return refuse(response, 403);
    challenges.splice(index, 1);
    const parts = { port, ...claim };
    if (!isSameSecret(claim.proof, proofOf(secret, 'starter', parts))) return refuse(response, 403);
    const startToken = sessions.issueStartToken();
    answer(response, JSON.stringify({ proof: proofOf(secret, 'instance', parts), startToken }), JSON_TYPE);
  };
}

function parseClaim(body: Uint8Array): { challenge: string; nonce: string; proof: string } | undefined {
  try {
    const claim: unknown = JSON.parse(Buffer.from(body).toString());
    const [challenge, nonce, proof] = ['challenge', 'nonce', 'proof'].map((name) => field(claim, name));
    if (typeof challenge !== 'string' || typeof nonce !== 'string' || typeof proof !== 'string') return undefined;
    return { challenge, nonce, proof };
  } catch {
    return undefined;
  }
}
