/** Of Google what `clasp push` asks for: the files of one script project, read and replaced; and refusals as it words them. */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of a script project. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** Why Google may refuse. */
type Refusal = 'unauthorized' | 'notFound' | 'apiOff';

/** The server. */
export interface Google {
  readonly port: number;
  /** What the project holds now. */
  files: readonly ScriptFile[];
  /** The requests of clasp, "PUT script.googleapis.com/v1/…". */
  readonly requests: string[];
  refusal: Refusal | null;
  close(): Promise<void>;
}

/** A new script project as Google makes it. */
const NEW: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York","dependencies":{}}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

const REFUSALS: Readonly<Record<Refusal, { readonly code: number; readonly message: string }>> = {
  unauthorized: {
    code: 401,
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  },
  notFound: { code: 404, message: 'Requested entity was not found.' },
  apiOff: {
    code: 403,
    message:
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
  },
};

/** Starts it, with one script project of that id. */
export async function startGoogle(scriptId: string): Promise<Google> {
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await bodyOf(request);
    google.requests.push(`${method} ${String(headers['x-asked-of'])}${url}`);
    const answer = (status: number, content: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    };
    const refusal = google.refusal === null ? null : REFUSALS[google.refusal];
    const [path] = url.split('?');
    // A refused token is exchanged for another one, which an account that was logged out does not get.
    if (path === '/token') answer(400, { error: 'invalid_grant', error_description: 'Token has been revoked.' });
    else if (refusal !== null) answer(refusal.code, { error: refusal });
    else if (path !== `/v1/projects/${scriptId}/content`) answer(404, { error: REFUSALS.notFound });
    else {
      if (method === 'PUT') google.files = (JSON.parse(body) as Pick<Google, 'files'>).files;
      answer(200, { scriptId, files: google.files });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const google: Google = {
    port: (server.address() as AddressInfo).port,
    files: NEW,
    requests: [],
    refusal: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return google;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
