/**
 * How the page and the loopback host find each other. The start token comes in the address (after `#`, so it is in no
 * request line), is good once, and is traded for two things that are both asked for afterwards: a cookie that no script
 * can read, and a token in a header. Cookies are shared by all ports of 127.0.0.1, so the cookie alone proves nothing:
 * the token is kept in the storage of this origin, which another port cannot read.
 */
export const LOOPBACK = {
  /** POST, body: the start token as text. Answer: the header token as text, and the cookie. */
  tradePath: '/session',
  /** POST, followed by a channel name. Body and answer: a message of `codec.ts`. */
  callPath: '/api/',
  tokenHeader: 'x-b24-token',
  startFragment: 'start=',
  messageType: 'application/vnd.bibliotek24.message',
} as const;
