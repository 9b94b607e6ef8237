const SVG = 'http://www.w3.org/2000/svg';

/** Drawn on 20 by 20 units, filled. */
const PATHS = {
  bold: 'M5 3h6a4 4 0 0 1 2.9 6.7A4.200 4.200 0 0 1 11.500 17H5zm2.500 2.200v3.600H11a1.800 1.800 0 0 0 0-3.600zm0 5.700v3.900h4a1.950 1.950 0 0 0 0-3.900z',
  italic: 'M8 3h7v2h-2.600L9.600 15H12v2H5v-2h2.600l2.800-10H8z',
  bullets:
    'M2 3.500h3v3H2zm0 5.500h3v3H2zm0 5.500h3v3H2zM7.500 4H18v2H7.500zm0 5.500H18v2H7.500zm0 5.500H18v2H7.500z',
  numbers:
    'M3 2.500h1.700V7H3.200V4H2.300V3zM2 9h3v2.200L3.600 12.700H5V14H1.900v-1.100l1.700-1.800v-.800H2zm0 6h3v4H2v-1.100h1.700v-.500H2.600v-.900h1.100v-.400H2zM7.500 4H18v2H7.500zm0 5.500H18v2H7.500zm0 5.500H18v2H7.500z',
  undo: 'M7.500 3 2 8.500 7.500 14v-4H12a3 3 0 0 1 0 6H9v2h3a5 5 0 0 0 0-10H7.500z',
  redo: 'M12.500 3 18 8.500 12.500 14v-4H8a3 3 0 0 0 0 6h3v2H8A5 5 0 0 1 8 8h4.500z',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing that says nothing to listeners: what it is in has a name. */
export function drawIcon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('width', '20');
  svg.setAttribute('height', '20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
