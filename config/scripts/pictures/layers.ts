import { box, line, picture, text } from './svg.ts';

const layers = [
  ['Overlays', 'a standard laid on top: it adds, and never changes or hides', 'open'],
  ["A council's text", 'fills what common practice leaves open, adds rules, says where it is silent', 'plain'],
  ['Common practice', 'what at least two councils share, with places left open', 'plain'],
  ['Regulations', 'the same under every council: nothing above replaces or loosens them', 'good'],
] as const;

export function layersPicture(): string {
  return picture(
    { width: 720, height: 344 },
    'Where a rule comes from',
    `Four layers, from the bottom: ${layers
      .toReversed()
      .map(([name, says]) => `${name}: ${says}`)
      .join('. ')}. An answer is made of all of them, and each requirement in it names its own.`,
    [
      ...layers.flatMap(([name, says, look], index) => box({ x: 16, y: 20 + index * 76, width: 520, height: 62 }, look, name, says)),
      line([548, 20], [562, 20], [562, 310], [548, 310]),
      line([562, 165], [578, 165]),
      ...box({ x: 580, y: 120, width: 126, height: 90 }, 'plain', 'One answer', 'each requirement', 'names its layer', 'and clause'),
      text([16, 336], 'Nothing is decided by which text comes first or last: two rules under one name are an error.', 'small'),
    ],
  );
}
