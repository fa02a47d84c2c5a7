import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HandedFile } from '#ports';
import { field } from '#services/settings/json-file.ts';
import { answer, readBody, refuse } from './answers.ts';
import type { Identity } from './identity.ts';
import { isFromAProgram } from './request-guard.ts';
import { isSameSecret, type Sessions, secretText } from './sessions.ts';

/**
 * How a second start and the instance that runs prove to each other that both can read the secret of the data folder,
 * without either sending it: whatever else may listen on the port learns nothing it could use.
 */
export const CHALLENGE_PATH = '/instance/challenge';
export const START_PATH = '/instance/start';

/** Bytes: a path can be long. */
const MAX_BODY = 16 * 1024;
const MAX_CHALLENGES = 16;
const JSON_TYPE = 'application/json';

export type ProofParts = {
  readonly port: number;
  readonly challenge: string;
  readonly nonce: string;
  /** A central file that the second start was given, handed to the one that runs; null for none. */
  readonly file: string | null;
};

/** `side` keeps one side's proof from passing for the other's. */
export function proofOf(secret: string, side: 'starter' | 'instance', parts: ProofParts): string {
  const said = JSON.stringify([side, parts.port, parts.challenge, parts.nonce, parts.file]);
  return createHmac('sha256', secret).update(said).digest('base64url');
}

export type InstanceRoute = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

export type InstanceParts = {
  readonly identity: Identity;
  readonly sessions: Sessions;
  readonly handed: HandedFile;
};

/** The instance's half: hands out challenges good once, and a start token for a proof of the secret. */
export function createInstanceRoute({ identity, sessions, handed }: InstanceParts): InstanceRoute {
  const { port, secret } = identity;
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
    if (claim.file !== null) handed.hand(claim.file);
    const startToken = sessions.issueStartToken();
    answer(response, JSON.stringify({ proof: proofOf(secret, 'instance', parts), startToken }), JSON_TYPE);
  };
}

function parseClaim(body: Uint8Array): (Omit<ProofParts, 'port'> & { readonly proof: string }) | undefined {
  try {
    const claim: unknown = JSON.parse(Buffer.from(body).toString());
    const [challenge, nonce, proof] = ['challenge', 'nonce', 'proof'].map((name) => field(claim, name));
    const file = field(claim, 'file');
    if (file !== null && typeof file !== 'string') return undefined;
    if (typeof challenge !== 'string' || typeof nonce !== 'string' || typeof proof !== 'string') return undefined;
    return { challenge, nonce, file, proof };
  } catch {
    return undefined;
  }
}
