/** The server's own limit (docs of `previewImport`): said before a slow line has carried it all. */
export const MOST_UPLOAD_BYTES = 50 * 1024 * 1024;

export type UploadAnswer =
  | { readonly kind: 'kept'; readonly uploadId: string }
  /** The server's own words. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'lost' };

const textIn = (body: unknown, key: string): string | null => {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : null;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in between answers in HTML.
    return null;
  }
}

/** What the answer of the upload door means. */
export function readUploadAnswer(status: number, text: string): UploadAnswer {
  const body = parsed(text);
  const uploadId = textIn(body, 'uploadId');
  if (uploadId !== null) return { kind: 'kept', uploadId };
  if (status === 401) return { kind: 'signed_out' };
  const message = textIn(body, 'message');
  if (message !== null) return { kind: 'refused', message };
  return status === 413 ? { kind: 'too_large' } : { kind: 'lost' };
}

interface UploadWatch {
  readonly locale: string;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Puts the bytes of a file to the server. XMLHttpRequest, because fetch tells nothing of how far it has come. */
export function uploadFile(file: File, { locale, onProgress, signal }: UploadWatch): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', '/berkas/impor');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', locale);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(readUploadAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'lost' });
    request.onabort = () => resolve({ kind: 'lost' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
