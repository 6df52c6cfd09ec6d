import { describe, expect, it } from '@jest/globals';
import { readUploadAnswer } from './upload-file.js';

describe('readUploadAnswer', () => {
  it.each([
    [201, '{"uploadId":"u1"}', { kind: 'kept', uploadId: 'u1' }],
    [422, '{"code":"FILE_EMPTY","message":"Berkas kosong."}', { kind: 'refused', message: 'Berkas kosong.' }],
    [
      413,
      '{"code":"FILE_TOO_LARGE","message":"Paling besar 50 MB."}',
      { kind: 'refused', message: 'Paling besar 50 MB.' },
    ],
    [413, '<html>Request Entity Too Large</html>', { kind: 'too_large' }],
    [401, '', { kind: 'signed_out' }],
    [502, '<html>Bad Gateway</html>', { kind: 'lost' }],
    [200, 'null', { kind: 'lost' }],
  ])('status %i with %s', (status, text, answer) => {
    expect(readUploadAnswer(status, text)).toEqual(answer);
  });
});
