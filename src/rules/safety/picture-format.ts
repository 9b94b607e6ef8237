/** What a picture's first bytes say it is. */
export interface Picture {
  readonly format: 'png' | 'jpeg' | 'webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Reads the form and size of a picture off its header; undefined for anything but PNG, JPEG and WebP. */
export function parsePicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return parsePng(view) ?? parseJpeg(view) ?? parseWebp(view);
  } catch (error) {
    // A header that ends before it has said the size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function getText(view: DataView, offset: number, length: number): string {
  return String.fromCharCode(
    ...Array.from({ length }, (_, index) => view.getUint8(offset + index)),
  );
}

/** PNG: signature, then the chunk IHDR with width and height. */
function parsePng(view: DataView): Picture | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  if (getText(view, 12, 4) !== 'IHDR') return undefined;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG: segments with their lengths, up to the frame that gives the size. */
function parseJpeg(view: DataView): Picture | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let offset = 2; ;) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return {
        format: 'jpeg',
        width: view.getUint16(offset + 7),
        height: view.getUint16(offset + 5),
      };
    if (marker === 0xff) offset += 1;
    else offset += 2 + Math.max(view.getUint16(offset + 2), 2);
  }
}

/** WebP: a RIFF container whose first chunk gives the size in one of three ways. */
function parseWebp(view: DataView): Picture | undefined {
  if (getText(view, 0, 4) !== 'RIFF' || getText(view, 8, 4) !== 'WEBP') return undefined;
  const size = (width: number, height: number): Picture => ({ format: 'webp', width, height });
  const get24 = (offset: number) =>
    view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x1_00_00;
  const chunk = getText(view, 12, 4);
  if (chunk === 'VP8X') return size(get24(24) + 1, get24(27) + 1);
  if (chunk === 'VP8 ')
    return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}
