import { protocol, type Session } from 'electron';
import { PAGE_HEADERS } from '#contract/page-security.ts';
import { readPageFile } from '#services/pages/page-files.ts';
import { APP_SCHEME, type PageAddress } from './page-address.ts';

/**
 * Makes `app://` an origin like any other: relative addresses, storage, workers and the page's policy all work, which
 * they do not under `file://`. Must run before the app is ready. Checklist: https://electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the built page out of `root`, and nothing else. */
export function servePage(session: Session, root: string, page: PageAddress): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' || !page.isOurs(request.url)) return refusal();
    const file = await readPageFile(root, new URL(request.url).pathname);
    if (file.kind === 'none') return refusal();
    return new Response(file.bytes, { headers: { ...PAGE_HEADERS, 'content-type': file.contentType } });
  });
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: PAGE_HEADERS });
}
