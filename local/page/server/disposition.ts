/** Content-Disposition: whether a browser shows or saves a file, and under which name (RFC 6266, RFC 5987). */

/**
 * The header's value. The name arrives whole in `filename*`; what does not know that gets it without diacritics.
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
  // encodeURIComponent leaves these as they are, RFC 5987 does not; half a surrogate pair it cannot take at all.
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
