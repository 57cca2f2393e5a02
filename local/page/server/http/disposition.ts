/** The header Content-Disposition: whether a browser shows or saves a file, and with which name (RFC 6266, RFC 5987). */

/**
 * The value of the header. `filename*` has the whole name; `filename`, for older programs, has it without diacritics.
 *
 * disposition('attachment', 'Báo cáo.doc') → attachment; filename="Bao cao.doc"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.doc
 */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  return `${kind}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^ -~]|["\\%]/gu, '_');
}

function encoded(name: string): string {
  // RFC 5987 also encodes '()*, which encodeURIComponent does not; and it throws for lone surrogates.
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
