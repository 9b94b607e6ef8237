/** How much of a file is taken. Sizes are in bytes. */
const MEGABYTE = 1024 * 1024;

export const limits = {
  /** The file as it is sent in. */
  file: 25 * MEGABYTE,
  /** Parts in the file. A long report with many pictures has some hundreds. */
  entries: 2_000,
  /** All parts unpacked. */
  unpacked: 200 * MEGABYTE,
  /** Unpacked size over packed size, for a file that is larger than a megabyte once unpacked. */
  ratio: 100,
  ratioFrom: MEGABYTE,
  /** One part of text; three hundred pages of it take some 8. */
  text: 16 * MEGABYTE,
  /** Elements within elements. A table in a table in a text box needs about 60. */
  depth: 200,
  /** A picture, as the checker has it. */
  picture: 5_000_000,
  /** Pictures in one entry. */
  pictures: 40,
  /** What a reading may take, in milliseconds. */
  time: 20_000,
} as const;
