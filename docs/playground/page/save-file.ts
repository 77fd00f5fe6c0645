import type { Download } from '../model/downloads.ts';

/** Hands a text to the browser's own saving, without a request. */
export function saveFile({ name, type, text }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
