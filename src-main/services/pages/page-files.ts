import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export type PageFile =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly contentType: string;
      /** Named by its content, so it never changes under its name. */
      readonly unchanging: boolean;
    }
  | { readonly kind: 'none' };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * One file of the built page, by the path of its address. Nothing outside `root` is ever read: not by `..`, encoded
 * or not, nor through a link, and nothing of a type that a page has no use for. The program's views are in the
 * fragment of its address, so its only page is `/`.
 */
export async function readPageFile(root: string, urlPath: string): Promise<PageFile> {
  const path = relativePath(urlPath);
  if (path === undefined) return { kind: 'none' };
  const name = path === '' ? 'index.html' : path;
  const contentType = CONTENT_TYPES[extname(name).toLowerCase()];
  if (contentType === undefined) return { kind: 'none' };
  try {
    const real = await realpath(join(root, name));
    if (!real.startsWith((await realpath(root)) + sep)) return { kind: 'none' };
    return { kind: 'file', bytes: await readFile(real), contentType, unchanging: name.startsWith('assets/') };
  } catch {
    return { kind: 'none' };
  }
}

/** The decoded path without its leading slash, or undefined for one that no link of ours has. */
function relativePath(urlPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith('/') || /[\0\\:%]/.test(decoded)) return undefined;
  const segments = decoded.slice(1).split('/');
  return segments.some((segment) => segment === '..' || segment === '.') ? undefined : segments.join('/');
}
