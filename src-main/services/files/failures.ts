const NO_RIGHT = new Set(['EACCES', 'EPERM', 'EROFS']);
const BUSY = new Set(['EBUSY', 'EAGAIN', 'ETXTBSY', 'EMFILE', 'ENFILE']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What the file system's error code means for someone who wants to read: anything unknown is `absent`. */
export function outOfReach(code: string): 'denied' | 'busy' | 'absent' {
  if (NO_RIGHT.has(code)) return 'denied';
  return BUSY.has(code) ? 'busy' : 'absent';
}

export type WriteFailure = 'read_only' | 'busy' | 'full' | 'absent';

/** The same for someone who wants to write. A share that is offline, a stick that is out: `absent`. */
export function writeFailure(code: string): WriteFailure {
  if (FULL.has(code)) return 'full';
  const reach = outOfReach(code);
  return reach === 'denied' ? 'read_only' : reach;
}
