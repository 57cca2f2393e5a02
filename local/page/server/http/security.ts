/**
 * Checks where requests come from, and restricts what browsers do with responses. The server has no password, so a
 * request must come from its own page on this machine. Other web sites that are open in the same browser can also reach
 * 127.0.0.1: by a host name that resolves to it (DNS rebinding), a form, a picture or a script.
 */

import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { inBoth } from '../../words/server';

/** The policy of responses that are not documents: nothing can be loaded, run or framed. */
const CLOSED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Which frames may show a response: none, or those of the page itself. */
export type Framing = 'none' | 'self';

/** Refuses requests that do not come from the page, and adds security headers to every response, also to refusals. */
export function guard(port: number): MiddlewareHandler {
  return async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Cache-Control', 'no-store');
    allow(c, CLOSED_POLICY, 'none');
    const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = c.req.header();
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
      return c.text(
        inBoth(({ foreignHost }) => foreignHost),
        403,
      );
    }
    if (origin !== undefined && origin !== `http://${host}`) return foreign(c);
    if (c.req.method === 'POST') {
      // Browsers always send both headers. Without Sec-Fetch-Site, the client is not a browser, and the origin is enough.
      if (origin === undefined || (site ?? 'same-origin') !== 'same-origin') return foreign(c);
    } else if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      const isOwn = site === undefined || site === 'same-origin' || site === 'none';
      const isVisit = c.req.path === '/' && mode === 'navigate' && dest === 'document';
      if (!isOwn && !isVisit) return foreign(c);
    } else {
      return c.text(
        inBoth(({ unknownMethod }) => unknownMethod),
        405,
        { Allow: 'GET, HEAD, POST' },
      );
    }
    return next();
  };
}

/** Replaces the closed policy of a response. */
export function allow(c: Context, policy: string, framing: Framing): void {
  c.header('Content-Security-Policy', policy);
  c.header('X-Frame-Options', framing === 'self' ? 'SAMEORIGIN' : 'DENY');
}

/** The policy of the page: only its own bundled files, and inline styles with the nonce of this response. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of a mail, as strict as mail programs are: no scripts, and no pictures from other servers. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-same-origin";

/**
 * The policy of an attachment. Chrome shows a PDF in a page of its own that inherits the policy, and blocks it under
 * `sandbox` or `default-src 'none'`. A PDF needs neither, because its content type prevents that it is read as HTML.
 */
export function attachmentPolicy(isPdf: boolean): string {
  return isPdf ? "frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'self'; sandbox";
}

/** A response with a sentence in both languages. */
export function refuse(c: Context, status: ContentfulStatusCode, say: Parameters<typeof inBoth>[0]): Response {
  return c.text(inBoth(say), status);
}

function foreign(c: Context): Response {
  return refuse(c, 403, ({ foreignOrigin }) => foreignOrigin);
}
