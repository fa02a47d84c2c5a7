import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two things a page is given for its start token; both are asked for with every call. */
export type SessionKeys = { readonly cookie: string; readonly token: string };

export type Sessions = {
  /** A token for one window, good once. */
  readonly issueStartToken: () => string;
  /** Trades a start token; undefined for one that was never issued or has been used. */
  readonly trade: (startToken: string) => SessionKeys | undefined;
  readonly isOpen: (cookie: string | undefined, token: string | undefined) => boolean;
};

/** More windows than anyone opens at once; older tokens that nobody used go. */
const MAX_WAITING = 8;

/** Keys live as long as this run of the host. All its windows share them: they are one user's, in one browser. */
export function createSessions(): Sessions {
  const keys: SessionKeys = { cookie: secretText(), token: secretText() };
  const waiting: string[] = [];
  return {
    issueStartToken: () => {
      const token = secretText();
      waiting.push(token);
      if (waiting.length > MAX_WAITING) waiting.shift();
      return token;
    },
    trade: (startToken) => {
      const index = waiting.findIndex((token) => isSameSecret(token, startToken));
      if (index === -1) return undefined;
      waiting.splice(index, 1);
      return keys;
    },
    isOpen: (cookie, token) =>
      cookie !== undefined &&
      token !== undefined &&
      isSameSecret(cookie, keys.cookie) &&
      isSameSecret(token, keys.token),
  };
}

/** 256 random bits, fit for addresses, headers and cookies. */
export function secretText(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing about where two secrets differ. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
