/**
 * Who may ask, and what browsers may do with the answers. The server has no password, so it must be certain that a
 * request comes from its own page on this machine: other web sites open in the same browser can reach 127.0.0.1 as well,
 * by a name of their own that points there (DNS rebinding), by a form, a picture or a script.
 */

import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { inBoth } from '../words/serving';

/** The policy of everything that is no document of ours: it can load, run and be framed by nothing. */
const CLOSED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Which frames may hold an answer: none, or those of our own page. */
export type Framing = 'none' | 'self';

/** Refuses what is not our own page's, and puts on every answer, refusals included, what browsers are to know of it. */
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
      // Browsers always give both; what gives no site is no browser, and then the origin has to do.
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

/** Gives an answer its own policy in place of the closed one. */
export function allow(c: Context, policy: string, framing: Framing): void {
  c.header('Content-Security-Policy', policy);
  c.header('X-Frame-Options', framing === 'self' ? 'SAMEORIGIN' : 'DENY');
}

/** The page's policy: its own bundled files, nothing inline but styles that carry the nonce of this one answer. */
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

/** A mail's policy: as strict as mail programs are, no script and no picture from elsewhere. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-same-origin";

/**
 * An attachment's policy. Chrome shows a PDF by a page of its own that inherits the policy, and blocks it under
 * `sandbox` or `default-src 'none'`; a PDF needs neither, as its type keeps it from being read as a page.
 */
export function attachmentPolicy(isPdf: boolean): string {
  return isPdf ? "frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'self'; sandbox";
}

/** A plain sentence in both languages. */
export function refuse(c: Context, status: ContentfulStatusCode, say: Parameters<typeof inBoth>[0]): Response {
  return c.text(inBoth(say), status);
}

function foreign(c: Context): Response {
  return refuse(c, 403, ({ foreignOrigin }) => foreignOrigin);
}
