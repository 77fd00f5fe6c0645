import type { Policy } from '../model/policies.ts';
import { councilIds, overlayIds } from './names.ts';

/** What the page is about: everything that a link or an undo has to bring back. */
export interface Start {
  readonly text: string;
  readonly policy: Policy;
  readonly asOf: string;
}

const MARK = '#history=';

/** The state as an address holds it: packed, behind the # that browsers send to nobody. */
export async function toAddress(start: Start): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(start)), new CompressionStream('deflate-raw'));
  return `${MARK}${btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`;
}

/** The state that an address holds; undefined where it holds none, or one that is damaged. */
export async function fromAddress(address: string): Promise<Start | undefined> {
  if (!address.startsWith(MARK)) return undefined;
  try {
    const packed = Uint8Array.from(atob(address.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return asStart(JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw')))));
  } catch {
    return undefined;
  }
}

export const holdsHistory = (address: string): boolean => address.startsWith(MARK);

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** An address is anybody's to write: only what has the right shape is taken. */
function asStart(value: unknown): Start | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('asOf' in value) || !('policy' in value)) return undefined;
  const { text, asOf, policy } = value;
  if (
    typeof text !== 'string' ||
    typeof asOf !== 'string' ||
    typeof policy !== 'object' ||
    policy === null ||
    !('council' in policy) ||
    !('overlays' in policy)
  )
    return undefined;
  const council = councilIds.find((each) => each === policy.council);
  const chosen = policy.overlays;
  return council === undefined || !Array.isArray(chosen)
    ? undefined
    : { text, asOf, policy: { council, overlays: overlayIds.filter((each) => chosen.includes(each)) } };
}
