import { showToast } from '@conductor/ui';

/** Puts a text on the clipboard and says so; where the browser refuses, says what to do instead. */
export async function copyOut(text: string, done: string, refused: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ message: done });
    return true;
  } catch {
    // Without a secure origin or permission there is no clipboard.
    showToast({ message: refused });
    return false;
  }
}
