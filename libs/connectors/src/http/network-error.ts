import { OutboundRefusal, type OutboundCode } from '@conductor/connector-contract';

/** Codes of Node and undici, by what they mean to the caller. */
const MEANING = new Map<string, OutboundCode>([
  ['UND_ERR_CONNECT_TIMEOUT', 'TIMED_OUT'],
  ['UND_ERR_HEADERS_TIMEOUT', 'TIMED_OUT'],
  ['UND_ERR_BODY_TIMEOUT', 'TIMED_OUT'],
  ['ETIMEDOUT', 'TIMED_OUT'],
  ['UND_ERR_HEADERS_OVERFLOW', 'TOO_LARGE'],
  ['HPE_HEADER_OVERFLOW', 'TOO_LARGE'],
  ['UND_ERR_SOCKET', 'CONNECTION_FAILED'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'CONNECTION_FAILED'],
  ['UND_ERR_INVALID_ARG', 'URL_INVALID'],
  ['ECONNREFUSED', 'CONNECTION_FAILED'],
  ['ECONNRESET', 'CONNECTION_FAILED'],
  ['EHOSTUNREACH', 'CONNECTION_FAILED'],
  ['ENETUNREACH', 'CONNECTION_FAILED'],
  ['EADDRNOTAVAIL', 'CONNECTION_FAILED'],
  ['EPIPE', 'CONNECTION_FAILED'],
  ['ENOTFOUND', 'NAME_NOT_FOUND'],
  ['EAI_AGAIN', 'NAME_NOT_FOUND'],
]);
const TLS = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO$)/;

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  // undici's parser error carries a code only where the parser gave one.
  if ('name' in thrown && thrown.name === 'HTTPParserError') return 'HPE_INVALID';
  return 'code' in thrown ? String(thrown.code) : '';
}

function meaningOf(code: string): OutboundCode | undefined {
  if (TLS.test(code)) return 'TLS_REJECTED';
  // The HTTP parser's complaints: the other side does not speak HTTP.
  if (code.startsWith('HPE_') && !MEANING.has(code)) return 'BODY_UNREADABLE';
  return MEANING.get(code);
}

/** A network's error as a refusal; anything unknown is a fault of ours and stays as it is. */
export function refusalOf(thrown: unknown): unknown {
  if (thrown instanceof OutboundRefusal) return thrown;
  const code = codeOf(thrown);
  const meaning = meaningOf(code);
  return meaning === undefined ? thrown : new OutboundRefusal(meaning, { cause: code }, { cause: thrown });
}
